import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Observation } from '#kernel'
import { source } from './read.ts'

// The heads of fixture.csv are DUO's own; its institutions and numbers are invented.
const fixture = readFileSync(new URL('fixture.csv', import.meta.url))
const read = (bytes: Uint8Array | string) =>
  source.read({
    name: 'bestand01.csv',
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  })

function cellOf(
  observations: readonly Observation[],
  period: string,
  dimensions: Record<string, string>,
) {
  return observations.find(
    (o) =>
      o.period === period &&
      Object.entries(dimensions).every(([id, code]) => o.dimensions[id] === code),
  )?.cell
}

const total = {
  level: 'total',
  sectorChamber: 'total',
  fieldOfStudy: 'total',
  sex: 'total',
  age: 'total',
}

describe('students by institution', () => {
  const { observations, issues, rowsRead } = read(fixture)

  it('reads the fixture without issues', () => {
    expect(issues).toEqual([])
    expect(rowsRead).toBe(5)
    expect(observations).toHaveLength(5 * 5 + 2 * 5)
  })

  it.each(['BBL', 'BOLVT', 'EX'])(
    'gives no total of the pathways, and says why, when the column %s is gone',
    (head) => {
      const result = read(fixture.toString().replace(new RegExp(`(;)${head}(?=[;\\r\\n])`), '$1X'))
      expect(result.observations.length).toBeGreaterThan(0)
      expect(result.observations.some((o) => o.dimensions.pathway === 'total')).toBe(false)
      expect(result.issues).toMatchObject([
        { code: 'unknownColumn' },
        { code: 'missingColumn', severity: 'error', at: { line: 1, column: head } },
      ])
    },
  )

  it('needs no column for full-time bol when there is one for all of bol', () => {
    const result = read(fixture.toString().replace('BOLVT', 'BOL').replace('BOLDT', 'OVO'))
    expect(result.issues).toEqual([])
    expect(result.observations.some((o) => o.dimensions.pathway === 'total')).toBe(true)
  })

  it('gives a count per institution and pathway on 1 October', () => {
    expect(
      cellOf(observations, '2021-10-01', { institution: '01AA', pathway: 'bbl' }),
    ).toMatchObject({
      value: 1200,
      unit: 'persons',
      noInterval: 'fullCount',
      status: 'final',
    })
  })

  it('keeps a withheld count missing and a zero zero', () => {
    expect(
      cellOf(observations, '2021-10-01', { institution: '03CC', pathway: 'bbl' }),
    ).toMatchObject({
      missing: 'suppressed',
    })
    expect(
      cellOf(observations, '2021-10-01', { institution: '03CC', pathway: 'ex' }),
    ).toMatchObject({ value: 0 })
  })

  it('adds up an institution with withheld counts between their bounds', () => {
    expect(
      cellOf(observations, '2021-10-01', { institution: '02BB', pathway: 'total' }),
    ).toMatchObject({
      value: 345,
      qualifier: 'about',
      interval: { low: 342, high: 348 },
    })
  })

  it('adds up the country per pathway with all dimensions of the series', () => {
    const bbl = { region: 'NL01', pathway: 'bbl', ...total }
    expect(cellOf(observations, '2021-10-01', bbl)).toMatchObject({
      interval: { low: 1541, high: 1544 },
    })
    expect(cellOf(observations, '2022-10-01', bbl)).toMatchObject({
      value: 1660,
      qualifier: 'exact',
    })
    expect(cellOf(observations, '2022-10-01', { ...bbl, pathway: 'total' })).toMatchObject({
      value: 4960,
    })
  })

  it('calls the newest year of the file provisional', () => {
    expect(
      cellOf(observations, '2022-10-01', { institution: '01AA', pathway: 'ex' }),
    ).toMatchObject({
      status: 'provisional',
    })
  })

  it('gives lower bounds for the country when a row is lost, and leaves other institutions exact', () => {
    const text = fixture.toString().replace('2022;Utrecht;90001;01AA', '2022;Utrecht;90001;kapot')
    const { observations, issues } = read(text)
    expect(issues).toMatchObject([
      { code: 'unknownCode', at: { file: 'bestand01.csv', line: 5, column: 'INSTELLINGSCODE' } },
    ])
    expect(cellOf(observations, '2022-10-01', { region: 'NL01', pathway: 'bbl' })).toMatchObject({
      value: 360,
      qualifier: 'moreThan',
    })
    expect(
      cellOf(observations, '2022-10-01', { institution: '02BB', pathway: 'bbl' }),
    ).toMatchObject({
      value: 360,
      qualifier: 'exact',
    })
  })

  it('gives a lower bound for an institution of which a cell cannot be read', () => {
    const { observations, issues } = read(fixture.toString().replace(';3250;', ';veel;'))
    expect(issues).toMatchObject([{ code: 'notANumber', at: { line: 5, column: 'BOLVT' } }])
    expect(
      cellOf(observations, '2022-10-01', { institution: '01AA', pathway: 'total' }),
    ).toMatchObject({
      value: 1330,
      qualifier: 'moreThan',
    })
    expect(
      cellOf(observations, '2022-10-01', { institution: '01AA', pathway: 'bol-vt' }),
    ).toBeUndefined()
  })

  const recorded = new URL(
    '../../../../shared/data/duo-mbo/nl-duo-mbo-students.csv',
    import.meta.url,
  )
  const recordedText = existsSync(recorded) ? readFileSync(recorded, 'utf8') : undefined
  it.skipIf(recordedText === undefined)(
    'agrees with recorded national totals (skipped where ../shared is absent)',
    () => {
      const rows = recordedText!
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
      const value = (year: string, pathway: string): number =>
        Number(rows.find((r) => r[3] === year && r[4] === pathway)?.[5])
      const line = (year: string): string =>
        [
          year,
          'Utrecht',
          '1',
          '01AA',
          'A',
          'B',
          '344',
          'C',
          ...['BBL', 'BOLDT', 'BOLVT', 'EX'].map((p) => value(year, p)),
        ].join(';')
      const head = fixture.toString().split('\n')[0]
      const { observations } = read([head, line('2021'), line('2022')].join('\n'))
      for (const year of ['2021', '2022'])
        expect(
          cellOf(observations, `${year}-10-01`, { region: 'NL01', pathway: 'total' }),
        ).toMatchObject({
          value: value(year, 'TOTAL'),
        })
    },
  )
})
