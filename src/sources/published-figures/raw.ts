import type { TableSchema } from '../tabular/index.ts'

/** Columns of our own files `data/published/<series>.csv`. `dimensions` reads `leerweg=…;…` by id. */
export const publishedColumns = {
  definition: { name: 'definition', type: 'text', required: true },
  period: { name: 'period', type: 'text', required: true },
  dimensions: { name: 'dimensions', type: 'text' },
  value: { name: 'value', type: 'decimal' },
  unit: { name: 'unit', type: 'text', required: true },
  status: { name: 'status', type: 'text', required: true },
  qualifier: { name: 'qualifier', type: 'text', required: true },
  rounding: { name: 'rounding', type: 'decimal' },
  noInterval: { name: 'noInterval', type: 'text' },
  n: { name: 'n', type: 'integer' },
  source: { name: 'source', type: 'text', required: true },
  missing: { name: 'missing', type: 'text' },
  note: { name: 'note', type: 'text' },
} as const

/** The layout of a file with published figures: commas, decimal points, one figure a row. */
export const publishedSchema: TableSchema<typeof publishedColumns> = {
  delimiters: [','],
  columns: publishedColumns,
  key: ['definition', 'period', 'dimensions'],
  decimalSign: '.',
}

/** Heads of the columns, in file order. */
export const publishedHeader = Object.keys(publishedColumns)
