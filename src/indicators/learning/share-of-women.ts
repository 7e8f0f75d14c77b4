import { readSeries } from '../engine/read-series.ts'
import { shareOf } from '../formulas/share-of.ts'
import type { Indicator, SeriesReader } from '../model.ts'
import { allMboStudents, computedFromCounts, definitionsDiffer } from '../wording.ts'

/** Share of women among students, by pathway. */
export const shareOfWomen: Indicator = {
  slug: 'aandeel-vrouwen',
  phase: 'learning',
  label: { nl: 'Aandeel vrouwen', en: 'Share of women' },
  question: {
    nl: 'Welk deel van de studenten is vrouw?',
    en: 'Which share of students is female?',
  },
  definition: {
    nl: 'Vrouwelijke studenten gedeeld door mannelijke en vrouwelijke studenten samen, per leerweg.',
    en: 'Female students divided by male and female students together, by pathway.',
  },
  population: allMboStudents,
  unit: 'ratio',
  direction: 'none',
  method: computedFromCounts,
  formula: { nl: 'vrouwen ÷ (mannen + vrouwen)', en: 'women ÷ (men + women)' },
  caveats: [definitionsDiffer],
  series: ['students'],
  breakdowns: ['pathway'],
  headline: { definition: 'ocw-main-enrolments', dimensions: { pathway: 'bbl' } },
  answer: {
    nl: 'Op {period} was {value} van de bbl-studenten vrouw.',
    en: 'On {period} {value} of bbl students were women.',
  },
  related: ['mbo-studenten', 'studenten-per-leerweg'],
  terms: ['bbl'],
  measure: (read: SeriesReader) =>
    shareOf(
      readSeries(
        read,
        { slug: 'aandeel-vrouwen', unit: 'persons', breakdowns: ['pathway', 'sex'] },
        'students',
      ),
      { slug: 'aandeel-vrouwen', over: 'sex', part: 'v', whole: [['m', 'v']] },
    ),
}
