import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { observationKey } from '#kernel'
import { source } from './read.ts'

// The heads of fixture.csv are DUO's own; its numbers are invented.
const fixture = readFileSync(new URL('fixture.csv', import.meta.url))
const read = (bytes: Uint8Array) => source.read({ name: 'sectorkamer01.csv', bytes })
const { observations, issues, rowsRead } = read(fixture)

function cellOf(
  year: string,
  region: string,
  pathway: string,
  level: string,
  sectorChamber: string,
  from = observations,
) {
  const rest = { fieldOfStudy: 'total', sex: 'total', age: 'total' }
  const dimensions = { region, pathway, level, sectorChamber, ...rest }
  const key = observationKey({
    series: 'students',
    definition: 'duo-open-data',
    period: `${year}-10-01`,
    dimensions,
  })
  return from.find((o) => observationKey(o) === key)?.cell
}

describe('students by sector chamber', () => {
  it('reads the fixture without issues, with a comma between the columns', () => {
    expect(issues).toEqual([])
    expect(rowsRead).toBe(7)
  })

  it('adds up the main groups of a sector chamber', () => {
    expect(cellOf('2022', 'PV20', 'bbl', '2', 'tgo')).toMatchObject({
      value: 170,
      qualifier: 'exact',
    })
    expect(cellOf('2021', 'PV20', 'bbl', '2', 'tgo')).toMatchObject({
      interval: { low: 121, high: 124 },
    })
  })

  it('keeps a single withheld group withheld', () => {
    expect(cellOf('2021', 'PV21', 'bol', '2', 'tgo')).toMatchObject({ missing: 'suppressed' })
    expect(cellOf('2021', 'PV21', 'total', 'total', 'total')).toMatchObject({
      missing: 'suppressed',
    })
  })

  it('counts students living abroad for the country only', () => {
    expect(cellOf('2021', 'NL01', 'bbl', '4', 'zws')).toMatchObject({ value: 7 })
    expect(observations.every((o) => /^(PV\d\d|NL01)$/.test(o.dimensions.region!))).toBe(true)
  })

  it('adds up over pathways, levels and sector chambers', () => {
    expect(cellOf('2021', 'PV20', 'total', 'total', 'total')).toMatchObject({
      interval: { low: 201, high: 204 },
    })
    expect(cellOf('2021', 'NL01', 'total', 'total', 'zws')).toMatchObject({
      value: 907,
      qualifier: 'exact',
    })
  })

  it('leaves the totals per pathway of the country to the file per institution', () => {
    expect(cellOf('2021', 'NL01', 'bbl', 'total', 'total')).toBeUndefined()
    expect(cellOf('2021', 'NL01', 'total', 'total', 'total')).toBeUndefined()
  })

  it('reports a row of an unknown sector chamber and turns totals into lower bounds', () => {
    const text = fixture.toString().replace('Entree,Entree', 'Ruimtevaart,Entree')
    const result = read(new TextEncoder().encode(text))
    expect(result.issues).toMatchObject([
      {
        code: 'unknownCode',
        at: { line: 8, column: 'SECTORKAMER NAAM' },
        params: { found: 'Ruimtevaart' },
      },
    ])
    expect(cellOf('2021', 'NL01', 'total', 'total', 'zws', [...result.observations])).toMatchObject(
      {
        value: 907,
        qualifier: 'moreThan',
      },
    )
  })

  it('reads the same from a file with semicolons', () => {
    const fields = fixture
      .toString()
      .replace(/"([^"]*)"/g, (_, quoted: string) => quoted.replaceAll(',', '§'))
      .replaceAll(',', ';')
      .replaceAll('§', ',')
    expect(read(new TextEncoder().encode(fields)).observations).toEqual(observations)
  })
})
