import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Mean gross monthly wage about fifteen months after graduating. */
export const startSalary = publishedIndicator({
  slug: 'startsalaris',
  phase: 'transition',
  label: { nl: 'Startsalaris', en: 'Starting salary' },
  question: {
    nl: 'Wat verdient een mbo’er na het diploma?',
    en: 'What does an mbo graduate earn?',
  },
  definition: {
    nl: 'Gemiddeld bruto maandloon in loondienst, ongeveer vijftien maanden na het diploma (SEO, Studie & Werk mbo).',
    en: 'Mean gross monthly wage in employment about fifteen months after graduating (SEO).',
  },
  population: { nl: 'Gediplomeerden met een baan in loondienst.', en: 'Graduates in employment.' },
  unit: 'euroCentsPerMonth',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'Het loon is niet omgerekend naar voltijd.',
      en: 'The wage is not converted to full time.',
    },
    {
      nl: 'Voor bbl niveau 4 en hbo is het bedrag uit een nieuwsbericht over hetzelfde onderzoek.',
      en: 'For bbl level 4 and hbo the amount is from a news item on the same study.',
    },
  ],
  series: ['start-salary'],
  breakdowns: ['educationSector', 'pathway', 'level'],
  headline: { definition: 'as-published', dimensions: { educationSector: 'mbo' } },
  answer: {
    nl: 'Van {period} verdiende een mbo’er gemiddeld {value} bruto per maand.',
    en: 'Of {period}, an mbo graduate earned {value} gross per month on average.',
  },
  related: ['vast-contract', 'zoekduur', 'economische-zelfstandigheid'],
  terms: ['startsalaris'],
})
