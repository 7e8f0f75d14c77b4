import { type OpenProgramme, openLinearProgramme, type SparseRows } from '../linear-programme.ts'
import { deviations, equationRows, openAttacker } from './attacker.ts'
import { equationMatrix } from './equation-matrix.ts'
import type { Intruder, ProtectedCell, SuppressionProblem } from './problem.ts'

/** What an attacker can conclude about a cell: its value lies from `low` to `high`. */
export interface AttackerInterval {
  readonly cell: number
  readonly low: number
  readonly high: number
}

/** A cell whose attacker's interval is too narrow. */
export interface AuditFinding extends AttackerInterval {
  readonly needed: ProtectedCell
  /** Number of the intruder in the problem who can do this; left out when everybody can. */
  readonly intruder?: number
}

/** The system in the withheld cells alone: `Σ ± unknown = what the published cells leave`. */
function unknownRows(problem: SuppressionProblem, columnOf: Int32Array): SparseRows {
  const starts = [0]
  const indices: number[] = []
  const coefficients: number[] = []
  const sides: number[] = []
  for (const { total, parts } of problem.equations) {
    const row = new Map<number, number>()
    let side = 0
    for (const [cell, sign] of [[total, 1], ...parts.map((p) => [p, -1] as const)] as const) {
      const column = columnOf[cell] ?? -1
      if (column < 0) side -= sign * (problem.values[cell] ?? 0)
      else row.set(column, (row.get(column) ?? 0) + sign)
    }
    if (row.size === 0) continue
    indices.push(...row.keys())
    coefficients.push(...row.values())
    sides.push(side)
    starts.push(indices.length)
  }
  return { starts, indices, coefficients, lower: sides, upper: sides }
}

/** The withheld cells as unknowns, in the solver. */
async function openUnknowns(
  problem: SuppressionProblem,
  suppressed: Uint8Array,
  knows: Intruder['knows'],
): Promise<{ programme: OpenProgramme; columnOf: Int32Array }> {
  const columnOf = new Int32Array(suppressed.length).fill(-1)
  const cells: number[] = []
  suppressed.forEach((mark, cell) => {
    if (mark === 1) columnOf[cell] = cells.push(cell) - 1
  })
  const lower = Float64Array.from(cells, (cell) => problem.lower[cell] ?? 0)
  const upper = Float64Array.from(cells, (cell) => problem.upper[cell] ?? 0)
  for (const known of knows) {
    const column = columnOf[known.cell] ?? -1
    if (column < 0) continue
    lower[column] = Math.max(lower[column] ?? 0, known.lower)
    upper[column] = Math.min(upper[column] ?? 0, known.upper)
  }
  const rows = unknownRows(problem, columnOf)
  const programme = await openLinearProgramme({
    costs: new Float64Array(cells.length),
    lower,
    upper,
    rows,
  })
  return { programme, columnOf }
}

/** A table that fits and has the least value in a column, times its sign. */
function extreme(programme: OpenProgramme, column: number, sign: 1 | -1): Float64Array {
  programme.setCost(column, sign)
  const { status, values } = programme.solve()
  programme.setCost(column, 0)
  if (status !== 'optimal') throw new Error(`the attack on unknown ${column} ended ${status}`)
  return values
}

/** Intervals of cells for who knows this beforehand. */
async function intervalsFor(
  problem: SuppressionProblem,
  suppressed: Uint8Array,
  cells: readonly number[],
  knows: Intruder['knows'],
): Promise<AttackerInterval[]> {
  const { programme, columnOf } = await openUnknowns(problem, suppressed, knows)
  try {
    return cells.map((cell) => {
      const column = columnOf[cell] ?? -1
      const value = problem.values[cell] ?? 0
      return column < 0
        ? { cell, low: value, high: value }
        : {
            cell,
            low: extreme(programme, column, 1)[column] as number,
            high: extreme(programme, column, -1)[column] as number,
          }
    })
  } finally {
    programme.close()
  }
}

/** Every withheld cell. */
const withheld = (suppressed: Uint8Array): number[] =>
  [...suppressed.keys()].filter((cell) => suppressed[cell] === 1)

