import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingCell, type Observation, roundingInterval } from '#kernel'
import { cellOf, example } from '../shipped.fixture.ts'
import { countedPersons, shareOf, sharesOfTotal } from './share-of.ts'

const parts = {
  slug: 'aandeel',
  over: 'pathway',
  part: 'bbl',
  whole: [
    ['bol', 'bbl'],
    ['bol-vt', 'bol-dt', 'bbl'],
  ],
} as const

describe('shareOf', () => {
  it('divides the part by the pooled whole and drops the dimension', () => {
    const shares = shareOf(
      [
        example('2022', { pathway: 'bbl', level: '2' }, 30),
        example('2022', { pathway: 'bol', level: '2' }, 70),
      ],
      parts,
    )
    expect(shares).toHaveLength(1)
    expect(shares[0]).toMatchObject({ series: 'aandeel', dimensions: { level: '2' } })
    expect(cellOf(shares[0]!)).toMatchObject({ value: 0.3, n: 100, noInterval: 'fullCount' })
  })

  it('pools persons, not percentages: 1 of 10 and 90 of 100 make 91 of 110', () => {
    const rows = [
      example('2022', { pathway: 'bbl' }, 91),
      example('2022', { pathway: 'bol-vt' }, 9),
      example('2022', { pathway: 'bol-dt' }, 10),
    ]
    expect(cellOf(shareOf(rows, parts)[0]!).value).toBeCloseTo(91 / 110, 12)
  })

  it('leaves examination candidates and totals out', () => {
    const rows = [
      example('2022', { pathway: 'bbl' }, 30),
      example('2022', { pathway: 'bol' }, 70),
      example('2022', { pathway: 'ex' }, 900),
      example('2022', { pathway: 'total' }, 1000),
    ]
    expect(cellOf(shareOf(rows, parts)[0]!).value).toBe(0.3)
  })

  it('never mixes definitions or periods', () => {
    const bbl = example('2022', { pathway: 'bbl' }, 30)
    const otherYear = example('2021', { pathway: 'bol' }, 70)
    const otherDefinition = { ...example('2022', { pathway: 'bol' }, 70), definition: 'andere' }
    expect(shareOf([bbl, otherYear, otherDefinition], parts)).toEqual([])
  })

  it('gives nothing where a part of the whole does not occur', () => {
    const rows = [
      example('2022', { pathway: 'bbl' }, 30),
      example('2022', { pathway: 'bol-vt' }, 70),
    ]
    expect(shareOf(rows, parts)).toEqual([])
  })

  it('stays withheld when a part is withheld', () => {
    const withheld: Observation = {
      ...example('2022', { pathway: 'bol' }, 1),
      cell: missingCell('suppressed', 'persons'),
    }
    const [share] = shareOf([example('2022', { pathway: 'bbl' }, 30), withheld], parts)
    expect(share?.cell).toEqual(missingCell('suppressed', 'ratio'))
  })

  it('inherits the sources of every part', () => {
    const bol = { ...example('2022', { pathway: 'bol' }, 70), sources: ['a-source', 'z-source'] }
    const [share] = shareOf([bol, example('2022', { pathway: 'bbl' }, 30)], parts)
    expect(share?.sources).toEqual(['a-source', 'example-source', 'z-source'])
  })

  it('is narrower than the crude range of numerator over denominator', () => {
    const interval = (value: number) => roundingInterval(value, 100)
    const rows = [
      example('2022', { pathway: 'bbl' }, 136600, { interval: interval(136600) }),
      example('2022', { pathway: 'bol' }, 346900, { interval: interval(346900) }),
    ]
    const { interval: found } = cellOf(shareOf(rows, parts)[0]!)
    expect(found?.low).toBeGreaterThan(136550 / 483600)
    expect(found?.high).toBeLessThan(136650 / 483400)
  })

  it('lies between 0 and 1 and does not depend on the order of rows', () => {
    const counts = fc.tuple(fc.nat(1e6), fc.nat(1e6))
    fc.assert(
      fc.property(counts, ([bbl, bol]) => {
        fc.pre(bbl + bol > 0)
        const rows = [
          example('2022', { pathway: 'bbl' }, bbl),
          example('2022', { pathway: 'bol' }, bol),
        ]
        const share = cellOf(shareOf(rows, parts)[0]!)
        expect(share.value).toBeGreaterThanOrEqual(0)
        expect(share.value).toBeLessThanOrEqual(1)
        expect(shareOf(rows.toReversed(), parts)).toEqual(shareOf(rows, parts))
      }),
    )
  })
})

describe('sharesOfTotal', () => {
  const rows = [
    example('2022', { occupation: 'total' }, 200),
    example('2022', { occupation: '01' }, 50),
    example('2022', { occupation: '02' }, 150),
  ]

  it('keeps the dimension and leaves the total out', () => {
    const shares = sharesOfTotal(rows, 'aandeel', 'occupation')
    expect(shares.map((o) => [o.dimensions.occupation, cellOf(o).value])).toEqual([
      ['01', 0.25],
      ['02', 0.75],
    ])
    expect(shares.map((o) => cellOf(o).n)).toEqual([200, 200])
  })

  it('gives nothing without a total', () => {
    expect(sharesOfTotal(rows.slice(1), 'aandeel', 'occupation')).toEqual([])
  })
})

describe('countedPersons', () => {
  it('is known only when every input is a full count of persons', () => {
    const full = example('2022', {}, 10)
    const rounded = example('2022', {}, 10, { interval: roundingInterval(10, 10) })
    const companies = example('2022', {}, 10, { unit: 'companies' })
    expect(countedPersons([full, full])).toBe(20)
    expect(countedPersons([full, rounded])).toBeUndefined()
    expect(countedPersons([companies])).toBeUndefined()
  })
})
