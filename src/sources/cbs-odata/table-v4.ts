import type { CbsDimension, CbsFigure, CbsMeasure, CbsTable } from './model.ts'
import type { SectionRow, Sections } from './sections.ts'

/** A text field of a row, trimmed; empty when it is not there. */
export function textOf(row: SectionRow['row'], field: string): string {
  const value = row[field]
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

/** A number of a row, or `undefined` when the row has none there. */
export function numberOf(row: SectionRow['row'], field: string): number | undefined {
  const value = row[field]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function dimensions(sections: Sections): CbsDimension[] {
  return (sections.byEndpoint.get('Dimensions') ?? []).map(({ row }) => {
    const key = textOf(row, 'Identifier')
    const codes = sections.byEndpoint.get(`${key}Codes`) ?? []
    return {
      key,
      title: textOf(row, 'Title') || key,
      isTime: textOf(row, 'Kind') === 'TimeDimension' || key === 'Perioden',
      codes: codes.map(({ row: code }) => ({
        key: textOf(code, 'Identifier'),
        title: textOf(code, 'Title'),
        ...(textOf(code, 'Status') === '' ? {} : { status: textOf(code, 'Status') }),
      })),
    }
  })
}

function measures(sections: Sections): CbsMeasure[] {
  return (sections.byEndpoint.get('MeasureCodes') ?? []).map(({ row }) => ({
    key: textOf(row, 'Identifier'),
    title: textOf(row, 'Title'),
    unit: textOf(row, 'Unit'),
  }))
}

/** A table as the newer interface gives it (OData v4): one observation per row. */
export function tableV4(sections: Sections): CbsTable {
  const dims = dimensions(sections)
  const figures = (sections.byEndpoint.get('Observations') ?? []).map(
    ({ row, line }): CbsFigure => ({
      codes: Object.fromEntries(dims.map(({ key }) => [key, textOf(row, key)])),
      measure: textOf(row, 'Measure'),
      value: numberOf(row, 'Value'),
      attribute: textOf(row, 'ValueAttribute') || 'None',
      line,
    }),
  )
  return { dimensions: dims, measures: measures(sections), figures, issues: sections.issues }
}
