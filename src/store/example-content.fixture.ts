import { type Observation, valueCell } from '#kernel'
import type { ReleaseContent, SourceRecord } from './model.ts'

/** A source record for tests of the store: one official source with one file. */
export function exampleSource(id: string, rest: Partial<SourceRecord> = {}): SourceRecord {
  return {
    id,
    title: { nl: `Bron ${id}`, en: `Source ${id}` },
    publisher: 'DUO',
    url: `https://example.org/${id}`,
    licence: { name: 'CC0 1.0' },
    reliability: 'official',
    files: [{ name: `${id}.csv`, sha256: 'a'.repeat(64), bytes: 10, rows: 1 }],
    ...rest,
  }
}

/** An observation for tests of the store: students of one level on 1 October of a year. */
export function exampleObservation(
  level: string,
  value: number,
  rest: Partial<Observation> = {},
): Observation {
  return {
    series: 'students',
    definition: 'duo-open-data',
    period: '2024-10-01',
    dimensions: { level, pathway: 'bol' },
    cell: valueCell(value, 'persons', { noInterval: 'fullCount' }),
    sources: ['duo'],
    ...rest,
  }
}

/** Content for tests of the store: two levels, one institution, one outline and one issue. */
export function exampleContent(rest: Partial<ReleaseContent> = {}): ReleaseContent {
  return {
    codeVersion: '0.1.0',
    sources: [exampleSource('duo')],
    observations: [exampleObservation('1', 10), exampleObservation('2', 20)],
    institutions: [
      { brin: '25LH', name: 'ROC "A"', postcode: '1000AA', city: 'Almere', municipality: 'GM0034' },
    ],
    programmeOffers: [
      {
        brin: '25LH',
        institutionName: 'ROC "A"',
        crebo: '25180',
        programmeName: 'Kok',
        level: '2',
        pathway: 'bbl',
        city: 'Almere',
      },
    ],
    boundaries: [{ id: 'regions', geojson: { type: 'FeatureCollection', features: [] } }],
    issues: [{ code: 'notANumber', severity: 'error', at: { line: 3 }, params: { found: 'x' } }],
    ...rest,
  }
}
