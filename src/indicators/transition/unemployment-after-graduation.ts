import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Unemployment a year and a half after graduating, by level and pathway (ROA). */
export const unemploymentAfterGraduation = publishedIndicator({
  slug: 'werkloosheid-na-diploma',
  phase: 'transition',
  label: { nl: 'Werkloosheid na het diploma', en: 'Unemployment after graduating' },
  question: {
    nl: 'Hoeveel mbo’ers zijn anderhalf jaar na hun diploma werkloos?',
    en: 'How many mbo graduates are unemployed a year and a half later?',
  },
  definition: {
    nl: 'Deel van de gediplomeerden die zich aanbieden op de arbeidsmarkt en ongeveer anderhalf jaar na het diploma werkloos zijn (ROA).',
    en: 'Share of graduates in the labour force who are unemployed about a year and a half after graduating (ROA).',
  },
  population: {
    nl: 'Gediplomeerden die ROA ondervroeg, per leerweg en niveau.',
    en: 'Graduates surveyed by ROA, by pathway and level.',
  },
  unit: 'ratio',
  direction: 'lowerIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'Een enquête: de bron publiceert geen bandbreedte. Kleine groepen, zoals niveau 1, wisselen sterk.',
      en: 'A survey: the source publishes no range. Small groups such as level 1 vary strongly.',
    },
    {
      nl: 'Er is geen totaal over niveaus en leerwegen; percentages zijn niet te middelen.',
      en: 'There is no total over levels and pathways; percentages cannot be averaged.',
    },
    { nl: 'Diplomajaar 2013-2014 ontbreekt.', en: 'Graduation year 2013-2014 is missing.' },
  ],
  series: ['unemployment-after-graduation'],
  breakdowns: ['level', 'pathway'],
  headline: { definition: 'as-published', dimensions: { pathway: 'bol', level: '4' } },
  answer: {
    nl: 'Van {period} was {value} van de bol-gediplomeerden op niveau 4 anderhalf jaar later werkloos.',
    en: 'Of {period}, {value} of bol level 4 graduates were unemployed a year and a half later.',
  },
  related: ['aansluiting-werk', 'werk-na-uitstroom'],
  terms: ['bol', 'bbl', 'niveau'],
})
