import { differenceOver } from '../formulas/difference-over.ts'
import type { Indicator, SeriesReader } from '../model.ts'
import { directProgressionToHbo } from './direct-progression-to-hbo.ts'

/** Difference in direct progression to hbo between havo and mbo level 4. */
export const progressionGap: Indicator = {
  slug: 'verschil-doorstroom-havo-mbo',
  phase: 'transition',
  label: { nl: 'Doorstroom naar het hbo: havo min mbo', en: 'Progression to hbo: havo minus mbo' },
  question: {
    nl: 'Hoeveel vaker gaan havisten direct naar het hbo dan mbo’ers?',
    en: 'How much more often do havo graduates go straight to hbo?',
  },
  definition: {
    nl: 'Directe doorstroom naar voltijds hbo van havo-gediplomeerden, min die van gediplomeerden van mbo niveau 4 (bol voltijd), in procentpunten.',
    en: 'Direct progression to full-time hbo of havo graduates minus that of mbo level 4 graduates (full-time bol), in percentage points.',
  },
  population: {
    nl: 'Gediplomeerden van de havo en van mbo niveau 4 (bol voltijd).',
    en: 'Graduates of havo and of mbo level 4 (full-time bol).',
  },
  unit: 'percentagePoint',
  direction: 'none',
  method: {
    nl: 'Het verschil van twee gepubliceerde aandelen. De bandbreedte volgt uit de afronding.',
    en: 'The difference of two published shares. The range follows from rounding.',
  },
  formula: {
    nl: 'aandeel havo − aandeel mbo niveau 4',
    en: 'share of havo − share of mbo level 4',
  },
  caveats: [
    {
      nl: 'Een mbo-diploma geeft ook toegang tot werk, een havodiploma is gemaakt voor verder leren. Een verschil is dus te verwachten.',
      en: 'An mbo diploma also leads to work, a havo diploma is meant for further study. A difference is to be expected.',
    },
  ],
  series: ['direct-progression-to-hbo'],
  breakdowns: ['origin'],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} lag de directe doorstroom van havisten {value} hoger dan die van mbo’ers.',
    en: 'In {period} direct progression of havo graduates was {value} higher than that of mbo graduates.',
  },
  related: ['directe-doorstroom-hbo', 'doorstroom-mbo-hbo'],
  terms: ['doorstroom'],
  measure: (read: SeriesReader) =>
    differenceOver(directProgressionToHbo.measure(read), {
      slug: 'verschil-doorstroom-havo-mbo',
      over: 'priorEducation',
      from: 'mbo-4-bol-vt',
      to: 'havo',
    }),
}
