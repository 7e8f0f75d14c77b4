import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Share of graduates with work within three months. */
export const workWithinThreeMonths = publishedIndicator({
  slug: 'werk-binnen-drie-maanden',
  phase: 'transition',
  label: { nl: 'Werk binnen drie maanden', en: 'Work within three months' },
  question: { nl: 'Hoe snel vinden mbo’ers werk?', en: 'How soon do mbo graduates find work?' },
  definition: {
    nl: 'Deel van de mbo-gediplomeerden dat binnen drie maanden een baan vindt (ROA).',
    en: 'Share of mbo graduates who find a job within three months (ROA).',
  },
  population: { nl: 'Mbo-gediplomeerden die gaan werken.', en: 'Mbo graduates who go to work.' },
  unit: 'ratio',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'De brief noemt één cijfer, zonder uitsplitsing of bandbreedte.',
      en: 'The letter gives one figure, without breakdown or range.',
    },
  ],
  series: ['work-within-three-months'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} vond {value} van de mbo-gediplomeerden binnen drie maanden werk.',
    en: 'In {period} {value} of mbo graduates found work within three months.',
  },
  related: ['werk-na-uitstroom', 'zoekduur'],
  terms: ['mbo'],
})
