import { growth } from '../formulas/growth.ts'
import type { Indicator, SeriesReader } from '../model.ts'
import { allMboStudents, computedFromCounts, definitionsDiffer } from '../wording.ts'
import { studentCounts } from './student-counts.ts'

/** Relative change of the number of students since a year before, per definition. */
export const studentGrowth: Indicator = {
  slug: 'groei-mbo-studenten',
  phase: 'learning',
  label: { nl: 'Groei van het aantal studenten', en: 'Growth of the number of students' },
  question: {
    nl: 'Groeit of krimpt het mbo?',
    en: 'Is mbo growing or shrinking?',
  },
  definition: {
    nl: 'Verandering van het aantal mbo-studenten ten opzichte van een jaar eerder, binnen dezelfde definitie.',
    en: 'Change in the number of mbo students since a year before, within the same definition.',
  },
  population: allMboStudents,
  unit: 'relativeChange',
  direction: 'none',
  method: computedFromCounts,
  formula: { nl: 'aantal ÷ aantal een jaar eerder − 1', en: 'number ÷ number a year before − 1' },
  caveats: [definitionsDiffer],
  series: ['students'],
  breakdowns: ['pathway', 'level', 'sectorChamber', 'sex', 'age', 'region'],
  headline: { definition: 'cbs-incl-extranei', dimensions: { region: 'NL01' } },
  answer: {
    nl: 'In {period} veranderde het aantal studenten met {value} ten opzichte van een jaar eerder.',
    en: 'In {period} the number of students changed by {value} since a year before.',
  },
  related: ['mbo-studenten', 'raming-mbo-studenten'],
  terms: ['mbo'],
  measure: (read: SeriesReader) => growth(studentCounts(read), 'groei-mbo-studenten'),
}
