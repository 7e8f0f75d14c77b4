import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Share of entrants of 25 and older in bbl, by sector chamber. */
export const matureEntrants = publishedIndicator({
  slug: 'instroom-25-plus',
  phase: 'lifelong',
  label: { nl: 'Instroom van 25 jaar en ouder', en: 'Entrants of 25 and older' },
  question: {
    nl: 'Hoeveel nieuwe studenten zijn 25 jaar of ouder?',
    en: 'How many new students are 25 or older?',
  },
  definition: {
    nl: 'Deel van de nieuwe mbo-studenten dat 25 jaar of ouder is, per sectorkamer.',
    en: 'Share of new mbo students aged 25 or older, by sector chamber.',
  },
  population: {
    nl: 'Nieuwe mbo-studenten in een studiejaar.',
    en: 'New mbo students in a school year.',
  },
  unit: 'ratio',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'Er is geen landelijk totaal gepubliceerd; percentages van sectoren zijn niet te middelen.',
      en: 'No national total is published; percentages of sectors cannot be averaged.',
    },
  ],
  series: ['mature-entrants-share'],
  breakdowns: ['sectorChamber'],
  headline: { definition: 'as-published', dimensions: { sectorChamber: 'zws' } },
  answer: {
    nl: 'In {period} was {value} van de nieuwe studenten in zorg, welzijn en sport 25 jaar of ouder.',
    en: 'In {period} {value} of new students in care, welfare and sport were 25 or older.',
  },
  related: ['bbl-instroom-al-aan-het-werk', 'studenten-naar-leeftijd'],
  terms: ['sectorkamer', 'leven-lang-ontwikkelen'],
})
