import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Share of graduates whose programme fits their job well enough, by level and pathway (ROA). */
export const jobMatch = publishedIndicator({
  slug: 'aansluiting-werk',
  phase: 'transition',
  label: { nl: 'Aansluiting van opleiding en werk', en: 'Match of programme and job' },
  question: { nl: 'Past het werk bij de opleiding?', en: 'Does the job fit the programme?' },
  definition: {
    nl: 'Deel van de werkende gediplomeerden dat de aansluiting tussen opleiding en baan voldoende of goed noemt (ROA).',
    en: 'Share of working graduates who call the fit between programme and job sufficient or good (ROA).',
  },
  population: {
    nl: 'Werkende gediplomeerden die ROA ondervroeg, per leerweg en niveau.',
    en: 'Working graduates surveyed by ROA, by pathway and level.',
  },
  unit: 'ratio',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'Een enquête: de bron publiceert geen bandbreedte.',
      en: 'A survey: the source publishes no range.',
    },
    {
      nl: 'Er is geen totaal over niveaus en leerwegen; percentages zijn niet te middelen.',
      en: 'There is no total over levels and pathways; percentages cannot be averaged.',
    },
    { nl: 'Diplomajaar 2013-2014 ontbreekt.', en: 'Graduation year 2013-2014 is missing.' },
  ],
  series: ['job-match'],
  breakdowns: ['level', 'pathway'],
  headline: { definition: 'as-published', dimensions: { pathway: 'bol', level: '4' } },
  answer: {
    nl: 'Van {period} noemt {value} van de bol-gediplomeerden op niveau 4 de aansluiting voldoende of goed.',
    en: 'Of {period}, {value} of bol level 4 graduates call the match sufficient or good.',
  },
  related: ['werkloosheid-na-diploma', 'startsalaris'],
  terms: ['bol', 'bbl', 'niveau'],
})
