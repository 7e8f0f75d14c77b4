import type { Indicator } from '#indicators'
import type { Language } from '#kernel'

/**
 * What a series of figures is called: as the indicator that shows it as it is, the one with most
 * breakdowns; else as the first that computes with it. A series nobody reads keeps its id.
 */
export function seriesLabel(
  series: string,
  indicators: readonly Indicator[],
  language: Language,
): string {
  const readers = indicators.filter((indicator) => indicator.series.includes(series))
  const plain = readers
    .filter(({ formula, series: all }) => formula === undefined && all.length === 1)
    .toSorted((a, b) => b.breakdowns.length - a.breakdowns.length)
  return (plain[0] ?? readers[0])?.label[language] ?? series
}
