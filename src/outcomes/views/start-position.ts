import { type Cell, hasValue, type Interval, type MissingReason, type ValueCell } from '#kernel'
import type { OutcomeFigure, OutcomeRelease } from '../model.ts'
import type { Selection } from './widen.ts'

/** Choices that the source of the start position leaves open; a page names them all. */
export interface StartPositionChoices {
  /** What a group weighs in mean and spread: its graduates, or as much as any other. */
  readonly weights: 'graduates' | 'equal'
  /** Spread of all groups there are, or estimated as of a sample (n − 1). */
  readonly spread: 'population' | 'sample'
  /** Whether the mean of the two scores is brought back to a spread of 1. */
  readonly restandardise: boolean
}

/** Version of the formula; changes whenever a page would show another number for the same figures. */
export const startPositionVersion = 'startpositie-1'

/** The choices a page makes unless asked otherwise. */
export const defaultStartPositionChoices: StartPositionChoices = {
  weights: 'graduates',
  spread: 'population',
  restandardise: false,
}

/** Every combination of choices, the default first. */
export const startPositionVariants: readonly StartPositionChoices[] = (
  ['graduates', 'equal'] as const
).flatMap((weights) =>
  (['population', 'sample'] as const).flatMap((spread) =>
    [false, true].map((restandardise) => ({ weights, spread, restandardise })),
  ),
)

/** A standard score (mean 0, spread 1), with its interval where its inputs have one, or why there is none. */
export type Score =
  | { readonly value: number; readonly interval?: Interval }
  | { readonly missing: MissingReason }

/** Start position of one group, and the scores it is the mean of. */
export interface StartPosition {
  readonly dimensions: Selection
  /** Published figures it is computed from. */
  readonly searchMonths: Cell
  readonly permanent: Cell
  readonly graduates: Cell
  /** Standard scores: positive is a shorter search than the mean, and more permanent contracts. */
  readonly durationScore: Score
  readonly permanentScore: Score
  readonly startPosition: Score
}

/** A group with both inputs shown. */
interface Measured {
  readonly months: ValueCell
  readonly share: ValueCell
  readonly weight: number
}

/** Why a group has no score: what is withheld stays withheld; a median that is not reached is no number. */
function reasonOf(cells: readonly Cell[]): MissingReason | undefined {
  for (const cell of cells) if (!hasValue(cell)) return cell.missing
  return cells.some((cell) => hasValue(cell) && cell.qualifier === 'moreThan')
    ? 'notMeasured'
    : undefined
}

interface Scale {
  readonly mean: number
  readonly sd: number
}

function scaleOf(
  values: readonly number[],
  weights: readonly number[],
  spread: StartPositionChoices['spread'],
): Scale {
  const total = weights.reduce((sum, w) => sum + w, 0)
  const mean = values.reduce((sum, v, i) => sum + v * (weights[i] ?? 0), 0) / total
  const square = values.reduce((sum, v, i) => sum + (weights[i] ?? 0) * (v - mean) ** 2, 0) / total
  const { length } = values
  return { mean, sd: Math.sqrt(spread === 'sample' ? (square * length) / (length - 1) : square) }
}

/** Half the width of the interval of a cell; 0 when it has none. */
function half({ interval }: ValueCell): number {
  return interval === undefined ? 0 : (interval.high - interval.low) / 2
}

function scored(value: number, halfWidth: number): Score {
  if (!Number.isFinite(value)) return { missing: 'notApplicable' }
  return {
    value,
    interval: {
      low: value - halfWidth,
      high: value + halfWidth,
      kind: 'sampling',
      method: 'limits of the inputs, mean and spread taken as known',
      level: 0.95,
    },
  }
}

/** Score of each group from its published inputs; groups without an input take no part in mean and spread. */
function scoresOf(
  groups: readonly Measured[],
  choices: StartPositionChoices,
): readonly Pick<StartPosition, 'durationScore' | 'permanentScore' | 'startPosition'>[] {
  const weights = groups.map(({ weight }) => (choices.weights === 'equal' ? 1 : weight))
  const scale = (values: readonly number[]): Scale => scaleOf(values, weights, choices.spread)
  const months = scale(groups.map((g) => g.months.value))
  const share = scale(groups.map((g) => g.share.value))
  const raw = groups.map((g) => ({
    duration: -(g.months.value - months.mean) / months.sd,
    permanent: (g.share.value - share.mean) / share.sd,
    durationHalf: half(g.months) / months.sd,
    permanentHalf: half(g.share) / share.sd,
  }))
  const means = raw.map((r) => (r.duration + r.permanent) / 2)
  const after = choices.restandardise ? scale(means) : { mean: 0, sd: 1 }
  return raw.map((r, i) => ({
    durationScore: scored(r.duration, r.durationHalf),
    permanentScore: scored(r.permanent, r.permanentHalf),
    startPosition: scored(
      ((means[i] ?? 0) - after.mean) / after.sd,
      Math.hypot(r.durationHalf, r.permanentHalf) / 2 / after.sd,
    ),
  }))
}