/**
 * What an attacker can conclude about cells of a published table: for each the least and the greatest value
 * that fits all published cells, all equations and what was known beforehand. A published cell has an
 * interval of one value. Without `cells`: every withheld cell.
 * @throws {Error} When no table at all fits: the values do not add up, or lie outside their bounds.
 * @see Fischetti & Salazar (2001), Management Science 47(7), section 3.
 */
export async function attackerIntervals(
  problem: SuppressionProblem,
  suppressed: Uint8Array,
  cells: readonly number[] = withheld(suppressed),
): Promise<AttackerInterval[]> {
  return intervalsFor(problem, suppressed, cells, [])
}

/** Whether an interval is too narrow for what the cell needs, allowing for rounding in the arithmetic. */
function isTooNarrow(interval: AttackerInterval, needed: ProtectedCell, value: number): boolean {
  const slack = 1e-6 * Math.max(1, needed.lowerProtection, needed.upperProtection)
  return (
    interval.low > value - needed.lowerProtection + slack ||
    interval.high < value + needed.upperProtection - slack ||
    interval.high - interval.low < (needed.slidingProtection ?? 0) - slack
  )
}

/** Lowest and highest values of the unknowns over all tables seen to fit. */
interface Seen {
  readonly low: Float64Array
  readonly high: Float64Array
  /** 1 for an unknown of which `low` and `high` are proved to be the ends. */
  readonly proved: Uint8Array
}

/** Attacks an unknown both ways; what the tables found say of the other unknowns is kept. */
function attackBothWays(programme: OpenProgramme, column: number, seen: Seen): void {
  for (const sign of [1, -1] as const) {
    const table = extreme(programme, column, sign)
    for (let k = 0; k < table.length; k += 1) {
      const value = table[k] as number
      if (value < (seen.low[k] as number)) seen.low[k] = value
      if (value > (seen.high[k] as number)) seen.high[k] = value
    }
  }
}

/** Whether deviations leave every equation as it was, up to rounding in sums of this scale. */
function fits({ equations }: SuppressionProblem, deviation: Float64Array, scale: number): boolean {
  return equations.every(({ total, parts }) => {
    let sum = -(deviation[total] as number)
    for (const part of parts) sum += deviation[part] as number
    return Math.abs(sum) <= 1e-9 * scale
  })
}

/**
 * The most a cell can deviate in a direction, whatever table: by weak duality every set of prices of the
 * equations gives such a limit, so prices need not be believed either.
 */
function limitBy(
  { equations }: SuppressionProblem,
  prices: Float64Array,
  [cell, direction]: readonly [number, 1 | -1],
  { down, up }: ReturnType<typeof deviations>,
  columnOf: Int32Array,
): number {
  const gains = new Float64Array(down.length)
  gains[cell] = direction
  equations.forEach(({ total, parts }, row) => {
    const price = prices[row] as number
    if (price === 0) return
    gains[total] = (gains[total] as number) + price
    for (const part of parts) gains[part] = (gains[part] as number) - price
  })
  let most = 0
  for (let i = 0; i < gains.length; i += 1) {
    if ((columnOf[i] as number) < 0) continue
    const gain = gains[i] as number
    most += gain > 0 ? gain * (up[i] as number) : -gain * (down[i] as number)
  }
  return most
}

/**
 * Looks for tables that clear targets with the attacker of the search, which is fast, and for prices that
 * prove others exposed. Believes nothing: each table is added up here, and one that does not fit, or leaves
 * its bounds, counts for nothing; each proof by prices is computed anew.
 */
