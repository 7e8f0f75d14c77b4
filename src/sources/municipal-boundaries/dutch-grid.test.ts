import { describe, expect, it } from 'vitest'
import { asLonLat, fromDutchGrid } from './dutch-grid.ts'

describe('fromDutchGrid', () => {
  /** Points of Schreutelkamp and Strang van Hees (2001), table 1. */
  it.each([
    ['Amersfoort', 155_000, 463_000, 5.38720621, 52.1551744],
    ['Westertoren, Amsterdam', 120_700.723, 487_525.501, 4.88352559, 52.37453253],
    ['Martinitoren, Groningen', 233_883.131, 582_065.168, 6.56820053, 53.21938317],
  ])('gives %s within a metre', (_name, x, y, longitude, latitude) => {
    const [lon, lat] = fromDutchGrid(x, y)
    expect(lon).toBeCloseTo(longitude, 5)
    expect(lat).toBeCloseTo(latitude, 5)
  })
})

describe('asLonLat', () => {
  it.each([
    ['longitude first', 5.4, 52.2, [5.4, 52.2]],
    ['latitude first', 52.2, 5.4, [5.4, 52.2]],
    ['Washington', -77, 38.9, undefined],
    ['the middle of the sea of numbers', 1e9, 1e9, undefined],
    ['nothing at all', Number.NaN, 52, undefined],
  ])('reads %s', (_name, first, second, expected) => {
    expect(asLonLat(first, second)).toEqual(expected)
  })

  it('reads the Dutch grid', () => {
    expect(asLonLat(155_000, 463_000)?.[0]).toBeCloseTo(5.387, 3)
  })
})
