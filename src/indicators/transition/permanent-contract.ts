import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Chance of a permanent contract after graduating. */
export const permanentContract = publishedIndicator({
  slug: 'vast-contract',
  phase: 'transition',
  label: { nl: 'Kans op een vast contract', en: 'Chance of a permanent contract' },
  question: {
    nl: 'Hoeveel mbo’ers hebben een vast contract?',
    en: 'How many mbo graduates have a permanent contract?',
  },
  definition: {
    nl: 'Deel van de gediplomeerden met een vast contract, vijftien of achttien maanden na het diploma (SEO).',
    en: 'Share of graduates with a permanent contract, fifteen or eighteen months after graduating (SEO).',
  },
  population: { nl: 'Gediplomeerden met een baan in loondienst.', en: 'Graduates in employment.' },
  unit: 'ratio',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'Vijftien en achttien maanden zijn twee meetmomenten en niet te vergelijken.',
      en: 'Fifteen and eighteen months are two moments and cannot be compared.',
    },
  ],
  series: ['permanent-contract'],
  breakdowns: ['educationSector', 'pathway', 'level', 'moment'],
  headline: { definition: 'as-published', dimensions: { educationSector: 'mbo', moment: '15m' } },
  answer: {
    nl: 'Van {period} had {value} van de mbo’ers na vijftien maanden een vast contract.',
    en: 'Of {period}, {value} of mbo graduates had a permanent contract after fifteen months.',
  },
  related: ['startsalaris', 'zoekduur'],
  terms: ['startpositie'],
})
