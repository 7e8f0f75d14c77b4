import {
  type Cell,
  type Issue,
  issue,
  missingCell,
  type Observation,
  type PeriodCode,
  roundingInterval,
  type Unit,
  valueCell,
} from '#kernel'
import { loadDescription } from '../description-file.ts'
import { type NamedBytes, type ReadResult, readResult, type Source } from '../model.ts'
import { headerFit, readTable } from '../tabular/index.ts'
import type { TableRow, Withheld } from '../tabular/model.ts'
import { schema } from './raw.ts'

const description = loadDescription(import.meta.url)

type Row = TableRow<(typeof schema)['columns']>

/** `2022Q4`, `2022-Q4` or `2022 4e kwartaal` as a period; `undefined` when it is no quarter. */
export function quarter(text: string): PeriodCode | undefined {
  const match = /^(\d{4})[- ]?(?:[QK]([1-4])|([1-4])e kwartaal)$/i.exec(text.trim())
  return match === null ? undefined : `${match[1]}-Q${match[2] ?? match[3]}`
}

/** Vacancies are printed in hundreds; the unemployed to the person. */
function cellOf(value: number | Withheld, unit: Unit, step?: number): Cell {
  if (typeof value !== 'number') return missingCell(value.missing, unit, value.text)
  if (step === undefined) return valueCell(value, unit, { noInterval: 'fullCount' })
  return valueCell(value, unit, { interval: roundingInterval(value, step) })
}

/** A printed ratio that is not that of the two counts, rounded as printed, is a mistake in one of the three. */
function ratioIssue({ line, values }: Row, file: string): Issue[] {
  const { vacancies, unemployed, printedRatio } = values
  if (printedRatio === undefined || typeof vacancies !== 'number' || typeof unemployed !== 'number')
    return []
  const computed = vacancies / unemployed
  if (Math.abs(computed - printedRatio) <= 0.006) return []
  const params = { found: printedRatio, expected: computed.toFixed(2) }
  return [issue('outOfRange', { file, line, column: 'spanning_afgeleid' }, params, 'warning')]
}

/** A table without regions is of the country; that is no trouble. */
function isCountryOnly({ code, at }: Issue): boolean {
  return code === 'missingColumn' && at.column === 'regio'
}

function observationsOf({ values }: Row, period: PeriodCode): Observation[] {
  const rest = {
    definition: 'as-published',
    period,
    dimensions: { region: values.region ?? 'NL01' },
    sources: [description.id],
  }
  return [
    { ...rest, series: 'vacancies', cell: cellOf(values.vacancies, 'vacancies', 100) },
    { ...rest, series: 'short-term-unemployed', cell: cellOf(values.unemployed, 'persons') },
  ]
}

function read(file: NamedBytes): ReadResult {
  const { rows, issues, rowsRead } = readTable(file, schema)
  const found: Issue[] = issues.filter((each) => !isCountryOnly(each))
  const observations = rows.flatMap((row) => {
    const period = quarter(row.values.quarter)
    found.push(...ratioIssue(row, file.name))
    if (period !== undefined) return observationsOf(row, period)
    const at = { file: file.name, line: row.line, column: 'kwartaal' }
    found.push(issue('notAPeriod', at, { found: row.values.quarter, expected: '2022Q4' }))
    return []
  })
  return readResult({ observations, issues: found, rowsRead })
}

/**
 * Vacancies and short-term unemployed of the tension indicator of UWV. The indicator itself is their
 * quotient and is computed where indicators are; a quotient printed in the table is only checked.
 */
export const uwvTension: Source = {
  description,
  read,
  recognise: (file) => headerFit(file, schema),
}
