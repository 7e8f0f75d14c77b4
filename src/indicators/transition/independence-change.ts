import { differenceOver } from '../formulas/difference-over.ts'
import type { Indicator, SeriesReader } from '../model.ts'
import { economicIndependence } from './economic-independence.ts'

/** Difference in economic independence between five years after and directly after graduating, by pathway. */
export const independenceChange: Indicator = {
  slug: 'verandering-economische-zelfstandigheid',
  phase: 'transition',
  label: {
    nl: 'Verandering van economische zelfstandigheid',
    en: 'Change in economic independence',
  },
  question: {
    nl: 'Halen bol-gediplomeerden de bbl later in?',
    en: 'Do bol graduates catch up with bbl?',
  },
  definition: {
    nl: 'Economische zelfstandigheid vijf jaar na het diploma, min die direct na het diploma, in procentpunten.',
    en: 'Economic independence five years after graduating minus directly after, in percentage points.',
  },
  population: {
    nl: 'Mbo-gediplomeerden die niet verder leren, per leerweg.',
    en: 'Mbo graduates who do not continue in education, by pathway.',
  },
  unit: 'percentagePoint',
  direction: 'higherIsBetter',
  method: {
    nl: 'Het verschil van twee gepubliceerde aandelen. De bandbreedte volgt uit de afronding op hele procenten.',
    en: 'The difference of two published shares. The range follows from rounding to whole percents.',
  },
  formula: {
    nl: 'aandeel na vijf jaar − aandeel direct',
    en: 'share after five years − share directly after',
  },
  caveats: [
    {
      nl: 'De twee momenten gaan over verschillende groepen. Het verschil is dus geen groei van dezelfde mensen.',
      en: 'The two moments concern different groups. The difference is therefore no growth of the same people.',
    },
  ],
  series: ['economic-independence'],
  breakdowns: ['pathway'],
  headline: { definition: 'as-published', dimensions: { pathway: 'bol' } },
  answer: {
    nl: 'Na vijf jaar is het aandeel economisch zelfstandige bol-gediplomeerden {value} veranderd ({period}).',
    en: 'After five years the share of economically independent bol graduates has changed by {value} ({period}).',
  },
  related: ['economische-zelfstandigheid', 'startsalaris'],
  terms: ['economisch-zelfstandig', 'bol', 'bbl'],
  measure: (read: SeriesReader) =>
    differenceOver(economicIndependence.measure(read), {
      slug: 'verandering-economische-zelfstandigheid',
      over: 'moment',
      from: 'direct',
      to: '5y',
    }),
}
