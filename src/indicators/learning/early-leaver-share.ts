import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Share of students who leave without a basic qualification in a school year. */
export const earlyLeaverShare = publishedIndicator({
  slug: 'aandeel-voortijdig-schoolverlaters',
  phase: 'learning',
  label: { nl: 'Aandeel voortijdig schoolverlaters', en: 'Share of early school leavers' },
  question: {
    nl: 'Welk deel van de mbo-studenten stopt zonder startkwalificatie?',
    en: 'Which share of mbo students stops without a basic qualification?',
  },
  definition: {
    nl: 'Nieuwe vsv’ers in een studiejaar, gedeeld door alle ingeschrevenen onder de 23 aan het begin van dat jaar.',
    en: 'New early leavers in a school year divided by all persons under 23 enrolled at its start.',
  },
  population: {
    nl: 'Jongeren onder de 23 in het bekostigd onderwijs aan het begin van het studiejaar.',
    en: 'Persons under 23 in funded education at the start of the school year.',
  },
  unit: 'ratio',
  direction: 'lowerIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'De noemer verschilt: deelnemers onder de 23 aan het begin van het jaar. Deel het aantal vsv’ers dus niet zelf door alle studenten.',
      en: 'The denominator is persons under 23 at the start of the year. Do not divide the number of early leavers by all students.',
    },
    {
      nl: 'De bronnen ronden verschillend af: op een tiende of een honderdste procent. De bandbreedte laat dat zien.',
      en: 'The sources round differently: to a tenth or a hundredth of a percent. The range shows it.',
    },
  ],
  series: ['early-leaver-share'],
  breakdowns: ['educationSector', 'region'],
  headline: {
    definition: 'as-published',
    dimensions: { educationSector: 'mbo', region: 'NL01' },
  },
  answer: {
    nl: 'In {period} stopte {value} van de mbo-studenten onder de 23 zonder startkwalificatie.',
    en: 'In {period} {value} of mbo students under 23 stopped without a basic qualification.',
  },
  related: ['voortijdig-schoolverlaters', 'vsv-normen'],
  terms: ['vsv-er', 'startkwalificatie'],
})
