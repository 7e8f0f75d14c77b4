import {
  type Cell,
  hasValue,
  type Interval,
  type IntervalAbsence,
  type MissingReason,
  missingCell,
  missingReasons,
  type ObsStatus,
  type Qualifier,
  type Unit,
  type ValueCell,
  valueCell,
} from '#kernel'

/** A formula over the values of its inputs, in their order; `undefined` where it has no meaning. */
export type Formula = (values: readonly number[]) => number | undefined

/** What a formula yields: its unit, the words for its interval, and the values it can take at all. */
export interface Computation {
  readonly unit: Unit
  /** How the bounds were found, English, printed with the interval. */
  readonly method: string
  /** Bounds no outcome can leave, such as 0 and 1 for a share. */
  readonly within?: readonly [number, number]
  /** Persons behind the outcome, when known. */
  readonly n?: number
}

const maximumRanges = 16
const weakness: readonly ObsStatus[] = [
  'legal',
  'target',
  'final',
  'provisional',
  'estimate',
  'forecast',
]

/** The least certain of the statuses: a forecast taints an estimate, an estimate a final figure. */
export function weakestStatus(statuses: readonly ObsStatus[]): ObsStatus {
  return statuses.reduce(
    (worst, status) => (weakness.indexOf(status) > weakness.indexOf(worst) ? status : worst),
    'legal',
  )
}

/** The reason that weighs most: a figure withheld to protect persons outranks every other gap. */
export function strongestReason(reasons: readonly MissingReason[]): MissingReason {
  return missingReasons.find((reason) => reasons.includes(reason)) ?? 'notDelivered'
}

/**
 * The outcome of a formula as a cell. One missing input makes the outcome missing, with the reason that
 * weighs most; a formula without meaning (division by zero) is `notApplicable`. The interval follows by
 * interval arithmetic: the formula must be monotone in each input, so its extremes lie at the corners
 * of the input ranges. Status is the weakest of the inputs; `unverified` is inherited, and any qualifier
 * becomes `about`, except that of a target: ‘fewer than 18,000’ says how to meet it, not how exact it is.
 * @throws RangeError when more than 16 inputs carry an interval.
 */
export function computeCell(
  inputs: readonly Cell[],
  formula: Formula,
  computation: Computation,
): Cell {
  const { unit } = computation
  const known = inputs.filter(hasValue)
  if (known.length < inputs.length) return missingOutcome(inputs, unit)
  const value = formula(known.map((cell) => cell.value))
  if (value === undefined || !Number.isFinite(value)) return missingCell('notApplicable', unit)
  const precision = precisionOf(known, value, formula, computation)
  return valueCell(value, unit, {
    ...precision,
    ...(computation.n === undefined ? {} : { n: computation.n }),
    status: weakestStatus(known.map((cell) => cell.status)),
    qualifier: inheritedQualifier(known),
    unverified: known.some((cell) => cell.unverified),
  })
}

function missingOutcome(inputs: readonly Cell[], unit: Unit): Cell {
  const gaps = inputs.filter((cell) => !hasValue(cell))
  const reason = strongestReason(gaps.flatMap((cell) => cell.missing ?? []))
  const explained = gaps.find((cell) => cell.missing === reason && 'explanation' in cell)
  return missingCell(
    reason,
    unit,
    explained && !hasValue(explained) ? explained.explanation : undefined,
  )
}

function inheritedQualifier(cells: readonly ValueCell[]): Qualifier {
  const measured = cells.filter((cell) => cell.status !== 'target')
  return measured.every((cell) => cell.qualifier === 'exact') ? 'exact' : 'about'
}

type Precision = { readonly interval: Interval } | { readonly noInterval: IntervalAbsence }

function precisionOf(
  cells: readonly ValueCell[],
  value: number,
  formula: Formula,
  { method, within }: Computation,
): Precision {
  if (cells.some((cell) => cell.noInterval === 'notPublished'))
    return { noInterval: 'notPublished' }
  const ranges = cells.map((cell) => cell.interval ?? { low: cell.value, high: cell.value })
  if (cells.every((cell) => cell.interval === undefined)) return { noInterval: absenceOf(cells) }
  const outcomes = corners(ranges).map(formula)
  if (!outcomes.every((outcome) => outcome !== undefined && Number.isFinite(outcome)))
    return { noInterval: 'notPublished' }
  const all = [...outcomes, value] as number[]
  const [least, most] = within ?? [-Infinity, Infinity]
  const low = Math.max(least, Math.min(...all))
  const high = Math.min(most, Math.max(...all))
  return { interval: { low, high, kind: kindOf(cells), method } }
}

function absenceOf(cells: readonly ValueCell[]): IntervalAbsence {
  return cells.some((cell) => cell.noInterval === 'fullCount') ? 'fullCount' : 'setValue'
}

/** What widens a range most: the future, a sample, withheld persons, and last the rounding. */
const kindsByWeight = ['prediction', 'sampling', 'withheld', 'rounding'] as const

function kindOf(cells: readonly ValueCell[]): Interval['kind'] {
  const kinds = cells.map((cell) => cell.interval?.kind)
  return kindsByWeight.find((kind) => kinds.includes(kind)) ?? 'rounding'
}

function corners(ranges: readonly { low: number; high: number }[]): readonly (readonly number[])[] {
  if (ranges.filter(({ low, high }) => low < high).length > maximumRanges)
    throw new RangeError(`Interval arithmetic takes at most ${maximumRanges} ranges`)
  return ranges.reduce<readonly (readonly number[])[]>(
    (points, { low, high }) =>
      points.flatMap((point) =>
        low === high
          ? [[...point, low]]
          : [
              [...point, low],
              [...point, high],
            ],
      ),
    [[]],
  )
}
