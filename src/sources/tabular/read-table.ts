import type { Issue } from '#kernel'
import type { NamedBytes } from '../model.ts'
import { decodeText } from './decode-text.ts'
import { type IssueLog, issueLog } from './issue-log.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { matchHeader, shareOfColumns, splitHeader } from './match-header.ts'
import {
  type Columns,
  type Delimiter,
  delimiters,
  type TableResult,
  type TableRow,
  type TableSchema,
} from './model.ts'
import { rowReader, type UntypedRow } from './read-rows.ts'
import { scanRecords, unifyLineEnds } from './scan-records.ts'
import { sniffText } from './sniff-text.ts'
import { unpack } from './unpack.ts'

/** A file as text with `\n` line ends, or `undefined` when it is no text; then the log says why. */
function fileText(file: NamedBytes, log: IssueLog, limits: Limits): string | undefined {
  if (file.bytes.length === 0) {
    log.error('fileEmpty', {}, { found: 0 })
    return undefined
  }
  const unpacked = unpack(file.bytes, limits)
  if ('code' in unpacked) {
    const { code, ...params } = unpacked
    log.error(code, {}, params)
    return undefined
  }
  const decoded = decodeText(unpacked.bytes)
  const format = sniffText(decoded.text)
  if (format !== undefined) {
    log.error('notThisFormat', {}, { found: format, expected: 'CSV' })
    return undefined
  }
  if (decoded.doubtful)
    log.warning('wrongEncoding', {}, { found: decoded.encoding, expected: 'utf-8' })
  return unifyLineEnds(decoded.text)
}

interface Start {
  readonly delimiter: Delimiter
  readonly heads: readonly string[]
  /** Index and physical line at which the header starts. */
  readonly at: number
  readonly line: number
}

/** Passes over blank lines and the `sep=;` line of spreadsheets. */
function headerStart(text: string): { at: number; line: number } {
  let at = 0
  let line = 1
  for (;;) {
    const end = text.indexOf('\n', at)
    if (end < 0 || end - at > 4096) return { at, line }
    const content = text.slice(at, end).trim()
    if (content !== '' && !/^sep=.?$/i.test(content)) return { at, line }
    at = end + 1
    line += 1
  }
}

type NoStart = 'fileEmpty' | 'lineTooLong' | 'unclosedQuote'

function reportStart(problem: NoStart, log: IssueLog, limits: Limits): void {
  const params = problem === 'lineTooLong' ? { expected: limits.maxRecordLength } : {}
  log.error(problem, problem === 'fileEmpty' ? {} : { line: 1 }, params)
}

function readStart(text: string, schema: TableSchema, limits: Limits): Start | NoStart {
  const { at, line } = headerStart(text)
  if (!/\S/.test(text.slice(at))) return 'fileEmpty'
  const window = text.slice(at, at + limits.maxRecordLength + 1)
  let problem: 'lineTooLong' | 'unclosedQuote' | undefined
  const split = (delimiter: Delimiter): readonly string[] => {
    const first = scanRecords(window, delimiter, limits.maxRecordLength).next().value
    if (first !== undefined && 'fields' in first) return first.fields
    problem = first?.problem
    return []
  }
  const { delimiter, heads } = splitHeader(split, schema, delimiters)
  if (heads.length === 0 && problem !== undefined) return problem
  return { delimiter, heads, at, line }
}

/**
 * Reads a delimited text row by row, each usable row once and in order, and returns what was wrong with
 * the rest. Never throws on any bytes; linear in the size of the file; holds one row at a time (and the
 * keys seen, where the schema has a key). See `readTable` for what is accepted.
 */
