import { readSeries } from '../engine/read-series.ts'
import { totalsOver } from '../formulas/totals-over.ts'
import type { Indicator, SeriesReader } from '../model.ts'

/** Forecast of funded students by level, with the total over the levels. */
export const studentForecast: Indicator = {
  slug: 'raming-mbo-studenten',
  phase: 'learning',
  label: { nl: 'Raming van het aantal studenten', en: 'Forecast of student numbers' },
  question: {
    nl: 'Hoeveel mbo-studenten worden er verwacht?',
    en: 'How many mbo students are expected?',
  },
  definition: {
    nl: 'Aantal bekostigde mbo-studenten dat OCW verwacht, per niveau (referentieraming 2023).',
    en: 'Number of funded mbo students the ministry expects, by level (reference forecast 2023).',
  },
  population: {
    nl: 'Bekostigde mbo-studenten, niveau 1 tot en met 4.',
    en: 'Funded mbo students, levels 1 to 4.',
  },
  unit: 'persons',
  direction: 'none',
  method: {
    nl: 'De niveaus zijn overgenomen van de bron. Het totaal is de som van de vier niveaus.',
    en: 'The levels are taken from the source. The total is the sum of the four levels.',
  },
  formula: {
    nl: 'niveau 1 + niveau 2 + niveau 3 + niveau 4',
    en: 'level 1 + level 2 + level 3 + level 4',
  },
  caveats: [
    {
      nl: 'Een raming is geen telling. De bron publiceert geen bandbreedte.',
      en: 'A forecast is not a count. The source publishes no range.',
    },
    {
      nl: 'De prognose uit 2019 gebruikt een andere definitie en is alleen voor 2034 bewaard.',
      en: 'The forecast of 2019 uses another definition and is kept for 2034 only.',
    },
  ],
  series: ['student-forecast'],
  breakdowns: ['level'],
  headline: { definition: 'referentieraming-2023', dimensions: { level: 'total' } },
  answer: {
    nl: 'Voor {period} worden {value} bekostigde mbo-studenten verwacht.',
    en: 'For {period} {value} funded mbo students are expected.',
  },
  related: ['mbo-studenten', 'groei-mbo-studenten'],
  terms: ['referentieraming'],
  measure: (read: SeriesReader) => {
    const levels = readSeries(read, studentForecast, 'student-forecast')
    return [...levels, ...totalsOver(levels, studentForecast.slug, 'level', ['1', '2', '3', '4'])]
  },
}
