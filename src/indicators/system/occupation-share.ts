import { sharesOfTotal } from '../formulas/share-of.ts'
import type { Indicator, SeriesReader } from '../model.ts'
import { computedFromCounts } from '../wording.ts'
import { workers } from './workers.ts'

/** Share of each occupation class among workers in a region. */
export const occupationShare: Indicator = {
  slug: 'aandeel-beroepsklasse',
  phase: 'system',
  label: { nl: 'Aandeel van beroepsklassen', en: 'Share of occupation classes' },
  question: {
    nl: 'Welk deel van de werkenden heeft welk soort beroep?',
    en: 'Which share of workers has which kind of occupation?',
  },
  definition: {
    nl: 'Werkenden in een beroepsklasse gedeeld door alle werkenden in de regio.',
    en: 'Workers in an occupation class divided by all workers in the region.',
  },
  population: {
    nl: 'Mensen van 15 tot 75 jaar met betaald werk.',
    en: 'People aged 15 to 75 with paid work.',
  },
  unit: 'ratio',
  direction: 'none',
  method: computedFromCounts,
  formula: {
    nl: 'werkenden in de klasse ÷ alle werkenden',
    en: 'workers in the class ÷ all workers',
  },
  caveats: [
    {
      nl: 'CBS rondt af op duizend personen; in kleine regio’s is de bandbreedte daarom groot.',
      en: 'Statistics Netherlands rounds to a thousand persons; in small regions the range is therefore wide.',
    },
  ],
  series: ['workers'],
  breakdowns: ['region', 'occupation'],
  headline: { definition: 'as-published', dimensions: { region: 'NL01', occupation: '10' } },
  answer: {
    nl: 'In {period} werkte {value} van de werkenden in zorg en welzijn.',
    en: 'In {period} {value} of workers were in care and welfare.',
  },
  related: ['werkenden-per-beroepsklasse', 'locatiequotient-beroepsklasse'],
  terms: ['beroepsklasse'],
  measure: (read: SeriesReader) =>
    sharesOfTotal(workers.measure(read), 'aandeel-beroepsklasse', 'occupation'),
}
