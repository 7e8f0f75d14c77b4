import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Jobs of employees by occupation (CBS). */
export const jobs = publishedIndicator({
  slug: 'banen-per-beroep',
  phase: 'system',
  label: { nl: 'Banen per beroep', en: 'Jobs by occupation' },
  question: {
    nl: 'Hoeveel banen zijn er per beroep?',
    en: 'How many jobs are there by occupation?',
  },
  definition: {
    nl: 'Aantal banen van werknemers per beroep, in duizenden (CBS).',
    en: 'Number of jobs of employees by occupation, in thousands (CBS).',
  },
  population: {
    nl: 'Banen van werknemers in Nederland.',
    en: 'Jobs of employees in the Netherlands.',
  },
  unit: 'thousandJobs',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'Beroepen staan op drie niveaus: klasse, segment en groep. Tel alleen codes van hetzelfde niveau op.',
      en: 'Occupations stand at three levels: class, segment and group. Add up codes of the same level only.',
    },
  ],
  series: ['jobs'],
  breakdowns: ['occupation'],
  headline: { definition: 'as-published', dimensions: { occupation: '10' } },
  answer: {
    nl: 'In {period} waren er {value} banen van werknemers in zorg en welzijn.',
    en: 'In {period} there were {value} jobs of employees in care and welfare.',
  },
  related: ['uurloon-per-beroep', 'werkenden-per-beroepsklasse'],
  terms: ['beroepsklasse'],
})
