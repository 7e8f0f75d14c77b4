import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Progression to hbo in the benchmark mbo. */
export const progressionToHbo = publishedIndicator({
  slug: 'doorstroom-mbo-hbo',
  phase: 'transition',
  label: { nl: 'Doorstroom mbo-hbo (benchmark)', en: 'Progression mbo to hbo (benchmark)' },
  question: {
    nl: 'Hoeveel instellingsverlaters met niveau 4 gaan naar het hbo?',
    en: 'How many level 4 leavers go to hbo?',
  },
  definition: {
    nl: 'Instellingsverlaters met een diploma op niveau 4 die op 1 oktober daarna in het hbo staan ingeschreven, in de benchmark mbo.',
    en: 'Leavers with a level 4 diploma who are enrolled in hbo on the next 1 October, in the mbo benchmark.',
  },
  population: {
    nl: 'Instellingsverlaters met een diploma op niveau 4.',
    en: 'Leavers of an institution with a level 4 diploma.',
  },
  unit: 'ratio',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'Telt bol en bbl en ook deeltijd. Daarom lager dan de directe doorstroom uit bol voltijd; niet te vergelijken.',
      en: 'Counts bol and bbl and part-time too. Therefore lower than direct progression from full-time bol; not comparable.',
    },
  ],
  series: ['progression-to-hbo'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} ging {value} van de instellingsverlaters met niveau 4 naar het hbo.',
    en: 'In {period} {value} of level 4 leavers went to hbo.',
  },
  related: ['directe-doorstroom-hbo', 'uitval-hbo-mbo-instroom'],
  terms: ['doorstroom'],
})
