import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Reports of discrimination in internships that SBB received. */
export const discriminationReports = publishedIndicator({
  slug: 'meldingen-stagediscriminatie',
  phase: 'learning',
  label: { nl: 'Meldingen van stagediscriminatie', en: 'Reports of internship discrimination' },
  question: {
    nl: 'Hoe vaak wordt stagediscriminatie gemeld?',
    en: 'How often is internship discrimination reported?',
  },
  definition: {
    nl: 'Aantal meldingen van stagediscriminatie dat SBB in een studiejaar kreeg.',
    en: 'Number of reports of internship discrimination SBB received in a school year.',
  },
  population: {
    nl: 'Meldingen van studenten en scholen bij SBB.',
    en: 'Reports by students and schools to SBB.',
  },
  unit: 'reports',
  direction: 'lowerIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'Weinig meldingen betekent niet weinig discriminatie: de meeste studenten melden het niet.',
      en: 'Few reports do not mean little discrimination: most students do not report it.',
    },
  ],
  series: ['internship-discrimination-reports'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} kreeg SBB {value} meldingen van stagediscriminatie.',
    en: 'In {period} SBB received {value} reports of internship discrimination.',
  },
  related: ['stage-gelopen', 'aandeel-stagevergoeding'],
  terms: ['stagediscriminatie'],
})