/**
 * Start position of groups, from published figures only: `z_dur = −(d − mean)/sd` of the median months to a
 * first substantial job, `z_perm = (p − mean)/sd` of the share with a permanent contract, and their mean.
 * The score of a group with a withheld input is withheld; a median that is not reached gives no score.
 * @param by the dimensions, each `'*'` or one code, as for {@link OutcomeRelease.figures}.
 * @see SEO, Studie & Werk mbo: start position as the mean of the two standard scores
 */
export function startPosition(
  release: OutcomeRelease,
  by: Selection,
  choices: StartPositionChoices = defaultStartPositionChoices,
): readonly StartPosition[] {
  const groups = release.figures('searchMonths', by).map((figure) => inputsOf(release, figure))
  const measured = groups.filter(
    (g): g is typeof g & Measured =>
      reasonOf([g.searchMonths, g.permanent, g.graduates]) === undefined,
  )
  const scores = scoresOf(
    measured.map((g) => ({
      months: g.searchMonths as ValueCell,
      share: g.permanent as ValueCell,
      weight: (g.graduates as ValueCell).value,
    })),
    choices,
  )
  return groups.map((group) => {
    const missing = reasonOf([group.searchMonths, group.permanent, group.graduates])
    if (missing === undefined) return { ...group, ...scores[measured.indexOf(group as never)]! }
    const none: Score = { missing }
    return { ...group, durationScore: none, permanentScore: none, startPosition: none }
  })
}

function inputsOf(
  release: OutcomeRelease,
  { dimensions, cell }: OutcomeFigure,
): Pick<StartPosition, 'dimensions' | 'searchMonths' | 'permanent' | 'graduates'> {
  const same = (measure: 'permanentAt15Months' | 'graduates'): Cell =>
    release.figures(measure, dimensions)[0]?.cell ?? {
      missing: 'notMeasured',
      unit: measure === 'graduates' ? 'persons' : 'ratio',
    }
  return {
    dimensions,
    searchMonths: cell,
    permanent: same('permanentAt15Months'),
    graduates: same('graduates'),
  }
}

/** What other choices do to the start positions of the same groups. */
export interface VariantEffect {
  readonly choices: StartPositionChoices
  /** Greatest and mean shift of a group against the default choices, in score points. */
  readonly largestShift: number
  readonly meanShift: number
  /** Pairs of groups that change order, as a share of all pairs. */
  readonly reversedPairs: number
}

/** The effect of every combination of choices, from published figures only; empty below two groups. */
export function startPositionEffects(
  release: OutcomeRelease,
  by: Selection,
): readonly VariantEffect[] {
  const valuesOf = (choices: StartPositionChoices): readonly number[] =>
    startPosition(release, by, choices).flatMap(({ startPosition: s }) =>
      'value' in s ? [s.value] : [],
    )
  const usual = valuesOf(defaultStartPositionChoices)
  if (usual.length < 2) return []
  return startPositionVariants.map((choices) => {
    const values = valuesOf(choices)
    const shifts = values.map((value, i) => Math.abs(value - (usual[i] ?? value)))
    return {
      choices,
      largestShift: Math.max(...shifts),
      meanShift: shifts.reduce((sum, s) => sum + s, 0) / shifts.length,
      reversedPairs: reversedShare(usual, values),
    }
  })
}

function reversedShare(one: readonly number[], other: readonly number[]): number {
  let pairs = 0
  let reversed = 0
  for (let i = 0; i < one.length; i += 1)
    for (let j = 0; j < i; j += 1) {
      pairs += 1
      const before = (one[i] ?? 0) - (one[j] ?? 0)
      const after = (other[i] ?? 0) - (other[j] ?? 0)
      if (before * after < 0) reversed += 1
    }
  return pairs === 0 ? 0 : reversed / pairs
}
