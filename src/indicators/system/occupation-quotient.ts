import { locationQuotient } from '../formulas/location-quotient.ts'
import type { Indicator, SeriesReader } from '../model.ts'
import { computedFromCounts } from '../wording.ts'
import { workers } from './workers.ts'

/** Location quotient of each occupation class: regional share divided by national share. */
export const occupationQuotient: Indicator = {
  slug: 'locatiequotient-beroepsklasse',
  phase: 'system',
  label: {
    nl: 'Locatiequotiënt van beroepsklassen',
    en: 'Location quotient of occupation classes',
  },
  question: {
    nl: 'Welke beroepen zijn typisch voor een regio?',
    en: 'Which occupations are typical of a region?',
  },
  definition: {
    nl: 'Aandeel van een beroepsklasse in de regio gedeeld door het aandeel in Nederland. Boven 1 is de klasse er sterker aanwezig.',
    en: 'Share of an occupation class in the region divided by its share in the country. Above 1 the class is more present.',
  },
  population: {
    nl: 'Mensen van 15 tot 75 jaar met betaald werk.',
    en: 'People aged 15 to 75 with paid work.',
  },
  unit: 'quotient',
  direction: 'none',
  method: computedFromCounts,
  formula: {
    nl: '(klasse ÷ alle werkenden in de regio) ÷ (klasse ÷ alle werkenden in Nederland)',
    en: '(class ÷ all workers in the region) ÷ (class ÷ all workers in the country)',
  },
  caveats: [
    {
      nl: 'CBS rondt af op duizend personen; in kleine regio’s is de bandbreedte daarom groot.',
      en: 'Statistics Netherlands rounds to a thousand persons; in small regions the range is therefore wide.',
    },
  ],
  series: ['workers'],
  breakdowns: ['region', 'occupation'],
  headline: { definition: 'as-published', dimensions: { region: 'AM01', occupation: '10' } },
  answer: {
    nl: 'In {period} komt zorg en welzijn in Groningen {value} keer zo vaak voor als in heel Nederland.',
    en: 'In {period} care and welfare is {value} times as common in Groningen as in the whole country.',
  },
  related: ['aandeel-beroepsklasse', 'werkenden-per-beroepsklasse'],
  terms: ['beroepsklasse', 'arbeidsmarktregio'],
  measure: (read: SeriesReader) =>
    locationQuotient(workers.measure(read), {
      slug: 'locatiequotient-beroepsklasse',
      over: 'occupation',
      country: 'NL01',
    }),
}
