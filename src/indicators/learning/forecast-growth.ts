import { growth } from '../formulas/growth.ts'
import type { Indicator, SeriesReader } from '../model.ts'
import { studentForecast } from './student-forecast.ts'

/** Expected relative change in funded students from year to year, by level. */
export const forecastGrowth: Indicator = {
  slug: 'verwachte-groei-studenten',
  phase: 'learning',
  label: {
    nl: 'Verwachte groei van het aantal studenten',
    en: 'Expected growth of student numbers',
  },
  question: {
    nl: 'Welke niveaus groeien en welke krimpen?',
    en: 'Which levels grow and which shrink?',
  },
  definition: {
    nl: 'Verandering van het geraamde aantal bekostigde studenten ten opzichte van een studiejaar eerder (referentieraming 2023).',
    en: 'Change in the forecast number of funded students since the school year before (reference forecast 2023).',
  },
  population: {
    nl: 'Bekostigde mbo-studenten, niveau 1 tot en met 4.',
    en: 'Funded mbo students, levels 1 to 4.',
  },
  unit: 'relativeChange',
  direction: 'none',
  method: {
    nl: 'Berekend uit de geraamde aantallen. De bron publiceert geen bandbreedte.',
    en: 'Computed from the forecast numbers. The source publishes no range.',
  },
  formula: {
    nl: 'raming ÷ raming een jaar eerder − 1',
    en: 'forecast ÷ forecast a year before − 1',
  },
  caveats: [{ nl: 'Een raming is geen telling.', en: 'A forecast is not a count.' }],
  series: ['student-forecast'],
  breakdowns: ['level'],
  headline: { definition: 'referentieraming-2023', dimensions: { level: 'total' } },
  answer: {
    nl: 'Voor {period} wordt een verandering van {value} verwacht ten opzichte van een jaar eerder.',
    en: 'For {period} a change of {value} since the year before is expected.',
  },
  related: ['raming-mbo-studenten', 'groei-mbo-studenten'],
  terms: ['referentieraming'],
  measure: (read: SeriesReader) =>
    growth(studentForecast.measure(read), 'verwachte-groei-studenten'),
}
