import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Open vacancies at the end of the quarter (UWV). */
export const vacancies = publishedIndicator({
  slug: 'openstaande-vacatures',
  phase: 'system',
  label: { nl: 'Openstaande vacatures', en: 'Open vacancies' },
  question: { nl: 'Hoeveel vacatures staan er open?', en: 'How many vacancies are open?' },
  definition: {
    nl: 'Aantal openstaande vacatures aan het eind van het kwartaal (UWV).',
    en: 'Number of open vacancies at the end of the quarter (UWV).',
  },
  population: {
    nl: 'Openstaande vacatures van werkgevers in Nederland.',
    en: 'Open vacancies of employers in the Netherlands.',
  },
  unit: 'vacancies',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'UWV rondt af op honderd. Alle beroepen en niveaus tellen mee, niet alleen mbo.',
      en: 'UWV rounds to a hundred. All occupations and levels count, not mbo alone.',
    },
  ],
  series: ['vacancies'],
  breakdowns: ['region', 'occupation'],
  headline: { definition: 'as-published', dimensions: { region: 'NL01' } },
  answer: {
    nl: 'In {period} stonden er {value} vacatures open.',
    en: 'In {period} {value} vacancies were open.',
  },
  related: ['spanning-arbeidsmarkt', 'kortdurend-werklozen'],
  terms: ['vacature'],
})
