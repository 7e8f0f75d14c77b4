import { addCellKeys, recordKeys } from '#algorithms'
import { emptySketches, type GroupSketches, sketchGroup } from '../ledger/group-sketch.ts'
import { keysOf } from '../ledger/groups.fixture.ts'
import type {
  CellDecision,
  ConfidentialCell,
  DisclosurePolicy,
  Equation,
  LinkedTables,
} from '../model.ts'
import { shippedPolicies } from '../policy-files.ts'
import { policyOn } from '../policy-on.ts'

/** A shipped policy as it is in 2026. */
export function policy(id: string): DisclosurePolicy {
  const answer = policyOn(shippedPolicies(), id, '2026-11-23')
  if (!answer.inForce) throw new Error(`${id} is not in force`)
  return answer.policy
}

/** One person of a small population. */
export interface Person {
  readonly row: string
  readonly column: string
  readonly yes: boolean
  readonly wage: number
}

const personKeys = keysOf(400)
const fractions = Array.from(
  { length: 400 },
  (_, p) => recordKeys(new Uint8Array(32).fill(3), `person ${p}`).fraction,
)

/** Linked tables with who stands behind each cell. */
export interface PeopledTables extends LinkedTables {
  readonly members: readonly (readonly number[])[]
}

const name = (measure: string, row: string, column: string): string =>
  `${measure}|${[row && `row=${row}`, column && `column=${column}`].filter(Boolean).join(';')}`

/** Equations of a measure over rows, columns and both. */
function margins(measure: string, rows: readonly string[], columns: readonly string[]): Equation[] {
  return [
    ...['', ...columns].map((c) => ({
      total: name(measure, '', c),
      parts: rows.map((r) => name(measure, r, c)),
    })),
    ...['', ...rows].map((r) => ({
      total: name(measure, r, ''),
      parts: columns.map((c) => name(measure, r, c)),
    })),
  ]
}

function cellOf(
  persons: readonly Person[],
  members: readonly number[],
  key: string,
  rules: ConfidentialCell['rules'],
): ConfidentialCell {
  const wages = members.map((p) => persons[p]?.wage ?? 0).sort((a, b) => b - a)
  const cellKey = members.reduce((sum, p) => addCellKeys(sum, fractions[p] ?? 0), 0)
  const value = rules === 'sum' ? wages.reduce((sum, w) => sum + w, 0) : members.length
  return { key, value, n: members.length, rules, cellKey, largest: wages.slice(0, 5) }
}

/** Numbers of persons, of yes and no, and wages, by row and column with all totals. */
export function tablesOf(persons: readonly Person[], withWages = false): PeopledTables {
  const rows = [...new Set(persons.map((p) => p.row))].sort()
  const columns = [...new Set(persons.map((p) => p.column))].sort()
  const all = [...persons.keys()]
  const kinds: readonly (readonly [string, ConfidentialCell['rules'], (p: number) => boolean])[] = [
    ['of', 'count', () => true],
    ['yes', 'share-part', (p) => persons[p]?.yes === true],
    ['no', 'share-part', (p) => persons[p]?.yes === false],
    ...(withWages ? [['wage', 'sum', () => true] as const] : []),
  ]
  const groups = ['', ...rows].flatMap((row) => ['', ...columns].map((column) => ({ row, column })))
  const made = groups.flatMap(({ row, column }) =>
    kinds.map(([measure, rules, counts]) => {
      const members = all.filter(
        (p) =>
          counts(p) &&
          (row === '' || persons[p]?.row === row) &&
          (column === '' || persons[p]?.column === column),
      )
      return { members, cell: cellOf(persons, members, name(measure, row, column), rules) }
    }),
  )
  return {
    cells: made.map(({ cell }) => cell),
    members: made.map(({ members }) => members),
    equations: [
      ...kinds.flatMap(([measure]) => margins(measure, rows, columns)),
      ...groups.map(({ row, column }) => ({
        total: name('of', row, column),
        parts: [name('yes', row, column), name('no', row, column)],
      })),
    ],
  }
}

/** Fingerprints of the groups behind the cells. */
export function sketch({ members }: PeopledTables, capacity = 12): GroupSketches {
  const sketches = emptySketches(members.length, capacity)
  members.forEach((group, g) => {
    sketchGroup(sketches, g, group, personKeys)
  })
  return sketches
}

/** Persons from numbers of yes and no by row and column: `{a: {x: [yes, no]}}`. */
export function people(
  table: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>,
): Person[] {
  return Object.entries(table).flatMap(([row, columns]) =>
    Object.entries(columns).flatMap(([column, [yes, no]]) =>
      Array.from({ length: yes + no }, (_, i) => ({
        row,
        column,
        yes: i < yes,
        wage: 1000 + ((i * 379) % 900),
      })),
    ),
  )
}

/** Decisions by key. */
export function byKey(decisions: readonly CellDecision[]): Map<string, CellDecision> {
  return new Map(decisions.map((decision) => [decision.key, decision]))
}
