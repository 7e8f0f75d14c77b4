import { gzipSync, strToU8, zipSync } from 'fflate'

/** A way to spoil a good delimited file, with the code of the issue it must lead to. */
export interface HostileFile {
  readonly name: string
  /** The issue that must be among those given; absent where none is needed. */
  readonly issue?: string
  /** Whether every good row of the file must still be read. */
  readonly survives: boolean
  spoil(good: string): Uint8Array
}

const bomb = gzipSync(new Uint8Array(30_000_000))

function delimiterOf(text: string): string {
  const head = text.split('\n')[0]!
  return head.includes(';') ? ';' : ','
}

const append = (line: (good: string) => string) => (good: string) =>
  strToU8(`${good.trimEnd()}\n${line(good)}\n`)

/** The hostile input every source of delimited text must take: one clear issue, and no good row lost. */
export const hostileFiles: readonly HostileFile[] = [
  { name: 'nothing', issue: 'fileEmpty', survives: false, spoil: () => new Uint8Array() },
  {
    name: 'a header only',
    issue: 'fileEmpty',
    survives: false,
    spoil: (good) => strToU8(good.split('\n')[0]!),
  },
  {
    name: 'HTML instead of CSV',
    issue: 'notThisFormat',
    survives: false,
    spoil: () => strToU8('<!DOCTYPE html>\n<html><body>Storing</body></html>'),
  },
  {
    name: 'JSON instead of CSV',
    issue: 'notThisFormat',
    survives: false,
    spoil: () => strToU8('{"help": "https://…", "success": false}'),
  },
  { name: 'a zip bomb', issue: 'archiveTooLarge', survives: false, spoil: () => bomb },
  {
    name: 'a ZIP of two files',
    issue: 'notThisFormat',
    survives: false,
    spoil: (good) => zipSync({ 'a.csv': strToU8(good), 'b.csv': strToU8(good) }),
  },
  {
    name: 'a ZIP of one file',
    survives: true,
    spoil: (good) => zipSync({ 'a.csv': strToU8(good) }),
  },
  {
    name: 'Windows-1252',
    issue: 'wrongEncoding',
    survives: true,
    spoil: (good) => Buffer.from(withColumn(good.replace(/^\uFEFF/, ''), 'é'), 'latin1'),
  },
  {
    name: 'UTF-16',
    survives: true,
    spoil: (good) => Buffer.from(`\uFEFF${good.replace(/^\uFEFF/, '')}`, 'utf16le'),
  },
  {
    name: 'another delimiter',
    issue: 'wrongDelimiter',
    survives: true,
    spoil: (good) => strToU8(withDelimiter(good, '|')),
  },
  {
    name: 'other columns',
    issue: 'missingColumn',
    survives: false,
    spoil: (good) => strToU8(good.replace(/^.*\n/, (head) => head.replace(/[A-Za-z]+/g, 'ANDERS'))),
  },
  {
    name: 'an extra column',
    issue: 'unknownColumn',
    survives: true,
    spoil: (good) => strToU8(withColumn(good, '1')),
  },
  {
    name: 'a million columns',
    issue: 'lineTooLong',
    survives: true,
    spoil: append((good) => `1${delimiterOf(good)}`.repeat(1_000_000)),
  },
  {
    name: 'a row of too few columns',
    issue: 'wrongColumnCount',
    survives: true,
    spoil: append((good) => `kapot${delimiterOf(good)}1`),
  },
  {
    name: 'an unclosed quote',
    issue: 'unclosedQuote',
    survives: true,
    spoil: append(() => '"kapot'),
  },
  {
    name: 'duplicate keys',
    issue: 'duplicateKey',
    survives: true,
    spoil: append((good) => good.trimEnd().split('\n').at(-1)!),
  },
  {
    name: 'mixed line ends',
    survives: true,
    spoil: (good) => strToU8(good.replace('\n', '\r\n').replace(/\n$/, '\r')),
  },
]

/** Columns of whole numbers, of numbers with decimals and of days, of each source that has them. */
export const typedColumns: Readonly<
  Record<string, { readonly whole?: string; readonly decimal?: string; readonly day?: string }>
> = {
  'duo-graduates': { whole: 'DIPMAN2021' },
  'duo-students-by-institution': { whole: 'BBL' },
  'duo-students-by-sector-chamber': { whole: 'JAAR_2021' },
  'sbb-placement-shortage': { whole: 'tekort_stages_en_leerbanen', day: 'peildatum' },
  'uwv-tension': { whole: 'openstaande_vacatures', decimal: 'spanning_afgeleid' },
}

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  )

/** The five shapes in which providers print a day, made from `2022-10-01`. */
export const dateShapes: readonly (readonly [name: string, (iso: string) => string])[] = [
  ['year, month, day', (iso) => iso],
  ['day-month-year', (iso) => iso.split('-').toReversed().join('-')],
  ['day/month/year', (iso) => iso.split('-').toReversed().map(Number).join('/')],
  ['eight digits', (iso) => iso.replaceAll('-', '')],
  ['a month in words', (iso) => inWords(iso.split('-').map(Number))],
]

function inWords([year, month, day]: readonly number[]): string {
  return `${day} ${months[month! - 1]} ${year}`
}

/** The table with other text in each cell of a column; of simple tables, without marks within quotes. */
export function withCells(good: string, column: string, text: (old: string) => string): string {
  const [head = '', ...rows] = good.trimEnd().split('\n')
  return [head, ...rows.map((row) => withCell(head, row, column, text))].join('\n')
}

/** The table with this text in a column of its last row. */
export function withSpoiltRow(good: string, column: string, text: string): string {
  const [head = '', ...rows] = good.trimEnd().split('\n')
  const last = withCell(head, rows.at(-1)!, column, () => text)
  return [head, ...rows.slice(0, -1), last].join('\n')
}

/** The table without its last row. */
export function withoutLastRow(good: string): string {
  return good.trimEnd().split('\n').slice(0, -1).join('\n')
}

function withCell(head: string, row: string, column: string, text: (old: string) => string) {
  const delimiter = delimiterOf(head)
  const at = head
    .replace(/^\uFEFF/, '')
    .split(delimiter)
    .indexOf(column)
  const cells = row.split(delimiter)
  if (cells.length !== head.split(delimiter).length || at < 0)
    throw new RangeError(`no plain cell of ${column} in ${row}`)
  return cells.with(at, `"${text(cells[at]!)}"`).join(delimiter)
}

/** The table with one more column, which has the same text in every row. */
function withColumn(good: string, text: string): string {
  const delimiter = delimiterOf(good)
  const [head, ...rows] = good.trimEnd().split('\n')
  return [`${head}${delimiter}EXTRA`, ...rows.map((row) => `${row}${delimiter}${text}`)].join('\n')
}

/** The table with other marks between its fields; quoted fields keep theirs. */
function withDelimiter(good: string, delimiter: string): string {
  const old = delimiterOf(good)
  return good
    .split('"')
    .map((part, i) => (i % 2 === 0 ? part.replaceAll(old, delimiter) : part))
    .join('"')
}
