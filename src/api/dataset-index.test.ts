import { beforeAll, describe, expect, it } from 'vitest'
import { DatasetIndex, indexOf } from './dataset-index.ts'
import { sampleAtlas, studentObservations } from './testing/sample-atlas.ts'
import { currentId } from './testing/sample-server.ts'

let index: DatasetIndex
beforeAll(() => {
  index = new DatasetIndex(studentObservations())
})

describe('DatasetIndex', () => {
  it('has the periods by when they start, not by their text', () => {
    const [first] = studentObservations()
    const periods = ['2022-Q4', '2022', 'C2020-2021', '2021-2022', '2022-09']
    const mixed = new DatasetIndex(periods.map((period) => ({ ...first!, period })))
    expect(mixed.periods).toEqual(['C2020-2021', '2021-2022', '2022', '2022-09', '2022-Q4'])
    expect([...mixed.starts]).toEqual([2020, 2021, 2022, 2022 + 8 / 12, 2022.75])
    expect(mixed.startOf('2022-Q4')).toBe(2022.75)
    expect(mixed.startOf('2023')).toBeUndefined()
  })

  it.each(['definitie', 'periode', 'leerweg', 'status', 'regio'])('gives back %s', (field) => {
    const { codes, places } = index.column(field)
    const found = [...places].map((place) => codes[place])
    const wanted = studentObservations().map((o) => {
      if (field === 'definitie') return o.definition
      if (field === 'periode') return o.period
      if (field === 'status') return o.cell.missing === undefined ? o.cell.status : ''
      return field === 'leerweg' ? o.dimensions.pathway : ''
    })
    expect(found).toEqual(wanted)
  })

  it('orders by numbers, with none for what is missing', () => {
    expect([...index.order('waarde')]).toEqual([
      132_400,
      372_100,
      Number.NaN,
      0,
      Number.NaN,
      131_000.5,
    ])
    expect([...index.order('n')].filter((n) => !Number.isNaN(n))).toEqual([12])
    expect([...index.order('regio')].every(Number.isNaN)).toBe(true)
    expect([...index.order('leerweg')]).toEqual([0, 1, 0, 1, 0, 0])
  })

  it('is made once per dataset', async () => {
    const data = (await sampleAtlas(currentId).dataset('studenten'))!
    expect(indexOf(data)).toBe(indexOf(data))
    expect(indexOf({ ...data })).not.toBe(indexOf(data))
  })
})
