import { attackerIntervals, type SuppressionProblem } from '#algorithms'
import { hasValue } from '#kernel'
import {
  type AnswerMeasure,
  answerMeasures,
  type OutcomeFigure,
  type OutcomeRelease,
} from '../model.ts'
import { groupKey } from '../tabulate/tabulate.ts'
import { type PublishedEquation, publishedEquations } from './published-groups.ts'

/** A withheld number that can be computed too closely from what is published. */
export interface ExposedFigure {
  readonly measure: 'graduates' | AnswerMeasure
  /** Coordinates of the group. */
  readonly group: string
  /** By which rule it is withheld. */
  readonly withheld: string
  /** What an attacker can conclude: persons from low to high. */
  readonly low: number
  readonly high: number
}

/** What an attack on a release found. */
export interface AttackResult {
  readonly attacked: number
  readonly exposed: readonly ExposedFigure[]
  /** Measures whose published figures contradict each other: no table at all fits them. */
  readonly inconsistent: readonly ExposedFigure['measure'][]
}

/** The published numbers of one measure as unknowns and knowns. */
interface Book {
  readonly numberOf: Map<string, number>
  readonly values: number[]
  readonly known: boolean[]
  readonly equations: { total: number; parts: number[] }[]
}

function cellIn(book: Book, key: string, value?: number): number {
  const standing = book.numberOf.get(key)
  if (standing !== undefined) return standing
  const number = book.values.push(value ?? 0) - 1
  book.known.push(value !== undefined)
  book.numberOf.set(key, number)
  return number
}

/** Persons of a figure of a share: who answered, and of them yes; nothing when it is withheld. */
function countsOf(figure: OutcomeFigure | undefined): { of?: number; yes?: number } {
  if (figure === undefined || !hasValue(figure.cell)) return {}
  const { value, n = 0, unit } = figure.cell
  return unit === 'persons' ? { of: value } : { of: n, yes: Math.round(value * n) }
}

/** Enters the sums of one kind of count. What is left over is unknown, but never negative. */
function enterSums(book: Book, kind: string, equations: readonly PublishedEquation[]): void {
  for (const { total, parts, rest } of equations) {
    const keys = [...parts, ...(rest === undefined ? [] : [rest])].map((part) => `${kind}|${part}`)
    book.equations.push({
      total: cellIn(book, `${kind}|${total}`),
      parts: keys.map((key) => cellIn(book, key)),
    })
  }
}

type Figures = readonly OutcomeFigure[]

function allFigures(release: OutcomeRelease, measure: OutcomeFigure['measure']): Figures {
  const names = new Map<string, Record<string, '*'>>()
  for (const { dimensions } of release.manifest.tables)
    for (const chosen of subsets(dimensions))
      names.set([...chosen].sort().join(), Object.fromEntries(chosen.map((d) => [d, '*'])))
  return [...names.values()].flatMap((wanted) => release.figures(measure, wanted))
}

function subsets<T>(items: readonly T[]): readonly (readonly T[])[] {
  const [first, ...others] = items
  if (first === undefined) return [[]]
  const rest = subsets(others)
  return rest.concat(rest.map((chosen) => [first, ...chosen]))
}

/** The system of one measure as a reader sees it. */
function bookOf(
  measure: 'graduates' | AnswerMeasure,
  figures: Figures,
  equations: readonly PublishedEquation[],
): Book {
  const book: Book = { numberOf: new Map(), values: [], known: [], equations: [] }
  for (const figure of figures) {
    const group = groupKey(figure.dimensions)
    const { of, yes } = countsOf(figure)
    const whole = cellIn(book, `of|${group}`, of)
    if (measure === 'graduates') continue
    const part = cellIn(book, `yes|${group}`, yes)
    const left = cellIn(
      book,
      `no|${group}`,
      of === undefined || yes === undefined ? undefined : of - yes,
    )
    book.equations.push({ total: whole, parts: [part, left] })
  }
  const standing = equations.filter(({ total }) => book.numberOf.has(`of|${total}`))
  for (const kind of measure === 'graduates' ? ['of'] : ['of', 'yes', 'no'])
    enterSums(book, kind, standing)
  return book
}

