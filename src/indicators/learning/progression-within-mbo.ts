import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Where mbo students are one school year later (CBS 85519NED). */
export const progressionWithinMbo = publishedIndicator({
  slug: 'bestemming-na-een-jaar',
  phase: 'learning',
  label: {
    nl: 'Waar mbo-studenten een jaar later zijn',
    en: 'Where mbo students are a year later',
  },
  question: {
    nl: 'Waar zijn mbo-studenten een jaar later?',
    en: 'Where are mbo students one year later?',
  },
  definition: {
    nl: 'Aantal mbo-studenten naar hun plek een studiejaar later: in het onderwijs (mbo, hbo of ander) of daarbuiten.',
    en: 'Number of mbo students by where they are a school year later: in education (mbo, hbo or other) or outside it.',
  },
  population: {
    nl: 'Mbo-studenten in het eerste van de twee studiejaren.',
    en: 'Mbo students in the first of the two school years.',
  },
  unit: 'persons',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'CBS rondt af op tientallen. Niet elke bestemming is voor elke sectorkamer gepubliceerd; de delen tellen daarom niet altijd op.',
      en: 'Statistics Netherlands rounds to tens. Not every destination is published for every sector chamber; parts therefore do not always add up.',
    },
    {
      nl: 'Het mbo zelf is een deel van ‘in onderwijs’. Tel die twee niet bij elkaar op.',
      en: 'Mbo itself is a part of ‘in education’. Do not add the two.',
    },
  ],
  series: ['progression-within-mbo'],
  breakdowns: ['position', 'sectorChamber'],
  breakdownsDoNotAddUp: { sectorChamber: ['partsNotPublished'] },
  headline: { definition: 'as-published', dimensions: { position: 'in-education' } },
  answer: {
    nl: 'Van studiejaar {period} bleven {value} mbo-studenten in het onderwijs.',
    en: 'From {period} {value} mbo students stayed in education.',
  },
  related: ['directe-doorstroom-hbo', 'voortijdig-schoolverlaters', 'niveau-4-na-vier-jaar'],
  terms: ['doorstroom', 'sectorkamer'],
})
