import { attackerIntervals } from '#algorithms'
import { hasValue } from '#kernel'
import {
  answerMeasures,
  type OutcomeFigure,
  type OutcomeMeasure,
  type OutcomeRelease,
  outcomeMeasures,
} from '../model.ts'
import { askedOfAll } from '../tabulate/leaf-totals.ts'
import { groupKey } from '../tabulate/tabulate.ts'
import {
  type AttackBook,
  type AttackedCount,
  type AttackedMeasure,
  addsUp,
  attackBook,
  countsOf,
  problemOf,
} from './attack-book.ts'
import { type PublishedEquation, publishedEquations } from './published-groups.ts'

/** A withheld number that can be computed too closely from what is published, or a shown one that is too small. */
export interface ExposedFigure {
  readonly measure: OutcomeMeasure
  readonly what: AttackedCount
  /** Coordinates of the group. */
  readonly group: string
  /** What an attacker can conclude: persons (of a sum: euros) from low to high. */
  readonly low: number
  readonly high: number
}

/** What an attack on a release found. */
export interface AttackResult {
  readonly attacked: number
  readonly exposed: readonly ExposedFigure[]
  /** Measures whose published figures contradict each other: no table at all fits them. */
  readonly inconsistent: readonly OutcomeMeasure[]
}

type Figures = readonly OutcomeFigure[]

function subsets<T>(items: readonly T[]): readonly (readonly T[])[] {
  const [first, ...others] = items
  if (first === undefined) return [[]]
  const rest = subsets(others)
  return rest.concat(rest.map((chosen) => [first, ...chosen]))
}

function allFigures(release: OutcomeRelease, measure: OutcomeMeasure): Figures {
  const names = new Map<string, Record<string, '*'>>()
  for (const { dimensions } of release.manifest.tables)
    for (const chosen of subsets(dimensions))
      names.set([...chosen].sort().join(), Object.fromEntries(chosen.map((d) => [d, '*'])))
  return [...names.values()].flatMap((wanted) => release.figures(measure, wanted))
}

/** A sum of wages that is known to within this many euros is as good as known. */
const leastWidth = { persons: 1, yes: 1, no: 1, sum: 50 } as const

/** A withheld count and what an attacker can conclude about it. */
interface Concluded {
  readonly group: string
  readonly what: AttackedCount
  readonly low: number
  readonly high: number
}

const isKnown = ({ what, low, high }: Concluded): boolean => high - low < leastWidth[what] - 1e-6

/** Whether an attacker knows that a number of persons is under the minimum, and not nobody. */
const isKnownSmall = ({ what, high }: Concluded, least: number): boolean =>
  what !== 'sum' && high > 1e-6 && high < least - 1e-6

/**
 * What an attacker must not know: a withheld number of graduates; a part or a sum together with the number of
 * persons it is of (without that it says nothing of a group); that anything is under the minimum.
 */
function exposedIn(
  concluded: readonly Concluded[],
  measure: AttackedMeasure,
  least: number,
): readonly ExposedFigure[] {
  const wholes = new Set(
    concluded.flatMap((c) =>
      c.what === 'persons' && isKnown(c) && c.high > 1e-6 ? [c.group] : [],
    ),
  )
  return concluded
    .filter((c) => {
      if (isKnownSmall(c, least)) return true
      return (measure === 'graduates' || c.what !== 'persons') && isKnown(c) && wholes.has(c.group)
    })
    .map(({ group, what, low, high }) => ({ measure, what, group, low: low + 0, high: high + 0 }))
}

const nothingFound: AttackResult = { attacked: 0, exposed: [], inconsistent: [] }

/** All counts behind the withheld figures of a measure: one may be known while the figure is withheld for another. */
function targetsIn(book: AttackBook, measure: AttackedMeasure, figures: Figures) {
  return figures.flatMap(({ dimensions, cell }) => {
    if (cell.missing !== 'suppressed') return []
    const group = groupKey(dimensions)
    return countsOf(measure).flatMap((what) => {
      const number = book.numberOf.get(`${what}|${group}`)
      return number === undefined ? [] : [{ group, what, number }]
    })
  })
}

/** More than any number of a measure can be: of persons, or of euros a month. */
function ceilingOf({ manifest }: OutcomeRelease, measure: AttackedMeasure, graduates: Figures) {
  const persons = graduates.reduce(
    (most, { cell }) => (hasValue(cell) ? Math.max(most, 2 * cell.value) : most),
    100 * manifest.minimumFrequency,
  )
  return measure === 'startWage' ? persons * 10_000 : persons
}

