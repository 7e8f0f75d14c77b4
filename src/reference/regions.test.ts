import { describe, expect, it } from 'vitest'
import {
  labourMarketRegions,
  municipalities,
  municipalitiesSource,
  municipalityYears,
  provinces,
  regionLists,
  regions,
  regionTiles,
} from './regions.ts'

describe('regions', () => {
  it('are the country, 12 provinces and 35 labour-market regions', () => {
    expect(regions().length).toBe(48)
    expect(provinces().length).toBe(12)
    expect(labourMarketRegions().length).toBe(35)
    expect(regions()[0]?.code).toBe('NL01')
  })

  it('come in three lists, of which the first holds municipalities too', () => {
    const [all, province, labourMarketRegion] = regionLists()
    expect(all?.codes.some(({ code }) => code === 'GM0014')).toBe(true)
    expect(province?.codes).toEqual(provinces())
    expect(labourMarketRegion?.codes).toEqual(labourMarketRegions())
  })
})

describe('municipalities', () => {
  it('lie in a region and a province', () => {
    const groningen = municipalities(2022).find(({ code }) => code === 'GM0014')
    expect(groningen).toEqual({
      code: 'GM0014',
      name: 'Groningen',
      labourMarketRegion: 'AM01',
      province: 'PV20',
      uncertain: false,
    })
  })

  it('say which ones could not be settled', () => {
    const uncertain = municipalities(2022).filter((municipality) => municipality.uncertain)
    expect(uncertain.map(({ name }) => name)).toEqual(['Elburg', 'Nunspeet', 'Olst-Wijhe'])
  })

  it.each([2021, 2023, Number.NaN])('throw for %s, naming the years there are', (year) => {
    expect(() => municipalities(year)).toThrow(/2022/)
  })

  it('are there for every year that is listed, with a source', () => {
    for (const year of municipalityYears()) expect(municipalities(year).length).toBeGreaterThan(300)
    expect(municipalitiesSource().url).toMatch(/^https:/)
  })
})

describe('regionTiles', () => {
  const at = (code: string) => {
    const { column = 0, row = 0 } = regionTiles().find(({ region }) => region === code) ?? {}
    return { x: column + row / 2, y: row }
  }

  it.each([
    ['Groningen', 'AM01', 'north of', 'AM03', 'Drenthe'],
    ['Drenthe', 'AM03', 'north of', 'AM36', 'Regio Zwolle'],
    ['Noord-Limburg', 'AM29', 'north of', 'AM33', 'Midden-Limburg'],
    ['Midden-Limburg', 'AM33', 'north of', 'AM30', 'Zuid-Limburg'],
    ['Rijnmond', 'AM22', 'north of', 'AM24', 'Zeeland'],
  ])('puts %s (%s) %s %s %s', (_name, north, _word, south) => {
    expect(at(north).y).toBeLessThan(at(south).y)
  })

  it.each([
    ['AM02', 'AM03'],
    ['AM24', 'AM25'],
    ['AM25', 'AM26'],
    ['AM21', 'AM20'],
    ['AM06', 'AM05'],
    ['AM15', 'AM11'],
  ])('puts %s west of %s', (west, east) => {
    expect(at(west).x).toBeLessThan(at(east).x)
  })

  it('has Zuid-Limburg at the very bottom and Groningen at the very top', () => {
    const rows = regionTiles().map(({ row }) => row)
    expect(at('AM30').y).toBe(Math.max(...rows))
    expect(at('AM01').y).toBe(Math.min(...rows))
  })
})
