import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Gross hourly wage by occupation (CBS). */
export const hourlyWage = publishedIndicator({
  slug: 'uurloon-per-beroep',
  phase: 'system',
  label: { nl: 'Uurloon per beroep', en: 'Hourly wage by occupation' },
  question: {
    nl: 'Wat verdient iemand per uur in een beroep?',
    en: 'What does an occupation pay per hour?',
  },
  definition: {
    nl: 'Bruto uurloon van werknemers per beroep (CBS).',
    en: 'Gross hourly wage of employees by occupation (CBS).',
  },
  population: { nl: 'Werknemers in Nederland.', en: 'Employees in the Netherlands.' },
  unit: 'euroCentsPerHour',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'Het loon is van alle werknemers in het beroep, niet alleen van starters of mbo’ers.',
      en: 'The wage is that of all employees in the occupation, not of starters or mbo graduates alone.',
    },
  ],
  series: ['hourly-wage'],
  breakdowns: ['occupation'],
  headline: { definition: 'as-published', dimensions: { occupation: '10' } },
  answer: {
    nl: 'In {period} was het bruto uurloon in zorg en welzijn {value}.',
    en: 'In {period} the gross hourly wage in care and welfare was {value}.',
  },
  related: ['banen-per-beroep', 'startsalaris'],
  terms: ['beroepsklasse'],
})
