import { publishedIndicator } from '../published-indicator.ts'

/** Course fee for bbl students by level (cursusgeld). */
export const courseFee = publishedIndicator({
  slug: 'cursusgeld',
  phase: 'system',
  label: { nl: 'Cursusgeld', en: 'Course fee (cursusgeld)' },
  question: {
    nl: 'Hoeveel cursusgeld betaalt een bbl-student?',
    en: 'How much does a bbl student pay?',
  },
  definition: {
    nl: 'Cursusgeld per studiejaar voor bbl-studenten die op 1 augustus 18 jaar of ouder zijn, per niveau.',
    en: 'Course fee per school year for bbl students who are 18 or older on 1 August, by level.',
  },
  population: { nl: 'Bbl-studenten van 18 jaar en ouder.', en: 'Bbl students of 18 and older.' },
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
  series: ['course-fee'],
  breakdowns: ['level'],
  headline: { definition: 'as-published', dimensions: { level: '3-4' } },
  answer: {
    nl: 'In {period} is het cursusgeld op niveau 3 en 4 {value}.',
    en: 'In {period} the course fee at levels 3 and 4 is {value}.',
  },
  related: ['lesgeld'],
  terms: ['cursusgeld', 'bbl'],
})
