import { logisticRegression } from '#algorithms'
import type { LeaverDimension, Leavers } from '../model.ts'

/** What a student brings along or chooses, for which institutions are made comparable. */
export const background = [
  'fieldOfStudy',
  'level',
  'pathway',
  'sex',
  'age',
  'origin',
  'priorEducation',
] as const satisfies readonly LeaverDimension[]
/** Fewest persons, and fewest of them with yes and with no, for whom a code gets an effect of its own. */
const leastOfCode = 30
const leastOfAnswer = 5

/** Chance of yes of each row by background, and by which method it was estimated. */
export interface ExpectedShares {
  readonly shares: Float64Array
  readonly method: 'logistic regression' | 'indirect standardisation'
}

/** The codes of a dimension with an effect of their own: all but the most frequent and the rare ones. */
function effectsOf(
  { codes, index }: Leavers['dimensions'][LeaverDimension],
  rows: readonly number[],
  answers: Uint8Array,
): readonly number[] {
  const persons = new Uint32Array(codes.length)
  const yes = new Uint32Array(codes.length)
  for (const row of rows) {
    const code = index[row] ?? 0
    persons[code] = (persons[code] ?? 0) + 1
    yes[code] = (yes[code] ?? 0) + (answers[row] ?? 0)
  }
  const most = persons.indexOf(persons.reduce((max, n) => Math.max(max, n), 0))
  return [...codes.keys()].filter((code) => {
    const [n, own] = [persons[code] ?? 0, yes[code] ?? 0]
    return code !== most && n >= leastOfCode && Math.min(own, n - own) >= leastOfAnswer
  })
}

/** Persons with the same background, as one row of a regression. */
interface Pattern {
  readonly row: number
  n: number
  yes: number
}

/** Number of the background of each row. */
function strataOf({ dimensions, rows }: Leavers, by: readonly LeaverDimension[]): Float64Array {
  const strata = new Float64Array(rows)
  for (const dimension of by) {
    const { codes, index } = dimensions[dimension]
    for (let row = 0; row < rows; row += 1)
      strata[row] = (strata[row] ?? 0) * codes.length + (index[row] ?? 0)
  }
  return strata
}

function patternsOf(strata: Float64Array, rows: readonly number[], answers: Uint8Array) {
  const patterns = new Map<number, Pattern>()
  for (const row of rows) {
    const stratum = strata[row] ?? 0
    const pattern = patterns.get(stratum) ?? { row, n: 0, yes: 0 }
    patterns.set(stratum, pattern)
    pattern.n += 1
    pattern.yes += answers[row] === 1 ? 1 : 0
  }
  return patterns
}

/** The columns of a regression: a constant, and a 0 or 1 for each code with an effect. */
function designOf(
  { dimensions }: Leavers,
  patterns: readonly Pattern[],
  rows: readonly number[],
  answers: Uint8Array,
): readonly Uint8Array[] {
  const columns = background.flatMap((dimension) => {
    const column = dimensions[dimension]
    return effectsOf(column, rows, answers).map((code) =>
      Uint8Array.from(patterns, ({ row }) => Number(column.index[row] === code)),
    )
  })
  return independent([new Uint8Array(patterns.length).fill(1), ...columns], patterns)
}

/** Persons that two columns have in common. */
function common(a: Uint8Array, b: Uint8Array, patterns: readonly Pattern[]): number {
  return patterns.reduce((sum, { n }, p) => sum + n * (a[p] ?? 0) * (b[p] ?? 0), 0)
}

/** The columns that say something which those before them do not: by Cholesky, a column at a time. */
function independent(
  columns: readonly Uint8Array[],
  patterns: readonly Pattern[],
): readonly Uint8Array[] {
  const kept: { readonly column: Uint8Array; readonly factor: readonly number[] }[] = []
  for (const column of columns) {
    const own = common(column, column, patterns)
    const factor: number[] = []
    let left = own
    for (const { column: other, factor: known } of kept) {
      const shared = factor.reduce((sum, f, k) => sum + f * (known[k] ?? 0), 0)
      const entry = (common(column, other, patterns) - shared) / (known.at(-1) ?? 1)
      factor.push(entry)
      left -= entry * entry
    }
    if (left > 1e-9 * own) kept.push({ column, factor: [...factor, Math.sqrt(left)] })
  }
  return kept.map(({ column }) => column)
}

/** The share of those with the same level and pathway: where no regression can be fitted. */
function standardised(leavers: Leavers, rows: readonly number[], answers: Uint8Array) {
  const strata = strataOf(leavers, ['level', 'pathway'])
  const patterns = patternsOf(strata, rows, answers)
  return Float64Array.from(rows, (row) => {
    const pattern = patterns.get(strata[row] ?? 0)
    return pattern === undefined ? 0 : pattern.yes / pattern.n
  })
}

/**
 * The chance of yes of each of these rows by what the student brought along: a logistic regression on field of
 * study, level, pathway, sex, age, origin and prior education, over backgrounds rather than persons. Codes too
 * rare for an effect of their own count as the most frequent one; of effects that cannot be told apart the first
 * counts. Where no regression fits: the share of those with the same level and pathway.
 */
export function expectedShares(
  leavers: Leavers,
  rows: readonly number[],
  answers: Uint8Array,
): ExpectedShares {
  const strata = strataOf(leavers, background)
  const numbered = patternsOf(strata, rows, answers)
  const patterns = [...numbered.values()]
  const fit = fitted({
    design: designOf(leavers, patterns, rows, answers),
    successes: patterns.map(({ yes }) => yes),
    trials: patterns.map(({ n }) => n),
  })
  if (fit === undefined)
    return { shares: standardised(leavers, rows, answers), method: 'indirect standardisation' }
  const shareOf = new Map([...numbered.keys()].map((stratum, p) => [stratum, fit[p] ?? 0]))
  return {
    shares: Float64Array.from(rows, (row) => shareOf.get(strata[row] ?? 0) ?? 0),
    method: 'logistic regression',
  }
}

/** The fitted share of each row, when the regression has one answer. */
function fitted(rows: Parameters<typeof logisticRegression>[0]): Float64Array | undefined {
  try {
    const fit = logisticRegression(rows)
    return fit.converged && fit.fitted.every(Number.isFinite) ? fit.fitted : undefined
  } catch (error) {
    // Columns that say the same: there is no one answer.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
