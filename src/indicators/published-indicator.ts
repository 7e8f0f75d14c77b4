import { readSeries } from './engine/read-series.ts'
import type { Indicator } from './model.ts'

/**
 * An indicator whose figures are published as they are: every series it names, in its unit and with its
 * breakdowns, nothing computed.
 */
export function publishedIndicator(description: Omit<Indicator, 'measure'>): Indicator {
  return {
    ...description,
    measure: (read) => description.series.flatMap((name) => readSeries(read, description, name)),
  }
}
