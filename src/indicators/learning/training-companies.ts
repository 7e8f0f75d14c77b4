import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Number of companies SBB recognises as training company. */
export const trainingCompanies = publishedIndicator({
  slug: 'erkende-leerbedrijven',
  phase: 'learning',
  label: { nl: 'Erkende leerbedrijven', en: 'Recognised training companies' },
  question: {
    nl: 'Hoeveel bedrijven mogen mbo-studenten opleiden?',
    en: 'How many companies may train mbo students?',
  },
  definition: {
    nl: 'Aantal bedrijven en organisaties dat SBB als leerbedrijf heeft erkend.',
    en: 'Number of companies and organisations SBB has recognised as training company.',
  },
  population: {
    nl: 'Alle door SBB erkende leerbedrijven.',
    en: 'All training companies recognised by SBB.',
  },
  unit: 'companies',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'SBB noemt een rond getal. Een erkend bedrijf heeft niet altijd een student.',
      en: 'SBB gives a round number. A recognised company does not always have a student.',
    },
  ],
  series: ['training-companies'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} waren er {value} erkende leerbedrijven.',
    en: 'In {period} there were {value} recognised training companies.',
  },
  related: ['open-stages-en-leerbanen', 'stagetekort'],
  terms: ['leerbedrijf'],
})