async function attackMeasure(
  release: OutcomeRelease,
  measure: AttackedMeasure,
  equations: readonly PublishedEquation[],
  graduates: Figures,
): Promise<AttackResult> {
  const figures = allFigures(release, measure)
  if (figures.length === 0) return nothingFound
  const isPart = measure !== 'graduates' && !askedOfAll.some((asked) => asked === measure)
  const book = attackBook({ measure, figures, equations, graduates: isPart ? graduates : [] })
  if (!addsUp(book)) return { ...nothingFound, inconsistent: [measure] }
  const targets = targetsIn(book, measure, figures)
  if (targets.length === 0) return nothingFound
  const { problem, unknown } = problemOf(book, ceilingOf(release, measure, graduates))
  const intervals = await attackerIntervals(
    problem,
    unknown,
    targets.map(({ number }) => number),
  ).catch(() => undefined)
  if (intervals === undefined) return { ...nothingFound, inconsistent: [measure] }
  const concluded = intervals.flatMap(({ low, high }, i) => {
    const target = targets[i]
    return target === undefined ? [] : [{ ...target, low, high }]
  })
  return {
    inconsistent: [],
    attacked: targets.length,
    exposed: exposedIn(concluded, measure, release.manifest.minimumFrequency),
  }
}

/** Whether a shown figure says something that cannot be. */
function isImpossible({ cell, measure }: OutcomeFigure, peers: ReadonlyMap<string, OutcomeFigure>) {
  if (!hasValue(cell)) return false
  const { value, unit, interval } = cell
  if (value < 0 || (unit === 'ratio' && value > 1)) return true
  if (interval !== undefined && (value < interval.low || value > interval.high)) return true
  // A median is of the same persons as the mean: another number of them would be one that was not protected.
  const mean = peers.get('startWage')?.cell
  if (measure === 'medianStartWage' && mean !== undefined && hasValue(mean))
    return cell.n !== mean.n
  return peers.get('graduates')?.cell.missing === 'suppressed'
}

/** What is shown and should not be, whatever the method: too few persons, numbers that cannot be. */
function checkShown(release: OutcomeRelease): Pick<AttackResult, 'exposed' | 'inconsistent'> {
  const groups = new Map<string, Map<string, OutcomeFigure>>()
  for (const measure of outcomeMeasures)
    for (const figure of allFigures(release, measure)) {
      const key = groupKey(figure.dimensions)
      const own = groups.get(key) ?? new Map<string, OutcomeFigure>()
      groups.set(key, own.set(measure, figure))
    }
  const exposed: ExposedFigure[] = []
  const inconsistent = new Set<OutcomeMeasure>()
  for (const [group, figures] of groups)
    for (const figure of figures.values()) {
      const { cell, measure } = figure
      if (isImpossible(figure, figures)) inconsistent.add(measure)
      if (!hasValue(cell)) continue
      const n = cell.unit === 'persons' ? cell.value : cell.n
      if (n !== undefined && n > 0 && n < release.manifest.minimumFrequency)
        exposed.push({ measure, what: 'persons', group, low: n, high: n })
    }
  return { exposed, inconsistent: [...inconsistent] }
}

/**
 * Attacks a release as a reader could who has nothing but its figures: for every withheld number the least and
 * the greatest it can be, by linear programming over all sums that can be written down, wages as sums too.
 * Exposed: a number that is known (persons to the person, sums to {@link leastWidth}), and one that is known
 * to be under the minimum. Of all releases, also those with noise or rounding, which add nothing up: that no
 * shown figure is about too few or says what cannot be.
 */
export async function attackFigures(release: OutcomeRelease): Promise<AttackResult> {
  const shown = checkShown(release)
  const results: AttackResult[] = [{ ...nothingFound, ...shown }]
  if (release.manifest.method === 'suppression') {
    const equations = publishedEquations(release)
    const graduates = allFigures(release, 'graduates')
    for (const measure of ['graduates', ...answerMeasures, 'startWage'] as const)
      results.push(await attackMeasure(release, measure, equations, graduates))
  }
  return {
    attacked: results.reduce((sum, { attacked }) => sum + attacked, 0),
    exposed: results.flatMap(({ exposed }) => exposed),
    inconsistent: [...new Set(results.flatMap(({ inconsistent }) => inconsistent))],
  }
}
