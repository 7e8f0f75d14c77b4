import { microdataTable } from './microdata-tables.ts'
import type { CodeColumn, MicrodataColumn, NumberColumn, TableBatch } from './model.ts'

const unknown = (column: NumberColumn): number => 256 ** column.BYTES_PER_ELEMENT - 1

function numberText({ kind }: MicrodataColumn, value: number): string {
  if (kind === 'schoolYear') return `${value}-${value + 1}`
  if (kind === 'month')
    return `${Math.floor(value / 12)}-${String((value % 12) + 1).padStart(2, '0')}`
  return kind === 'hoursPerWeek' ? String(value / 10) : String(value)
}

/** A value of a batch as files write it. */
export function valueText(batch: TableBatch, column: MicrodataColumn, row: number): string {
  const values = batch.columns[column.head]!
  if ('codes' in values) return values.codes[(values as CodeColumn).index[row]!]!
  const value = values[row]!
  return value === unknown(values) ? '' : numberText(column, value)
}

/** A table as a delimited file with Dutch heads. */
export function microdataCsv(batch: TableBatch): string {
  const { columns } = microdataTable(batch.table)
  const lines = Array.from({ length: batch.rows }, (_, row) =>
    columns.map((column) => valueText(batch, column, row)).join(','),
  )
  return `${[columns.map(({ head }) => head).join(','), ...lines].join('\n')}\n`
}