export function scanTable<const C extends Columns>(
  file: NamedBytes,
  schema: TableSchema<C>,
  onRow: (row: TableRow<C>) => void,
  limits: Limits = defaultLimits,
): Omit<TableResult<C>, 'rows'> {
  const log = issueLog(file.name, limits.maxIssues)
  const text = fileText(file, log, limits)
  if (text === undefined) return { issues: log.issues(), rowsRead: 0 }
  const untyped = schema as unknown as TableSchema
  const start = readStart(text, untyped, limits)
  if (typeof start === 'string') {
    reportStart(start, log, limits)
    return { issues: log.issues(), rowsRead: 0 }
  }
  // The row reader builds exactly the values that the schema describes; types cannot follow it there.
  const onUntyped = onRow as unknown as (row: UntypedRow) => void
  const rowsRead = scanBody(text, start, untyped, log, onUntyped, limits)
  return { issues: log.issues(), rowsRead }
}

/** A delimiter as a reader can see it. */
const markName = (mark: Delimiter): string => (mark === '\t' ? 'TAB' : mark)

function scanBody(
  text: string,
  start: Start,
  schema: TableSchema,
  log: IssueLog,
  onRow: (row: UntypedRow) => void,
  limits: Limits,
): number {
  const { delimiter, at, line } = start
  if (!schema.delimiters.includes(delimiter))
    log.warning(
      'wrongDelimiter',
      { line },
      {
        found: markName(delimiter),
        expected: schema.delimiters.map(markName).join(' '),
      },
    )
  const header = matchHeader(start.heads, schema, log)
  const read = header === undefined ? undefined : rowReader(header, schema, log, limits)
  let rowsRead = -1
  for (const record of scanRecords(text, delimiter, limits.maxRecordLength, at, line)) {
    rowsRead += 1
    const row = rowsRead === 0 ? undefined : read?.(record)
    if (row !== undefined) onRow(row)
  }
  if (rowsRead === 0) log.error('fileEmpty', { line }, { found: 0 })
  return rowsRead
}

const headBytes = 1_000_000

/** The first part of a file that is not packed; a packed one whole. */
function fileHead({ name, bytes }: NamedBytes): NamedBytes {
  const packed = bytes[0] === 0x50 || bytes[0] === 0x1f
  return { name, bytes: packed ? bytes : bytes.subarray(0, headBytes) }
}

/**
 * How well the header of a file fits a schema: the share of the schema's columns (the family is one) that
 * it has, 0 when the file is no delimited text. Reads the first megabyte only; never throws.
 */
export function headerFit<const C extends Columns>(
  file: NamedBytes,
  schema: TableSchema<C>,
  limits: Limits = defaultLimits,
): number {
  const untyped = schema as unknown as TableSchema
  const text = fileText(fileHead(file), issueLog(file.name, 0), limits)
  const start = text === undefined ? undefined : readStart(text, untyped, limits)
  if (start === undefined || typeof start === 'string') return 0
  return shareOfColumns(start.heads, untyped)
}

const anySchema: TableSchema = { delimiters, columns: {} }

/**
 * Why a file is no delimited text that anybody could read: empty, another format, an archive that cannot be
 * unpacked, a header that never ends. `undefined` when it is a table, whatever its columns. Never throws.
 */
export function tableTrouble(file: NamedBytes, limits: Limits = defaultLimits): Issue | undefined {
  const log = issueLog(file.name, 1)
  const text = fileText(file, log, limits)
  if (text === undefined) return log.issues()[0]
  const start = readStart(text, anySchema, limits)
  if (typeof start === 'string') reportStart(start, log, limits)
  return log.issues().find((each) => each.severity === 'error')
}

/**
 * Reads a delimited text with a header: pure, and never throws on any bytes. Understands UTF-8 and UTF-16
 * with or without mark, Windows-1252, mixed line ends, RFC 4180 quotes, and one file in a ZIP or gzip;
 * reports another delimiter, unknown, missing, renamed and doubled columns. A row that cannot be used
 * becomes an issue with its physical line and column, and all others stay.
 */
export function readTable<const C extends Columns>(
  file: NamedBytes,
  schema: TableSchema<C>,
  limits: Limits = defaultLimits,
): TableResult<C> {
  const rows: TableRow<C>[] = []
  const { issues, rowsRead } = scanTable(file, schema, (row) => rows.push(row), limits)
  return { rows, issues, rowsRead }
}
