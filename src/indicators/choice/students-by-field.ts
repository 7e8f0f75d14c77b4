import { publishedIndicator } from '../published-indicator.ts'
import { allMboStudents, definitionsDiffer, takenOver } from '../wording.ts'

/** Students by field of study (CBS 83850NED). */
export const studentsByField = publishedIndicator({
  slug: 'studenten-per-studierichting',
  phase: 'choice',
  label: { nl: 'Studenten per studierichting', en: 'Students by field of study' },
  question: {
    nl: 'Welke richting kiezen mbo-studenten?',
    en: 'Which field do mbo students choose?',
  },
  definition: {
    nl: 'Aantal mbo-studenten per studierichting volgens de internationale indeling ISCED-F (CBS 83850NED).',
    en: 'Number of mbo students by field of study in the international classification ISCED-F (CBS 83850NED).',
  },
  population: allMboStudents,
  unit: 'persons',
  direction: 'none',
  method: takenOver,
  caveats: [definitionsDiffer],
  series: ['students'],
  breakdowns: ['fieldOfStudy'],
  headline: { definition: 'cbs-83850ned', dimensions: { fieldOfStudy: '07' } },
  answer: {
    nl: 'In {period} volgden {value} mbo-studenten een opleiding in techniek, industrie of bouw.',
    en: 'In {period} {value} mbo students were in engineering, manufacturing or construction.',
  },
  related: ['mbo-studenten', 'keuze-zorg-techniek-onderwijs'],
  terms: ['opleidingsdomein'],
})
