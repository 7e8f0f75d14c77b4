import { differenceOver } from '../formulas/difference-over.ts'
import type { Indicator, SeriesReader } from '../model.ts'
import { economicIndependence } from './economic-independence.ts'

/** Difference in economic independence between bbl and bol, by moment. */
export const independenceGap: Indicator = {
  slug: 'verschil-zelfstandigheid-bol-bbl',
  phase: 'transition',
  label: {
    nl: 'Economische zelfstandigheid: bbl min bol',
    en: 'Economic independence: bbl minus bol',
  },
  question: {
    nl: 'Hoe groot is het verschil tussen bbl en bol?',
    en: 'How large is the difference between bbl and bol?',
  },
  definition: {
    nl: 'Economische zelfstandigheid van bbl-gediplomeerden min die van bol-gediplomeerden, in procentpunten.',
    en: 'Economic independence of bbl graduates minus that of bol graduates, in percentage points.',
  },
  population: {
    nl: 'Mbo-gediplomeerden die niet verder leren.',
    en: 'Mbo graduates who do not continue in education.',
  },
  unit: 'percentagePoint',
  direction: 'none',
  method: {
    nl: 'Het verschil van twee gepubliceerde aandelen. De bandbreedte volgt uit de afronding op hele procenten.',
    en: 'The difference of two published shares. The range follows from rounding to whole percents.',
  },
  formula: { nl: 'aandeel bbl − aandeel bol', en: 'share of bbl − share of bol' },
  caveats: [
    {
      nl: 'Studenten in de bbl zijn ouder en werken al. Het verschil is dus niet alleen de leerweg.',
      en: 'Students in bbl are older and already work. The difference is therefore not the pathway alone.',
    },
  ],
  series: ['economic-independence'],
  breakdowns: ['moment'],
  headline: { definition: 'as-published', dimensions: { moment: 'direct' } },
  answer: {
    nl: 'Direct na het diploma is het aandeel in de bbl {value} hoger dan in de bol ({period}).',
    en: 'Directly after graduating the share in bbl is {value} higher than in bol ({period}).',
  },
  related: ['economische-zelfstandigheid', 'verandering-economische-zelfstandigheid'],
  terms: ['economisch-zelfstandig', 'bol', 'bbl'],
  measure: (read: SeriesReader) =>
    differenceOver(economicIndependence.measure(read), {
      slug: 'verschil-zelfstandigheid-bol-bbl',
      over: 'pathway',
      from: 'bol',
      to: 'bbl',
    }),
}
