import type { CbsDimension, CbsFigure, CbsMeasure, CbsTable } from './model.ts'
import type { Sections } from './sections.ts'
import { numberOf, textOf } from './table-v4.ts'

const dimensionTypes = new Set(['Dimension', 'TimeDimension', 'GeoDimension', 'GeoDetail'])

function dimensions(sections: Sections): CbsDimension[] {
  const properties = sections.byEndpoint.get('DataProperties') ?? []
  return properties
    .filter(({ row }) => dimensionTypes.has(textOf(row, 'Type')))
    .map(({ row }) => {
      const key = textOf(row, 'Key')
      return {
        key,
        title: textOf(row, 'Title') || key,
        isTime: textOf(row, 'Type') === 'TimeDimension',
        codes: (sections.byEndpoint.get(key) ?? []).map(({ row: code }) => ({
          key: textOf(code, 'Key'),
          title: textOf(code, 'Title'),
          ...(textOf(code, 'Status') === '' ? {} : { status: textOf(code, 'Status') }),
        })),
      }
    })
}

function measures(sections: Sections): CbsMeasure[] {
  return (sections.byEndpoint.get('DataProperties') ?? [])
    .filter(({ row }) => textOf(row, 'Type') === 'Topic')
    .map(({ row }) => ({
      key: textOf(row, 'Key'),
      title: textOf(row, 'Title'),
      unit: textOf(row, 'Unit'),
    }))
}

/**
 * A table as the older interface gives it (OData v3): all measures in one row, keys padded with spaces,
 * measure keys with their number behind (`…_1`), null where there is no value.
 */
export function tableV3(sections: Sections): CbsTable {
  const dims = dimensions(sections)
  const topics = measures(sections)
  const figures = (sections.byEndpoint.get('TypedDataSet') ?? []).flatMap(({ row, line }) => {
    const codes = Object.fromEntries(dims.map(({ key }) => [key, textOf(row, key)]))
    return topics.map((topic): CbsFigure => {
      const value = numberOf(row, topic.key)
      return {
        codes,
        measure: topic.key,
        value,
        attribute: value === undefined ? 'Empty' : 'None',
        line,
      }
    })
  })
  return { dimensions: dims, measures: topics, figures, issues: sections.issues }
}
