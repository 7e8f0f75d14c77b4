import { type CbsDimension, type CbsTable, mapCbsTable } from '../cbs-odata/index.ts'
import { type NamedBytes, type ReadResult, readResult } from '../model.ts'
import { readTable } from '../tabular/read-table.ts'
import { workersMapping } from './mapping.ts'

/** The columns of the flat form, in the provider's words. */
const schema = {
  delimiters: [','],
  decimalSign: '.',
  ignored: ['Id', 'StringValue', 'Type waarde'],
  key: ['measure', 'occupation', 'period', 'region'],
  columns: {
    attribute: { name: 'ValueAttribute', type: 'text', required: true },
    value: { name: 'Value', type: 'decimal', required: true },
    measure: { name: 'Measure', type: 'text', required: true },
    occupation: { name: 'Beroepsklasse', type: 'text', required: true },
    period: { name: 'Perioden', type: 'text', required: true },
    region: { name: 'RegioCode', type: 'text', required: true },
    regionName: { name: 'RegioS', type: 'text' },
  },
} as const

/** Distinct values as the codes of a dimension: the flat form has titles only. */
function dimension(key: string, values: readonly string[], isTime = false): CbsDimension {
  const codes = [...new Set(values)].map((value) => ({ key: value, title: value }))
  return { key, title: key, isTime, codes }
}

/**
 * Reads table 84916NED in the flat form: one comma-separated row per figure with titles in place of keys
 * (`Id,ValueAttribute,Value,…,Beroepsklasse,Perioden,RegioCode,RegioS`), labels with loose spaces.
 * `undefined` when the file does not start with such a header.
 */
export function readFlatForm(file: NamedBytes): ReadResult | undefined {
  const head = new TextDecoder().decode(file.bytes.subarray(0, 100))
  if (!/^\uFEFF?"?Id"?[,;]"?ValueAttribute/.test(head)) return undefined
  const { rows, issues, rowsRead } = readTable(file, schema)
  const figures = rows.map(({ line, values }) => ({
    line,
    value: values.value,
    attribute: values.attribute,
    measure: values.measure,
    codes: {
      Beroepsklasse: values.occupation.trim(),
      Perioden: values.period,
      RegioCode: values.region,
    },
  }))
  const column = (key: 'Beroepsklasse' | 'Perioden' | 'RegioCode') =>
    figures.map(({ codes }) => codes[key])
  const table: CbsTable = {
    dimensions: [
      dimension('Beroepsklasse', column('Beroepsklasse')),
      dimension('RegioCode', column('RegioCode')),
      dimension('Perioden', column('Perioden'), true),
    ],
    measures: [...new Set(figures.map(({ measure }) => measure))].map((key) => ({
      key,
      title: key,
      unit: 'x 1 000',
    })),
    figures,
    issues,
  }
  if (figures.length === 0) return readResult({ issues, rowsRead })
  return { ...mapCbsTable(table, workersMapping, file.name), rowsRead }
}
