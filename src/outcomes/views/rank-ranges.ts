import { type RankRange, rankUncertainty } from '#algorithms'
import { hasValue, seededRandom, type ValueCell } from '#kernel'
import type { AnswerMeasure, LeaverDimension, OutcomeRelease } from '../model.ts'

/** Range of ranks a group may have among the groups of its dimension. */
export interface RankedGroup {
  readonly code: string
  readonly range: RankRange
  /** Groups ranked. */
  readonly of: number
}

/** Standard error of a shown share; with half a person on both sides, so that it is never 0. */
function standardError({ value, n = 1 }: ValueCell): number {
  const share = (value * n + 0.5) / (n + 1)
  return Math.sqrt((share * (1 - share)) / n)
}

/**
 * Ranks of the groups of one dimension, only as ranges with a chance of 95 %, from shown shares. The same
 * release always gives the same ranges. Groups that are withheld have none.
 */
export function rankRanges(
  release: OutcomeRelease,
  measure: AnswerMeasure,
  dimension: LeaverDimension,
): readonly RankedGroup[] {
  const shown = release
    .figures(measure, { [dimension]: '*' })
    .flatMap(({ dimensions, cell }) =>
      hasValue(cell) ? [{ code: dimensions[dimension] ?? '', cell }] : [],
    )
  const ranges = rankUncertainty(
    shown.map(({ cell }) => cell.value),
    shown.map(({ cell }) => standardError(cell)),
    seededRandom(1),
  )
  return shown.flatMap(({ code }, i) => {
    const range = ranges[i]
    return range === undefined ? [] : [{ code, range, of: shown.length }]
  })
}
