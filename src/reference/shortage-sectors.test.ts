import { describe, expect, it } from 'vitest'
import { shortageSectorList, shortageSectorSchemes, shortageSectorsOf } from './shortage-sectors.ts'

describe('shortage sectors', () => {
  it.each([
    ['letter', 'digitalisation', true],
    ['letter', 'technology', false],
    ['vab', 'technology', true],
    ['vab', 'digitalisation', false],
    ['rif', 'digitalisation', true],
    ['rif', 'technology', false],
    ['rif', 'childcare', true],
  ])('of %s hold %s: %s', (scheme, code, holds) => {
    expect(shortageSectorsOf(scheme).includes(code)).toBe(holds)
  })

  it('of every scheme stand in the list, each once', () => {
    const codes = new Set(shortageSectorList().codes.map(({ code }) => code))
    for (const { scheme, members } of shortageSectorSchemes()) {
      expect(new Set(shortageSectorsOf(scheme)).size).toBe(members.length)
      for (const { code } of members) expect(codes.has(code), `${scheme} ${code}`).toBe(true)
    }
  })

  it('are seven in the letter and in VAB', () => {
    expect(shortageSectorsOf('letter').length).toBe(7)
    expect(shortageSectorsOf('vab').length).toBe(7)
  })

  it('of an unknown scheme throw', () => {
    expect(() => shortageSectorsOf('slim')).toThrow(RangeError)
  })
})
