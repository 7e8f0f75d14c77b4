import type { ConfidentialCell, Equation, LinkedTables } from '#disclosure'
import { type AnswerMeasure, answerMeasures } from '../model.ts'
import type { Group, Tabulation } from '../tabulate/group.ts'

/** What is protected in one go: the numbers of graduates, one outcome, or the start wages. */
export type OutcomeSystem = 'graduates' | AnswerMeasure | 'startWage'

/** All systems of a release, the numbers of graduates first. */
export const outcomeSystems: readonly OutcomeSystem[] = [
  'graduates',
  ...answerMeasures,
  'startWage',
]

/** Key of a cell: what is counted, and of which group. */
export function cellKeyOf(count: string, group: string): string {
  return `${count}|${group}`
}

const modulus = 1n << 128n

/** Record keys as a fraction of 1, modulo 1, for the cell-key method: the highest 53 bits of the sum. */
function fraction(recordKeySum: bigint): number {
  return Number(recordKeySum >> 75n) / 2 ** 53
}

function cell(
  group: Group,
  count: string,
  n: number,
  recordKeySum: bigint,
  rules: ConfidentialCell['rules'],
): ConfidentialCell {
  return {
    key: cellKeyOf(count, group.key),
    value: n,
    n,
    recordKeySum,
    cellKey: fraction(recordKeySum),
    rules: n === 0 ? 'zero' : rules,
    // What nobody sees costs nothing to withhold.
    ...(group.published ? {} : { cost: 0 }),
  }
}

/**
 * How much more it costs an outcome to withhold a number of graduates than its value: whoever withholds it
 * withholds all outcomes of the group.
 */
const sharedCost = 50

function graduatesCell(group: Group): ConfidentialCell {
  const n = group.counts.graduates ?? 0
  return cell(group, 'graduates', n, group.recordKeySums.graduates ?? 0n, 'count')
}

/** The number of graduates in the system of an outcome. */
function sharedCell(group: Group): ConfidentialCell {
  const made = graduatesCell(group)
  return group.published ? { ...made, cost: (1 + made.n) * sharedCost } : made
}

/** Two counts of which the second is part of the first, and what is left: `whole = part + rest`. */
interface Split {
  readonly whole: string
  readonly part: string
  readonly rest: string
}

const difference = (group: Group, { whole, part }: Split): readonly [number, bigint] => [
  (group.counts[whole] ?? 0) - (group.counts[part] ?? 0),
  ((group.recordKeySums[whole] ?? 0n) - (group.recordKeySums[part] ?? 0n) + modulus) % modulus,
]

/** The parts of a split as cells. */
function splitCells(
  group: Group,
  split: Split,
  rules: ConfidentialCell['rules'],
): readonly ConfidentialCell[] {
  const [left, leftKeys] = difference(group, split)
  return [
    cell(
      group,
      split.part,
      group.counts[split.part] ?? 0,
      group.recordKeySums[split.part] ?? 0n,
      rules,
    ),
    cell(group, split.rest, left, leftKeys, rules),
  ]
}

/** Whether every group has the same persons in two counts: then they are one cell. */
function isSame(groups: readonly Group[], one: string, other: string): boolean {
  return groups.every((group) => group.recordKeySums[one] === group.recordKeySums[other])
}

/** Whether a count holds persons that another does not, in some group. */
function isPart(groups: readonly Group[], part: string, whole: string): boolean {
  return groups.every((group) => (group.counts[part] ?? 0) <= (group.counts[whole] ?? 0))
}

/** The same equation in each of these counts. */
function sums(tabulation: Tabulation, measure: string, counts: readonly string[]): Equation[] {
  return tabulation.equations
    .filter(({ measures }) => (measures as ReadonlySet<string>).has(measure))
    .flatMap(({ total, parts }) =>
      counts.map((count) => ({
        total: cellKeyOf(count, total),
        parts: parts.map((part) => cellKeyOf(count, part)),
      })),
    )
}

