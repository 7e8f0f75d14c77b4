import type { Dataset } from '#indicators'
import type { Language } from '#kernel'
import { dimensionFields } from '../dutch-names.ts'
import { licencesOf } from '../licences.ts'
import type { Column } from './flat-row.ts'

/**
 * Metadata of a CSV (CSV on the Web): what each column means, its type, and which columns together
 * identify a row. `csvUrl` is the address of the CSV itself. The licences are those of all its sources.
 * @see https://www.w3.org/TR/tabular-metadata/
 */
export function csvMetadata(
  data: Dataset,
  columns: readonly Column[],
  csvUrl: string,
  language: Language,
): string {
  const key = ['definitie', 'periode', ...data.dimensions.map((d) => dimensionFields[d.id])]
  const names = new Set(columns.map((c) => c.name))
  const primaryKey = key.every((name) => names.has(name)) ? { primaryKey: key } : {}
  return JSON.stringify({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url: csvUrl,
    'dc:title': data.indicator.label[language],
    'dc:description': data.indicator.definition[language],
    'dc:source': data.sources.map((source) => source.url),
    'dc:license': licencesOf(data.sources).map(({ name, url }) => url ?? name),
    dialect: { encoding: 'utf-8', delimiter: ',', lineTerminators: ['\r\n'], header: true },
    tableSchema: {
      columns: columns.map((column) => ({
        name: column.name,
        titles: [column.name],
        'dc:description': column.title,
        datatype: column.datatype,
        required: key.includes(column.name),
        ...(column.separator === undefined ? {} : { separator: column.separator }),
      })),
      ...primaryKey,
    },
  })
}
