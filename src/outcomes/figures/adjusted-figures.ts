import { caseMixAdjusted } from '#algorithms'
import { type Cell, hasValue, valueCell } from '#kernel'
import {
  type AnswerMeasure,
  answerMeasures,
  type LeaverDimension,
  type Leavers,
  type OutcomeFigure,
} from '../model.ts'
import { intervalLevel } from '../release/measure-facts.ts'
import { isAsked } from '../tabulate/leaf-totals.ts'

/** What a student brings along or chooses, for which institutions are made comparable. */
const background: readonly LeaverDimension[] = [
  'fieldOfStudy',
  'level',
  'pathway',
  'sex',
  'priorEducation',
]
/** Taken instead where fewer than this many persons share a background. */
const coarseBackground: readonly LeaverDimension[] = ['level', 'pathway']
const leastInStratum = 30
const z = 1.959963984540054

/** Number of the stratum of each row in a cross of dimensions. */
function strataOf({ dimensions, rows }: Leavers, by: readonly LeaverDimension[]): Float64Array {
  const strata = new Float64Array(rows)
  for (const dimension of by) {
    const { codes, index } = dimensions[dimension]
    for (let row = 0; row < rows; row += 1)
      strata[row] = (strata[row] ?? 0) * codes.length + (index[row] ?? 0)
  }
  return strata
}

interface Rate {
  n: number
  yes: number
}

function ratesOf(strata: Float64Array, rows: readonly number[], answers: Uint8Array) {
  const rates = new Map<number, Rate>()
  for (const row of rows) {
    const stratum = strata[row] ?? 0
    const rate = rates.get(stratum) ?? { n: 0, yes: 0 }
    rates.set(stratum, rate)
    rate.n += 1
    rate.yes += answers[row] === 1 ? 1 : 0
  }
  return rates
}

/** Chance of yes by background, from all who share it. */
function expectedOf(
  leavers: Leavers,
  rows: readonly number[],
  answers: Uint8Array,
): readonly number[] {
  const [fine, coarse] = [strataOf(leavers, background), strataOf(leavers, coarseBackground)]
  const [fineRates, coarseRates] = [ratesOf(fine, rows, answers), ratesOf(coarse, rows, answers)]
  return rows.map((row) => {
    const own = fineRates.get(fine[row] ?? 0)
    const rate =
      own !== undefined && own.n >= leastInStratum ? own : coarseRates.get(coarse[row] ?? 0)
    return rate === undefined ? 0 : rate.yes / rate.n
  })
}

/** Expected minus overall share of each institution, and the standard error of its adjusted share. */
function mixesOf(
  leavers: Leavers,
  measure: AnswerMeasure,
): ReadonlyMap<string, { readonly shift: number; readonly standardError: number }> {
  const answers = leavers.answers[measure]
  const { codes, index } = leavers.dimensions.institution
  const rows = Array.from({ length: leavers.rows }, (_, row) => row).filter(
    (row) => answers[row] !== 255 && isAsked(leavers, measure, row),
  )
  if (rows.length === 0) return new Map()
  const units = rows.map((row) => index[row] ?? 0)
  const yes = rows.map((row) => answers[row] ?? 0)
  const expected = expectedOf(leavers, rows, answers)
  const results = caseMixAdjusted({ units, answers: yes, expected }, codes.length)
  return new Map(
    results.flatMap((result, unit) =>
      result === 'noPersons'
        ? []
        : [
            [
              codes[unit] ?? '',
              { shift: result.adjusted - result.observed, standardError: result.standardError },
            ] as const,
          ],
    ),
  )
}

function adjustedCell(cell: Cell, shift: number, standardError: number): Cell | undefined {
  if (!hasValue(cell)) return undefined
  const value = Math.min(1, Math.max(0, cell.value + shift))
  return valueCell(value, 'ratio', {
    ...(cell.n === undefined ? {} : { n: cell.n }),
    unverified: cell.unverified,
    interval: {
      low: Math.max(0, value - z * standardError),
      high: Math.min(1, value + z * standardError),
      kind: 'sampling',
      method: 'case mix, indirect standardisation',
      level: intervalLevel,
    },
  })
}

/**
 * Puts the share adjusted for the mix of students beside that of every institution: the shown share, minus
 * what its students would have reached by field of study, level, pathway, sex and prior education, plus what
 * all reach. Only the mix comes from the persons; the share itself is the one that is shown, so that nothing
 * withheld or hidden by noise comes back.
 */
export function withAdjusted(
  groups: readonly (readonly OutcomeFigure[])[],
  leavers: Leavers,
): readonly (readonly OutcomeFigure[])[] {
  const mixes = new Map(answerMeasures.map((measure) => [measure, mixesOf(leavers, measure)]))
  return groups.map((figures) =>
    figures.map((figure) => {
      const { institution, ...others } = figure.dimensions
      if (institution === undefined || Object.keys(others).length > 0) return figure
      const mix = mixes.get(figure.measure as AnswerMeasure)?.get(institution)
      const cell = mix && adjustedCell(figure.cell, mix.shift, mix.standardError)
      return cell === undefined ? figure : { ...figure, adjusted: cell }
    }),
  )
}
