import { caseMixAdjusted } from '#algorithms'
import { type Cell, hasValue, valueCell } from '#kernel'
import { type AnswerMeasure, answerMeasures, type Leavers, type OutcomeFigure } from '../model.ts'
import { intervalLevel } from '../release/measure-facts.ts'
import { isAsked } from '../tabulate/leaf-totals.ts'
import { expectedShares } from './expected-shares.ts'

const z = 1.959963984540054

/** How far an institution is moved, how sure that is, and by which method. */
interface Mix {
  readonly shift: number
  readonly standardError: number
  readonly method: string
}

/** Expected minus overall share of each institution, and the standard error of its adjusted share. */
function mixesOf(leavers: Leavers, measure: AnswerMeasure): ReadonlyMap<string, Mix> {
  const answers = leavers.answers[measure]
  const { codes, index } = leavers.dimensions.institution
  const rows = Array.from({ length: leavers.rows }, (_, row) => row).filter(
    (row) => answers[row] !== 255 && isAsked(leavers, measure, row),
  )
  if (rows.length === 0) return new Map()
  const units = rows.map((row) => index[row] ?? 0)
  const yes = rows.map((row) => answers[row] ?? 0)
  const { shares: expected, method } = expectedShares(leavers, rows, answers)
  const results = caseMixAdjusted({ units, answers: yes, expected }, codes.length)
  return new Map(
    results.flatMap((result, unit) =>
      result === 'noPersons'
        ? []
        : [
            [
              codes[unit] ?? '',
              {
                shift: result.adjusted - result.observed,
                standardError: result.standardError,
                method: `case mix, ${method}`,
              },
            ] as const,
          ],
    ),
  )
}

function adjustedCell(cell: Cell, { shift, standardError, method }: Mix): Cell | undefined {
  if (!hasValue(cell)) return undefined
  const value = Math.min(1, Math.max(0, cell.value + shift))
  return valueCell(value, 'ratio', {
    ...(cell.n === undefined ? {} : { n: cell.n }),
    unverified: cell.unverified,
    interval: {
      low: Math.max(0, value - z * standardError),
      high: Math.min(1, value + z * standardError),
      kind: 'sampling',
      method,
      level: intervalLevel,
    },
  })
}

/**
 * Puts the share adjusted for the mix of students beside that of every institution: the shown share, minus
 * what its students would have reached by field of study, level, pathway, sex, age, origin and prior education
 * (logistic regression), plus what all reach. Only the mix comes from the persons; the share itself is the one that is shown, so that nothing
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
      const cell = mix && adjustedCell(figure.cell, mix)
      return cell === undefined ? figure : { ...figure, adjusted: cell }
    }),
  )
}
