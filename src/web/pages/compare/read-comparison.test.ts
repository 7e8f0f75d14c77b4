import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparableCodes, mostPlaces, readComparison } from './read-comparison.ts'

const read = (query: string) => readComparison(new URLSearchParams(query))

describe('what a comparison asks for', () => {
  it.each([
    ['regio=AM01&regio=PV20', ['AM01', 'PV20']],
    ['regio=AM01,PV20', ['AM01', 'PV20']],
    ['regio=AM01,AM01', ['AM01']],
    ['regio=', []],
    ['', []],
  ])('reads “%s”', (query, codes) => {
    expect(read(query)).toEqual({ place: 'region', codes, unknown: [], leftOut: 0 })
  })

  it('keeps the order of the choice', () => {
    expect(read('regio=AM35&regio=AM01').codes).toEqual(['AM35', 'AM01'])
  })

  it('reads sector chambers only where no region is named', () => {
    expect(read('sectorkamer=tgo')).toMatchObject({ place: 'sectorChamber', codes: ['tgo'] })
    expect(read('sectorkamer=tgo&regio=AM01')).toMatchObject({ place: 'region', codes: ['AM01'] })
  })

  it('takes at most six and says how many it left out', () => {
    const eight = comparableCodes('region').slice(0, 8).join(',')
    const { codes, leftOut } = read(`regio=${eight}`)
    expect(codes).toHaveLength(mostPlaces)
    expect(leftOut).toBe(2)
  })

  it('names what does not exist and goes on with the rest', () => {
    expect(read('regio=AM99,AM01')).toMatchObject({ codes: ['AM01'], unknown: ['AM99'] })
  })

  it('has no order unless one is asked for', () => {
    expect(read('regio=AM01')).not.toHaveProperty('order')
    expect(read('regio=AM01&sorteer=')).not.toHaveProperty('order')
    expect(read('sorteer=-aandeel-bbl').order).toBe('-aandeel-bbl')
  })

  it('never fails and never holds a code that does not exist', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const query = new URLSearchParams(texts.map((text) => ['regio', text]))
        const { codes } = readComparison(query)
        expect(codes.every((code) => comparableCodes('region').includes(code))).toBe(true)
      }),
    )
  })
})
