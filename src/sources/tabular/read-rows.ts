import type { IssueLog } from './issue-log.ts'
import type { Limits } from './limits.ts'
import type { FamilyHead, MatchedColumn, MatchedHeader } from './match-header.ts'
import { type FamilyCell, isRefusal, isWithheld, type TableSchema } from './model.ts'
import { type Value, type ValueReader, valueReader } from './read-value.ts'
import type { ScannedRecord } from './scan-records.ts'

/** A row before it gets the types of its schema. */
export interface UntypedRow {
  readonly line: number
  readonly values: Readonly<Record<string, Value>>
  readonly cells: readonly FamilyCell[]
}

interface Reader {
  readonly column: MatchedColumn
  readonly read: ValueReader
}

/** Turns records into rows; `undefined` for a record that cannot be used, which is then in the log. */
export function rowReader(
  header: MatchedHeader,
  schema: TableSchema,
  log: IssueLog,
  limits: Limits,
): (record: ScannedRecord) => UntypedRow | undefined {
  const readers = header.columns.map(
    (column): Reader => ({ column, read: valueReader(column.spec, schema.decimalSign) }),
  )
  const readCell = familyReader(schema)
  const isRepeated = keyCheck(schema, log)
  return (record) => {
    const fields = usableFields(record, header.width, log, limits)
    if (fields === undefined) return undefined
    const values = readValues(fields, readers, record.line, log)
    if (values === undefined || isRepeated(values, record.line)) return undefined
    return {
      line: record.line,
      values,
      cells: readCells(fields, header.family, readCell, record.line, log),
    }
  }
}

/** The fields of a record, provided there are as many as heads; empty ones too many at the end are cut. */
function usableFields(
  record: ScannedRecord,
  width: number,
  log: IssueLog,
  limits: Limits,
): readonly string[] | undefined {
  const { line } = record
  if ('problem' in record) {
    log.error(record.problem, { line }, { found: record.length, expected: limits.maxRecordLength })
    return undefined
  }
  const { fields } = record
  const surplusIsEmpty =
    fields.length > width &&
    fields.length < width + 50 &&
    fields.slice(width).every((f) => f === '')
  if (fields.length === width || surplusIsEmpty)
    return hasNul(fields) ? refuseNul(line, log) : fields
  log.error('wrongColumnCount', { line }, { found: fields.length, expected: width })
  return undefined
}

function hasNul(fields: readonly string[]): boolean {
  return fields.some((field) => field.includes('\0'))
}

function refuseNul(line: number, log: IssueLog): undefined {
  log.error('wrongEncoding', { line }, { found: 'NUL', expected: 'UTF-8' })
  return undefined
}

function readValues(
  fields: readonly string[],
  readers: readonly Reader[],
  line: number,
  log: IssueLog,
): Record<string, Value> | undefined {
  const values: Record<string, Value> = {}
  let usable = true
  for (const { column, read } of readers) {
    const text = fields[column.index]!
    const value = read(text)
    if (!isRefusal(value)) {
      values[column.id] = value
      continue
    }
    const required = column.spec.required === true
    const report = required ? log.error : log.warning
    report(value.refused, { line, column: column.head }, { found: text, expected: value.expected })
    if (required) usable = false
  }
  return usable ? values : undefined
}

function familyReader(schema: TableSchema): ValueReader {
  const sentinels = schema.family?.sentinels ?? {}
  return valueReader({ name: '', type: 'count', required: true, sentinels }, schema.decimalSign)
}

/** The cells of the family that could be read; a bad one is reported and the others of its row stay. */
function readCells(
  fields: readonly string[],
  heads: readonly FamilyHead[],
  read: ValueReader,
  line: number,
  log: IssueLog,
): FamilyCell[] {
  const cells: FamilyCell[] = []
  for (const { index, head, groups } of heads) {
    const text = fields[index]!
    const value = read(text)
    if (typeof value === 'number') cells.push({ column: head, groups, value })
    else if (typeof value === 'object' && !isRefusal(value) && isWithheld(value))
      cells.push({ column: head, groups, value })
    else if (isRefusal(value))
      log.error(value.refused, { line, column: head }, { found: text, expected: value.expected })
  }
  return cells
}

/** Says of each row whether its key was seen before; the first row with a key is the one that stays. */
function keyCheck(
  schema: TableSchema,
  log: IssueLog,
): (values: Record<string, Value>, line: number) => boolean {
  const { key } = schema
  if (key === undefined || key.length === 0) return () => false
  const firstLine = new Map<string, number>()
  return (values, line) => {
    let text = String(values[key[0]!] ?? '')
    for (let i = 1; i < key.length; i++) text += `\u001F${values[key[i]!] ?? ''}`
    const first = firstLine.get(text)
    if (first === undefined) {
      firstLine.set(text, line)
      return false
    }
    const found = text.replaceAll('\u001F', ' · ')
    log.error('duplicateKey', { line }, { found, expected: `1 × (${first})` })
    return true
  }
}