/** A table that fits what is published, found by the attacker: any will do as a start. */
function problemOf(book: Book, ceiling: number): SuppressionProblem {
  const count = book.values.length
  return {
    values: Float64Array.from(book.values),
    lower: new Float64Array(count),
    upper: new Float64Array(count).fill(ceiling),
    costs: new Float64Array(count),
    equations: book.equations,
    primaries: [],
  }
}

/** Whether what an attacker knows of a withheld figure is too much. */
function isExposed(withheld: string, low: number, high: number, least: number): boolean {
  if (withheld === 'minimumFrequency') return high < least - 1e-6
  return withheld !== 'secondary' && high - low < 1 - 1e-6
}

const nothingFound: AttackResult = { attacked: 0, exposed: [], inconsistent: [] }

/** Whether the sums hold of which everything is known. */
function addsUp({ values, known, equations }: Book): boolean {
  return equations.every(({ total, parts }) => {
    if (![total, ...parts].every((cell) => known[cell])) return true
    return parts.reduce((sum, part) => sum + (values[part] ?? 0), 0) === values[total]
  })
}

async function attackMeasure(
  release: OutcomeRelease,
  measure: 'graduates' | AnswerMeasure,
  equations: readonly PublishedEquation[],
): Promise<AttackResult> {
  const figures = allFigures(release, measure)
  const book = bookOf(measure, figures, equations)
  const targets = figures.flatMap((figure) => {
    const group = groupKey(figure.dimensions)
    const number = book.numberOf.get(`${measure === 'graduates' ? 'of' : 'yes'}|${group}`)
    return figure.withheld === undefined || number === undefined || book.known[number] === true
      ? []
      : [{ group, number, withheld: figure.withheld }]
  })
  const ceiling = 2 * Math.max(1, ...book.values)
  const suppressed = Uint8Array.from(book.known, (known) => (known ? 0 : 1))
  const attacked = targets.filter(({ withheld }) => withheld !== 'secondary')
  if (!addsUp(book)) return { ...nothingFound, inconsistent: [measure] }
  if (attacked.length === 0) return nothingFound
  const intervals = await attackerIntervals(
    problemOf(book, ceiling),
    suppressed,
    attacked.map(({ number }) => number),
  ).catch(() => undefined)
  if (intervals === undefined) return { ...nothingFound, inconsistent: [measure] }
  return {
    inconsistent: [],
    attacked: attacked.length,
    exposed: intervals.flatMap(({ low, high }, i) => {
      const { group = '', withheld = '' } = attacked[i] ?? {}
      return isExposed(withheld, low, high, release.manifest.minimumFrequency)
        ? [{ measure, group, withheld, low: low + 0, high: high + 0 }]
        : []
    }),
  }
}

/**
 * Attacks a release as a reader could who has nothing but its figures: for every number that a rule withholds
 * the least and the greatest it can be, by linear programming over all sums that can be written down.
 * Exposed: a group withheld as too small that cannot be large enough, and any other that is known to the
 * person. Releases with noise or rounding add nothing up and are not attacked.
 */
export async function attackFigures(release: OutcomeRelease): Promise<AttackResult> {
  if (release.manifest.method !== 'suppression') return nothingFound
  const equations = publishedEquations(release)
  const results: AttackResult[] = []
  for (const measure of ['graduates', ...answerMeasures] as const)
    results.push(await attackMeasure(release, measure, equations))
  return {
    attacked: results.reduce((sum, { attacked }) => sum + attacked, 0),
    exposed: results.flatMap(({ exposed }) => exposed),
    inconsistent: results.flatMap(({ inconsistent }) => inconsistent),
  }
}
