import type { IssueLog } from './issue-log.ts'
import type { ColumnFamily, ColumnSpec, Delimiter, TableSchema } from './model.ts'

/** Where each column of the schema stands in the file. */
export interface MatchedHeader {
  /** Number of fields each record must have. */
  readonly width: number
  readonly columns: readonly MatchedColumn[]
  readonly family: readonly FamilyHead[]
}

/** A column of the schema at its index in the file. */
export interface MatchedColumn {
  readonly id: string
  readonly index: number
  readonly head: string
  readonly spec: ColumnSpec
}

/** A column of the family with what its head says. */
export interface FamilyHead {
  readonly index: number
  readonly head: string
  readonly groups: Readonly<Record<string, string>>
}

/** A head reduced to its letters and digits, so that `Instellings_code` is still `INSTELLINGSCODE`. */
export function bareHead(head: string): string {
  return head
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function familyGroups(
  head: string,
  family: ColumnFamily | undefined,
): Record<string, string> | undefined {
  const match = family?.pattern.exec(head)
  return match === null || match === undefined ? undefined : { ...match.groups }
}

/** How many heads are known to the schema: the measure by which a delimiter or a source is recognised. */
export function countKnownHeads(heads: readonly string[], schema: TableSchema): number {
  const known = new Set(
    Object.values(schema.columns).flatMap((c) => [c.name, ...(c.aliases ?? [])].map(bareHead)),
  )
  return heads.filter(
    (head) => known.has(bareHead(head)) || familyGroups(head.trim(), schema.family) !== undefined,
  ).length
}

/** The share (0–1) of a schema's columns that are among the heads; its family counts as one column. */
export function shareOfColumns(heads: readonly string[], schema: TableSchema): number {
  const names = heads.map((head) => head.trim())
  const specs = Object.values(schema.columns)
  const found = specs.filter((spec) => findColumn(names, spec) !== undefined).length
  if (schema.family === undefined) return found / specs.length
  const hasFamily = names.some((head) => familyGroups(head, schema.family) !== undefined)
  return (found + (hasFamily ? 1 : 0)) / (specs.length + 1)
}

/**
 * The fields of a header line under the delimiter that makes most heads known; the first of the schema's
 * own when others do no better.
 */
export function splitHeader(
  split: (delimiter: Delimiter) => readonly string[],
  schema: TableSchema,
  candidates: readonly Delimiter[],
): { delimiter: Delimiter; heads: readonly string[] } {
  const ordered = [
    ...schema.delimiters,
    ...candidates.filter((d) => !schema.delimiters.includes(d)),
  ]
  let best = { delimiter: ordered[0]!, heads: split(ordered[0]!) }
  let bestKnown = countKnownHeads(best.heads, schema)
  for (const delimiter of ordered.slice(1)) {
    const heads = split(delimiter)
    const known = countKnownHeads(heads, schema)
    if (known <= bestKnown) continue
    best = { delimiter, heads }
    bestKnown = known
  }
  return best
}

/** Finds a column under its name, an alias, or a head that only differs in case, spaces and signs. */
function findColumn(
  heads: readonly string[],
  spec: ColumnSpec,
): { index: number; exact: boolean } | undefined {
  for (const name of [spec.name, ...(spec.aliases ?? [])]) {
    const index = heads.indexOf(name)
    if (index >= 0) return { index, exact: true }
  }
  const bare = new Set([spec.name, ...(spec.aliases ?? [])].map(bareHead))
  const index = heads.findIndex((head) => bare.has(bareHead(head)))
  return index < 0 ? undefined : { index, exact: false }
}

/** Where each head stands first; a look-up, because a hostile header has 100,000 of them. */
function firstIndexes(heads: readonly string[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  heads.forEach((head, index) => {
    if (!first.has(head)) first.set(head, index)
  })
  return first
}

function reportDuplicates(heads: readonly string[], log: IssueLog): void {
  const seen = new Set<string>()
  for (const head of heads) {
    if (head !== '' && seen.has(head))
      log.warning(
        'changedSchema',
        { line: 1, column: head },
        { found: `2 × ${head}`, expected: `1 × ${head}` },
      )
    seen.add(head)
  }
}

function matchColumns(
  heads: readonly string[],
  schema: TableSchema,
  log: IssueLog,
): MatchedColumn[] {
  const matched: MatchedColumn[] = []
  for (const [id, spec] of Object.entries(schema.columns)) {
    const place = findColumn(heads, spec)
    if (place === undefined) {
      const report = spec.required === true ? log.error : log.warning
      report('missingColumn', { line: 1, column: spec.name }, { expected: spec.name })
      continue
    }
    const head = heads[place.index]!
    if (!place.exact)
      log.warning('changedSchema', { line: 1, column: head }, { found: head, expected: spec.name })
    matched.push({ id, index: place.index, head, spec })
  }
  return matched
}

function matchFamily(heads: readonly string[], schema: TableSchema, log: IssueLog): FamilyHead[] {
  const { family } = schema
  if (family === undefined) return []
  const found: FamilyHead[] = []
  const first = firstIndexes(heads)
  heads.forEach((head, index) => {
    const groups = familyGroups(head, family)
    if (groups !== undefined && first.get(head) === index) found.push({ index, head, groups })
  })
  if (found.length === 0) {
    const report = family.required === true ? log.error : log.warning
    report('missingColumn', { line: 1, column: family.example }, { expected: family.example })
  }
  return found
}

function reportUnknown(
  heads: readonly string[],
  used: ReadonlySet<number>,
  schema: TableSchema,
  log: IssueLog,
): number {
  const ignored = new Set((schema.ignored ?? []).map(bareHead))
  const first = firstIndexes(heads)
  let unknown = 0
  heads.forEach((head, index) => {
    if (used.has(index) || ignored.has(bareHead(head)) || first.get(head) !== index) return
    if (head === '' && index === heads.length - 1) return
    unknown += 1
    log.warning('unknownColumn', { line: 1, column: head }, { found: head })
  })
  return unknown
}

/**
 * Matches the heads of a file with a schema. `undefined` when a required column is missing: the file then
 * has another schema and cannot be used. Missing, unknown, renamed and doubled heads are reported; of two
 * equal heads the first is read.
 */
export function matchHeader(
  heads: readonly string[],
  schema: TableSchema,
  log: IssueLog,
): MatchedHeader | undefined {
  const names = heads.map((head) => head.trim())
  reportDuplicates(names, log)
  const columns = matchColumns(names, schema, log)
  const family = matchFamily(names, schema, log)
  const used = new Set([...columns, ...family].map((c) => c.index))
  const unknown = reportUnknown(names, used, schema, log)
  const missing = Object.entries(schema.columns).filter(
    ([id, spec]) => spec.required === true && !columns.some((c) => c.id === id),
  )
  const noFamily = schema.family?.required === true && family.length === 0
  if (missing.length === 0 && !noFamily) return { width: names.length, columns, family }
  if (unknown > 0) {
    const expected = Object.values(schema.columns).map((c) => c.name)
    log.error(
      'changedSchema',
      { line: 1 },
      { found: names.join(', '), expected: expected.join(', ') },
    )
  }
  return undefined
}
