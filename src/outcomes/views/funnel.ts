import { exactFunnelLimits, type FunnelLimits, overdispersion } from '#algorithms'
import { hasValue } from '#kernel'
import type { AnswerMeasure, LeaverDimension, OutcomeRelease } from '../model.ts'

/** An institution (or programme) in a funnel. */
export interface FunnelPoint {
  readonly code: string
  readonly n: number
  readonly share: number
  /** Between which a share of so many persons falls by chance when it is as the whole: 95 % and 99.8 %. */
  readonly limits95: FunnelLimits
  readonly limits998: FunnelLimits
  readonly position: 'within' | 'above' | 'below'
}

/** A funnel plot: shown shares against numbers, around the share of all. */
export interface Funnel {
  readonly target: number
  readonly points: readonly FunnelPoint[]
  /** Codes without a point, because their share is withheld or nobody answered. */
  readonly without: readonly string[]
  /** How much more the units differ than chance explains; absent below two points. */
  readonly overdispersion?: ReturnType<typeof overdispersion>
}

function pointOf(code: string, share: number, n: number, target: number): FunnelPoint {
  const limits998 = exactFunnelLimits(target, n, 0.998)
  const position = share > limits998.upper ? 'above' : share < limits998.lower ? 'below' : 'within'
  return { code, n, share, limits95: exactFunnelLimits(target, n, 0.95), limits998, position }
}

/**
 * Funnel of the groups of one dimension around the share of everybody, from shown figures only; `undefined`
 * when that share itself is withheld, or 0 or 1.
 * @see Spiegelhalter (2005), Statistics in Medicine 24(8)
 */
export function funnel(
  release: OutcomeRelease,
  measure: AnswerMeasure,
  dimension: LeaverDimension,
): Funnel | undefined {
  const [all] = release.figures(measure, {})
  if (all === undefined || !hasValue(all.cell)) return undefined
  const target = all.cell.value
  if (target <= 0 || target >= 1) return undefined
  const figures = release.figures(measure, { [dimension]: '*' })
  const points = figures.flatMap(({ dimensions, cell }) =>
    hasValue(cell) && (cell.n ?? 0) > 0
      ? [pointOf(dimensions[dimension] ?? '', cell.value, cell.n ?? 0, target)]
      : [],
  )
  const without = figures
    .filter(({ cell }) => !hasValue(cell))
    .map(({ dimensions }) => dimensions[dimension] ?? '')
  if (points.length < 2) return { target, points, without }
  const errors = points.map(({ n }) => Math.sqrt((target * (1 - target)) / n))
  const spread = overdispersion(
    points.map(({ share }) => share),
    errors,
    target,
  )
  return { target, points, without, overdispersion: spread }
}