function lookAround(
  problem: SuppressionProblem,
  suppressed: Uint8Array,
  targets: readonly ProtectedCell[],
  knows: Intruder['knows'],
  columnOf: Int32Array,
  seen: Seen,
): void {
  const span = deviations(problem, knows)
  const matrix = equationMatrix(equationRows(problem.equations), suppressed.length)
  const attacker = openAttacker(problem, matrix, knows)
  const scale = problem.values.reduce((most, value) => Math.max(most, Math.abs(value)), 1)
  attacker.withhold(suppressed)
  /** Attacks up to `enough`; whether the reach is proved to be the greatest. */
  const probe = (cell: number, direction: 1 | -1, enough?: number): boolean => {
    const { reach } = attacker.attack(cell, direction, enough)
    if (!fits(problem, attacker.deviation, scale)) return false
    note(problem, attacker.deviation, span, columnOf, seen)
    if (enough !== undefined && reach >= enough) return false
    const most = limitBy(problem, attacker.prices, [cell, direction], span, columnOf)
    return most <= reach + 1e-7 * Math.max(1, reach)
  }
  for (const needed of targets) {
    const { cell, lowerProtection, upperProtection, slidingProtection = 0 } = needed
    const column = columnOf[cell] ?? -1
    const value = problem.values[cell] as number
    const isClear = (): boolean =>
      !isTooNarrow(
        { cell, low: seen.low[column] as number, high: seen.high[column] as number },
        needed,
        value,
      )
    if (column < 0 || isClear()) continue
    probe(cell, 1, Math.max(upperProtection, slidingProtection))
    if (!isClear()) probe(cell, -1, Math.max(lowerProtection, slidingProtection))
    if (!isClear() && probe(cell, 1) && probe(cell, -1)) seen.proved[column] = 1
  }
}

/** Keeps what a table says of every unknown, when none leaves its bounds or is published. */
function note(
  { values }: SuppressionProblem,
  deviation: Float64Array,
  { down, up }: ReturnType<typeof deviations>,
  columnOf: Int32Array,
  seen: Seen,
): void {
  const isAllowed = deviation.every(
    (by, i) =>
      by >= -(down[i] as number) && by <= (up[i] as number) && (by === 0 || columnOf[i] !== -1),
  )
  if (!isAllowed) return
  for (let i = 0; i < deviation.length; i += 1) {
    const column = columnOf[i] as number
    if (column < 0) continue
    const value = (values[i] as number) + (deviation[i] as number)
    if (value < (seen.low[column] as number)) seen.low[column] = value
    if (value > (seen.high[column] as number)) seen.high[column] = value
  }
}

/** The targets that are exposed to who knows this. A target that tables already seen clear is not attacked. */
async function findingsFor(
  problem: SuppressionProblem,
  suppressed: Uint8Array,
  targets: readonly ProtectedCell[],
  knows: Intruder['knows'],
): Promise<AuditFinding[]> {
  const { programme, columnOf } = await openUnknowns(problem, suppressed, knows)
  const size = suppressed.reduce((sum, mark) => sum + mark, 0)
  const seen = {
    low: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    high: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    proved: new Uint8Array(size),
  }
  lookAround(problem, suppressed, targets, knows, columnOf, seen)
  try {
    return targets.flatMap((needed) => {
      const { cell } = needed
      const column = columnOf[cell] ?? -1
      const value = problem.values[cell] ?? 0
      const interval = (): AttackerInterval =>
        column < 0
          ? { cell, low: value, high: value }
          : { cell, low: seen.low[column] as number, high: seen.high[column] as number }
      if (!isTooNarrow(interval(), needed, value)) return []
      if (column >= 0 && seen.proved[column] === 0) attackBothWays(programme, column, seen)
      return isTooNarrow(interval(), needed, value) ? [{ ...interval(), needed }] : []
    })
  } finally {
    programme.close()
  }
}

/**
 * Checks a pattern as an attacker would, whoever made it: every primary against the public, and every
 * target of every intruder. Empty when all are protected. Makes its own linear programme in the values of
 * the withheld cells. Tables the search's attacker finds are taken only after they are added up and
 * checked here; whatever they leave in doubt is decided by the solver.
 * @throws {Error} When no table at all fits the published cells.
 */
export async function auditPattern(
  problem: SuppressionProblem,
  suppressed: Uint8Array,
): Promise<AuditFinding[]> {
  const findings = await findingsFor(problem, suppressed, problem.primaries, [])
  for (const [number, { knows, targets }] of (problem.intruders ?? []).entries()) {
    const found = await findingsFor(problem, suppressed, targets, knows)
    findings.push(...found.map((finding) => ({ ...finding, intruder: number })))
  }
  return findings
}
