import { publishedIndicator } from '../published-indicator.ts'

/** Tuition fee for bol students of 18 and older (lesgeld). */
export const tuitionFee = publishedIndicator({
  slug: 'lesgeld',
  phase: 'system',
  label: { nl: 'Lesgeld', en: 'Tuition fee (lesgeld)' },
  question: {
    nl: 'Hoeveel lesgeld betaalt een bol-student?',
    en: 'How much does a bol student pay?',
  },
  definition: {
    nl: 'Lesgeld per studiejaar voor bol-studenten die op 1 augustus 18 jaar of ouder zijn.',
    en: 'Tuition fee per school year for bol students who are 18 or older on 1 August.',
  },
  population: { nl: 'Bol-studenten van 18 jaar en ouder.', en: 'Bol students of 18 and older.' },
  unit: 'euroCentsPerYear',
  direction: 'none',
  method: {
    nl: 'Overgenomen uit regeling of voorlichting. Wie jonger is dan 18 betaalt niets.',
    en: 'Taken from regulation or public information. Who is under 18 pays nothing.',
  },
  caveats: [
    {
      nl: 'Niet elk studiejaar is in een bron gezien; ontbrekende jaren zijn niet geschat.',
      en: 'Not every school year has been seen in a source; missing years are not estimated.',
    },
    {
      nl: 'Het bedrag van 2023-2024 is niet bij een bron gezien.',
      en: 'The amount of 2023-2024 has not been seen in a source.',
    },
  ],
  series: ['tuition-fee'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} is het lesgeld voor bol-studenten {value}.',
    en: 'In {period} the tuition fee for bol students is {value}.',
  },
  related: ['cursusgeld'],
  terms: ['lesgeld', 'bol'],
})
