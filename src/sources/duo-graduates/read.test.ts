import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { source } from './read.ts'

// The heads of fixture.csv are DUO's own; its institutions and numbers are invented.
const fixture = readFileSync(new URL('fixture.csv', import.meta.url))
const read = (bytes: Uint8Array) => source.read({ name: 'gediplomeerden.csv', bytes })
const { observations, issues, rowsRead } = read(fixture)

function cellOf(series: string, period: string, dimensions: Record<string, string>) {
  return observations.find(
    (o) =>
      o.series === series &&
      o.period === period &&
      Object.entries(dimensions).every(([id, code]) => o.dimensions[id] === code),
  )?.cell
}

const country = {
  region: 'NL01',
  pathway: 'total',
  level: 'total',
  sectorChamber: 'total',
  sex: 'total',
}

describe('graduates', () => {
  it('reads the fixture without issues', () => {
    expect(issues).toEqual([])
    expect(rowsRead).toBe(3)
  })

  it('gives a count per institution, programme and sex in the school year that ends in the column', () => {
    const dimensions = { institution: '01AA', programme: '25655', pathway: 'bol', sex: 'v' }
    expect(cellOf('graduates-by-programme', '2020-2021', dimensions)).toMatchObject({ value: 88 })
    expect(cellOf('graduates-by-programme', '2021-2022', dimensions)).toMatchObject({ value: 92 })
  })

  it('keeps a withheld count missing', () => {
    const dimensions = { institution: '02BB', programme: '25743', sex: 'v' }
    expect(cellOf('graduates-by-programme', '2020-2021', dimensions)).toMatchObject({
      missing: 'suppressed',
    })
    expect(cellOf('graduates-by-programme', '2021-2022', dimensions)).toMatchObject({ value: 0 })
  })

  it('adds up the country per sex, pathway, level and sector chamber', () => {
    expect(cellOf('graduates', '2020-2021', country)).toMatchObject({
      interval: { low: 177, high: 183 },
    })
    expect(cellOf('graduates', '2021-2022', country)).toMatchObject({
      value: 186,
      qualifier: 'exact',
    })
    expect(cellOf('graduates', '2021-2022', { ...country, level: '4', sex: 'v' })).toMatchObject({
      value: 121,
    })
  })

  it('gives no total of both sexes for a year with a column for one of them', () => {
    const text = fixture.toString().replace('DIPVROUW2021', 'ONGENOEMD')
    const result = read(new TextEncoder().encode(text))
    const sexes = (period: string) =>
      new Set(result.observations.filter((o) => o.period === period).map((o) => o.dimensions.sex))
    expect(sexes('2020-2021')).toEqual(new Set(['m']))
    expect(sexes('2021-2022')).toEqual(new Set(['m', 'v', 'total']))
    expect(result.issues).toMatchObject([
      { code: 'unknownColumn', at: { column: 'ONGENOEMD' } },
      { code: 'missingColumn', severity: 'error', at: { line: 1, column: 'DIPVROUW2021' } },
    ])
  })

  it('gives every observation of a series the same dimensions', () => {
    const shapes = new Map<string, Set<string>>()
    for (const o of observations) {
      const shape = Object.keys(o.dimensions).sort().join()
      shapes.set(o.series, (shapes.get(o.series) ?? new Set()).add(shape))
    }
    expect([...shapes.values()].map((s) => s.size)).toEqual([1, 1])
  })

  it('reports a crebo that is none and keeps the other rows', () => {
    const result = read(
      new TextEncoder().encode(fixture.toString().replace(';25743;', ';timmeren;')),
    )
    expect(result.issues).toMatchObject([
      { code: 'unknownCode', at: { line: 4, column: 'ERKENDE OPLEIDING CODE' } },
    ])
    expect(result.observations.some((o) => o.dimensions.programme === '25655')).toBe(true)
  })
})
