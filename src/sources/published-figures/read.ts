import {
  type Cell,
  type Issue,
  intervalAbsences,
  issue,
  missingCell,
  missingReasons,
  type Observation,
  obsStatuses,
  periodKind,
  qualifiers,
  roundingInterval,
  type Unit,
  units,
  valueCell,
} from '#kernel'
import { codeLists, dimensions } from '#reference'
import { loadDescription } from '../description-file.ts'
import { type NamedBytes, type ReadResult, readResult, type Source } from '../model.ts'
import { headerFit, readTable, type TableRow } from '../tabular/index.ts'
import { type publishedColumns, publishedSchema } from './raw.ts'

type Row = TableRow<typeof publishedColumns>

/** Trouble with one field: the column, what stands there, and what was expected. */
class FieldTrouble extends Error {
  readonly problem: Issue
  constructor(code: Issue['code'], row: Row, column: string, found: string, expected: string) {
    super(code)
    this.problem = issue(code, { line: row.line, column }, { found, expected })
  }
}

function oneOf<T extends string>(row: Row, column: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === text)
  if (found === undefined)
    throw new FieldTrouble('unknownCode', row, column, text, allowed.join(', '))
  return found
}

const codesOf = new Map(
  codeLists().map((list) => [list.id, new Set(list.codes.map((c) => c.code))]),
)
const dimensionById = new Map<string, string | undefined>(dimensions.map((d) => [d.id, d.codeList]))

function readDimension(row: Row, part: string): [string, string] {
  const at = part.indexOf('=')
  const [id, code] = [part.slice(0, at), part.slice(at + 1)]
  if (at < 1 || !dimensionById.has(id))
    throw new FieldTrouble(
      'unknownCode',
      row,
      'dimensions',
      part,
      [...dimensionById.keys()].join(', '),
    )
  const list = dimensionById.get(id)
  if (list !== undefined && code !== 'total' && codesOf.get(list)?.has(code) !== true)
    throw new FieldTrouble('unknownCode', row, 'dimensions', part, list)
  return [id, code]
}

function readCell(row: Row, unit: Unit): Cell {
  const { value, missing, rounding, noInterval, n, note } = row.values
  if (missing !== undefined && missing !== '')
    return missingCell(oneOf(row, 'missing', missing, missingReasons), unit, note)
  if (value === undefined)
    throw new FieldTrouble('missingValue', row, 'value', '', 'een getal, of een reden in missing')
  if (rounding === undefined && (noInterval === undefined || noInterval === ''))
    throw new FieldTrouble(
      'missingValue',
      row,
      'noInterval',
      '',
      'een afronding, of een reden waarom er geen marge is',
    )
  if (rounding !== undefined && rounding <= 0)
    throw new FieldTrouble('outOfRange', row, 'rounding', String(rounding), '> 0')
  const precision =
    rounding === undefined
      ? { noInterval: oneOf(row, 'noInterval', noInterval ?? '', intervalAbsences) }
      : { interval: roundingInterval(value, rounding) }
  return valueCell(value, unit, {
    ...precision,
    status: oneOf(row, 'status', row.values.status, obsStatuses),
    qualifier: oneOf(row, 'qualifier', row.values.qualifier, qualifiers),
    unverified: row.values.source === unseenSource,
    ...(n === undefined ? {} : { n }),
  })
}

/** Id of the source of values for which no source has been seen; they are marked unverified. */
export const unseenSource = 'geen-bron'

function toObservation(series: string, row: Row): Observation {
  const { definition, period, dimensions: parts, note, source } = row.values
  if (codesOf.get('definition')?.has(definition) !== true)
    throw new FieldTrouble('unknownCode', row, 'definition', definition, 'definition')
  if (periodKind(period) === undefined)
    throw new FieldTrouble(
      'notAPeriod',
      row,
      'period',
      period,
      '2022, 2022-2023, 2022-Q4, 2022-10-01, …',
    )
  const pairs = (parts ?? '').split(';').filter((part) => part !== '')
  const unit = oneOf(row, 'unit', row.values.unit, units)
  return {
    series,
    definition,
    period,
    dimensions: Object.fromEntries(pairs.map((part) => readDimension(row, part))),
    cell: readCell(row, unit),
    sources: source.split(' '),
    ...(note === undefined || note === '' ? {} : { note }),
  }
}

/** Reads one file of published figures; the name of the file without `.csv` is the series. */
export function readPublishedFigures(file: NamedBytes): ReadResult {
  const table = readTable(file, publishedSchema)
  const series = file.name.replace(/^.*\//, '').replace(/\.csv$/, '')
  const issues = [...table.issues]
  const observations = table.rows.flatMap((row) => {
    try {
      return [toObservation(series, row)]
    } catch (error) {
      if (!(error instanceof FieldTrouble)) throw error
      issues.push({ ...error.problem, at: { file: file.name, ...error.problem.at } })
      return []
    }
  })
  return readResult({ observations, issues, rowsRead: table.rowsRead })
}

/** The figures from public sources that ship with Kansrijk. */
export const publishedFigures: Source = {
  description: loadDescription(import.meta.url),
  read: readPublishedFigures,
  recognise: (file) => headerFit(file, publishedSchema),
}