function splitEquations(groups: readonly Group[], { whole, part, rest }: Split): Equation[] {
  return groups.map(({ key }) => ({
    total: cellKeyOf(whole, key),
    parts: [cellKeyOf(part, key), cellKeyOf(rest, key)],
  }))
}

/** The largest start wages of a group in euros, highest first. */
function largest(group: Group): readonly number[] {
  return [...group.wages.slice(-10)].reverse().map((cents) => cents / 100)
}

/** Sum of the start wages of a group, in whole euros and cents. */
export function wageSum(group: Group): number {
  return group.wages.reduce((sum, wage) => sum + wage, 0) / 100
}

function wageCells(group: Group): readonly ConfidentialCell[] {
  const of = cell(
    group,
    'startWage:of',
    group.wages.length,
    group.recordKeySums['startWage:of'] ?? 0n,
    'count',
  )
  const key = cellKeyOf('startWage:sum', group.key)
  return [of, { ...of, key, value: wageSum(group), largest: largest(group), rules: 'sum' }]
}

/** Groups that stand in a table of the measure. */
function groupsOf(tabulation: Tabulation, measure: string): readonly Group[] {
  return [...tabulation.groups.values()].filter((group) =>
    (group.measures as ReadonlySet<string>).has(measure),
  )
}

function answerTables(tabulation: Tabulation, measure: AnswerMeasure): LinkedTables {
  const groups = groupsOf(tabulation, measure)
  const of = `${measure}:of`
  const answered = { whole: of, part: `${measure}:yes`, rest: `${measure}:no` }
  if (isSame(groups, of, 'graduates')) {
    const split = { ...answered, whole: 'graduates' }
    return {
      cells: groups.flatMap((g) => [sharedCell(g), ...splitCells(g, answered, 'share-part')]),
      equations: [
        ...sums(tabulation, measure, ['graduates', split.part, split.rest]),
        ...splitEquations(groups, split),
      ],
    }
  }
  const asked = { whole: 'graduates', part: of, rest: `${measure}:rest` }
  const linked = isPart(groups, of, 'graduates')
  return {
    cells: groups.flatMap((g) => [
      ...(linked
        ? [sharedCell(g), ...splitCells(g, asked, 'count')]
        : [cell(g, of, g.counts[of] ?? 0, g.recordKeySums[of] ?? 0n, 'count')]),
      ...splitCells(g, answered, 'share-part'),
    ]),
    equations: [
      ...sums(tabulation, measure, [
        of,
        answered.part,
        answered.rest,
        ...(linked ? ['graduates', asked.rest] : []),
      ]),
      ...splitEquations(groups, answered),
      ...(linked ? splitEquations(groups, asked) : []),
    ],
  }
}

/**
 * The confidential cells of one system with every equation an attacker knows: sums over the groups of each
 * axis, and yes + no = who answered (with who was not asked: all graduates). Wages are sums in euros.
 */
export function linkedTables(tabulation: Tabulation, system: OutcomeSystem): LinkedTables {
  if (system === 'graduates') {
    const groups = [...tabulation.groups.values()]
    const everything = tabulation.equations.map((e) => ({ ...e, measures: new Set([system]) }))
    return {
      cells: groups.map(graduatesCell),
      equations: sums({ ...tabulation, equations: everything } as Tabulation, system, [system]),
    }
  }
  if (system !== 'startWage') return answerTables(tabulation, system)
  const groups = groupsOf(tabulation, system)
  const asked = { whole: 'graduates', part: 'startWage:of', rest: 'startWage:rest' }
  return {
    cells: groups.flatMap((g) => [
      sharedCell(g),
      ...splitCells(g, asked, 'count').slice(1),
      ...wageCells(g),
    ]),
    equations: [
      ...sums(tabulation, system, ['graduates', asked.part, asked.rest, 'startWage:sum']),
      ...splitEquations(groups, asked),
    ],
  }
}
