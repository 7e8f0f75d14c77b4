import type { SuppressionProblem } from '#algorithms'
import { hasValue } from '#kernel'
import type { AnswerMeasure, OutcomeFigure } from '../model.ts'
import { groupKey } from '../tabulate/tabulate.ts'
import type { PublishedEquation } from './published-groups.ts'

/** Outcomes of which the published figures can be added up. */
export type AttackedMeasure = 'graduates' | AnswerMeasure | 'startWage'

/** What stands behind a figure: persons (graduates, or who answered), yes, no, or a sum in euros. */
export type AttackedCount = 'persons' | 'yes' | 'no' | 'sum'

/** From where to where a number lies, as a reader knows it beforehand. */
interface Bounds {
  readonly low: number
  readonly high: number
}

/** The published numbers of one measure as unknowns and knowns. */
export interface AttackBook {
  readonly numberOf: Map<string, number>
  readonly bounds: (Bounds | undefined)[]
  readonly equations: { total: number; parts: number[] }[]
}

/** The number of a cell in a book, entered when it is not there yet. */
function enter(book: AttackBook, key: string, bounds?: Bounds): number {
  const standing = book.numberOf.get(key)
  if (standing !== undefined) return standing
  const number = book.bounds.push(bounds) - 1
  book.numberOf.set(key, number)
  return number
}

const exactly = (value: number): Bounds => ({ low: value, high: value })

/** A sum of wages in euros, from its mean in whole cents. */
function sumBounds(mean: number, n: number): Bounds {
  return { low: ((mean - 0.5) * n) / 100, high: ((mean + 0.5) * n) / 100 }
}

/** What a shown figure says of each count behind it. */
function shownCounts(figure: OutcomeFigure): Partial<Record<AttackedCount, Bounds>> {
  if (!hasValue(figure.cell)) return {}
  const { value, n = 0, unit } = figure.cell
  if (unit === 'persons') return { persons: exactly(value) }
  if (unit !== 'ratio') return { persons: exactly(n), sum: sumBounds(value, n) }
  const yes = Math.round(value * n)
  return { persons: exactly(n), yes: exactly(yes), no: exactly(n - yes) }
}

/** The counts behind a figure of a measure. */
export function countsOf(measure: AttackedMeasure): readonly AttackedCount[] {
  if (measure === 'graduates') return ['persons']
  return measure === 'startWage' ? ['persons', 'sum'] : ['persons', 'yes', 'no']
}

/** Enters the sums of one kind of count. What is left over is unknown, but never negative. */
function enterSums(book: AttackBook, kind: string, equations: readonly PublishedEquation[]): void {
  for (const { total, parts, rest } of equations) {
    if (!book.numberOf.has(`${kind}|${total}`)) continue
    const keys = [...parts, ...(rest === undefined ? [] : [rest])].map((part) => `${kind}|${part}`)
    book.equations.push({
      total: enter(book, `${kind}|${total}`),
      parts: keys.map((key) => enter(book, key)),
    })
  }
}

/** What a reader can write down about one measure. */
export interface BookInputs {
  readonly measure: AttackedMeasure
  readonly figures: readonly OutcomeFigure[]
  /** The numbers of graduates, of whom those who answered are a part; left out where others answer too. */
  readonly graduates: readonly OutcomeFigure[]
  readonly equations: readonly PublishedEquation[]
}

/** The system of one measure as a reader sees it. */
export function attackBook({ measure, figures, graduates, equations }: BookInputs): AttackBook {
  const book: AttackBook = { numberOf: new Map(), bounds: [], equations: [] }
  const counts = countsOf(measure)
  for (const figure of figures) {
    const group = groupKey(figure.dimensions)
    const shown = shownCounts(figure)
    const numbers = counts.map((count) => enter(book, `${count}|${group}`, shown[count]))
    const [total = 0, ...parts] = numbers
    if (parts.length === 2) book.equations.push({ total, parts })
  }
  const asked = new Set(figures.map(({ dimensions }) => groupKey(dimensions)))
  for (const figure of graduates) {
    const group = groupKey(figure.dimensions)
    const total = enter(book, `graduates|${group}`, shownCounts(figure).persons)
    if (!asked.has(group)) continue
    const parts = [enter(book, `persons|${group}`), enter(book, `others|${group}`)]
    book.equations.push({ total, parts })
  }
  const alsoOthers = graduates.length === 0 ? [] : ['graduates', 'others']
  for (const kind of [...counts, ...alsoOthers]) enterSums(book, kind, equations)
  return book
}

const isExact = (bounds: Bounds | undefined): boolean =>
  bounds !== undefined && bounds.low === bounds.high

/**
 * A book as a problem for the attacker, with the cells of which she does not know the exact value. She thinks
 * no number greater than twice the greatest, or than `least` when all are withheld.
 */
export function problemOf(
  { bounds, equations }: AttackBook,
  least: number,
): {
  readonly problem: SuppressionProblem
  readonly unknown: Uint8Array
} {
  const ceiling = bounds.reduce((most, known) => Math.max(most, 2 * (known?.high ?? 0)), least)
  return {
    unknown: Uint8Array.from(bounds, (known) => (isExact(known) ? 0 : 1)),
    problem: {
      values: Float64Array.from(bounds, (known) => known?.low ?? 0),
      lower: Float64Array.from(bounds, (known) => known?.low ?? 0),
      upper: Float64Array.from(bounds, (known) => known?.high ?? ceiling),
      costs: new Float64Array(bounds.length),
      equations,
      primaries: [],
    },
  }
}

/** Whether the sums hold of which everything is known. */
export function addsUp({ bounds, equations }: AttackBook): boolean {
  return equations.every(({ total, parts }) => {
    if (![total, ...parts].every((cell) => isExact(bounds[cell]))) return true
    return parts.reduce((sum, part) => sum + (bounds[part]?.low ?? 0), 0) === bounds[total]?.low
  })
}
