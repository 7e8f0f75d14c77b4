import { describe, expect, it } from 'vitest'
import { labourMarketRegions, municipalities, provinces, regionTiles } from '#reference'
import { regionPath, sectorChamberPath } from './place-routes.ts'
import {
  geographyYear,
  labourMarketRegionsOf,
  municipalitiesOf,
  provincesOf,
  tileNeighbours,
} from './region-geography.ts'
import { sectorChambers } from './sector-chambers.ts'

const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code)

describe('the geography of regions', () => {
  it('divides all municipalities over the regions, each once', () => {
    const all = labourMarketRegions().flatMap(({ code }) => codes(municipalitiesOf(code)))
    expect([...all].sort()).toEqual(codes(municipalities(geographyYear())).sort())
  })

  it('lists municipalities by name', () => {
    const names = municipalitiesOf('AM01').map(({ name }) => name)
    expect(names).toContain('Groningen')
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'nl')))
  })

  it('knows that a region may lie in two provinces', () => {
    expect(codes(provincesOf('AM01'))).toEqual(['PV20', 'PV22'])
  })

  it('gives every province at least one region, and agrees both ways', () => {
    for (const { code } of provinces()) {
      expect(labourMarketRegionsOf(code).length, code).toBeGreaterThan(0)
      for (const region of labourMarketRegionsOf(code))
        expect(codes(provincesOf(region.code))).toContain(code)
    }
  })

  it('has neighbours that are neighbours of each other', () => {
    for (const { region } of regionTiles())
      for (const neighbour of tileNeighbours(region))
        expect(codes(tileNeighbours(neighbour.code)), region).toContain(region)
  })

  it('puts Groningen beside Friesland and Drenthe', () => {
    expect(codes(tileNeighbours('AM01')).sort()).toEqual(['AM02', 'AM03'])
  })

  it('has no neighbours for what is not on the map', () => {
    expect(tileNeighbours('PV20')).toEqual([])
  })

  it('has an address for every kind of place', () => {
    expect(regionPath('AM01')).toBe('/regios/AM01')
    expect(regionPath('PV20')).toBe('/provincies/PV20')
    expect(sectorChamberPath('tgo')).toBe('/sectorkamers/tgo')
  })

  it('knows the eight sector chambers, without totals and remainders', () => {
    expect(codes(sectorChambers())).toEqual([
      'tgo',
      'mtlm',
      'zws',
      'handel',
      'ici',
      'vgg',
      'zdv',
      'specialistisch',
    ])
  })
})
