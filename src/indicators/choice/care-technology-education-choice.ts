import { publishedIndicator } from '../published-indicator.ts'
import { allMboStudents, takenOver } from '../wording.ts'

/** Share of students who choose care, technology or education. */
export const careTechnologyEducationChoice = publishedIndicator({
  slug: 'keuze-zorg-techniek-onderwijs',
  phase: 'choice',
  label: {
    nl: 'Keuze voor zorg, techniek en onderwijs',
    en: 'Choice of care, technology and education',
  },
  question: {
    nl: 'Kiezen meer mbo-studenten voor zorg, techniek of onderwijs?',
    en: 'Do more mbo students choose care, technology or education?',
  },
  definition: {
    nl: 'Deel van de mbo-studenten dat een opleiding volgt in de zorg, de techniek of het onderwijs.',
    en: 'Share of mbo students in a programme in care, technology or education.',
  },
  population: allMboStudents,
  unit: 'ratio',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'De brief noemt twee jaren en zegt niet precies welke opleidingen meetellen.',
      en: 'The letter names two years and does not say exactly which programmes count.',
    },
  ],
  series: ['choice-care-technology-education'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} koos {value} van de mbo-studenten voor zorg, techniek of onderwijs.',
    en: 'In {period} {value} of mbo students chose care, technology or education.',
  },
  related: ['studenten-per-sectorkamer', 'studenten-per-studierichting'],
  terms: ['tekortsector'],
})
