import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasValue } from '#kernel'
import {
  type Part,
  selfAndTotal,
  withheldTotalCell,
  withheldTotalNote,
  withheldTotals,
} from './withheld-totals.ts'

const withheld = { missing: 'suppressed', text: '-1' } as const
const part = (pathway: string, level: string, value: number | typeof withheld): Part => ({
  dimensions: { pathway, level },
  value,
})
const rollUp = { pathway: selfAndTotal, level: selfAndTotal }
const find = (parts: readonly Part[], pathway: string, level: string) =>
  withheldTotals(parts, rollUp).find(
    (t) => t.dimensions.pathway === pathway && t.dimensions.level === level,
  )!

describe('withheldTotals', () => {
  const parts = [
    part('bbl', '2', 100),
    part('bbl', '3', withheld),
    part('bol', '2', 40),
    part('bol', '3', withheld),
  ]

  it('adds up under each code and under the total, and counts what was withheld apart', () => {
    expect(find(parts, 'bbl', '2')).toMatchObject({ sum: 100, published: 1, withheld: 0 })
    expect(find(parts, 'bbl', 'total')).toMatchObject({ sum: 100, published: 1, withheld: 1 })
    expect(find(parts, 'total', '2')).toMatchObject({ sum: 140, published: 2, withheld: 0 })
    expect(find(parts, 'total', '3')).toMatchObject({ sum: 0, published: 0, withheld: 2 })
    expect(find(parts, 'total', 'total')).toMatchObject({ sum: 140, published: 2, withheld: 2 })
  })

  it('makes each combination of codes once', () => {
    const totals = withheldTotals(parts, rollUp)
    expect(totals).toHaveLength(9)
    expect(new Set(totals.map((t) => JSON.stringify(t.dimensions))).size).toBe(9)
  })

  it('lets a part count under other codes than its own', () => {
    const upwards = { pathway: () => ['all'] }
    expect(withheldTotals(parts, upwards)).toEqual([
      { dimensions: { pathway: 'all' }, sum: 140, published: 2, withheld: 2 },
    ])
  })

  const anyPart = fc.record({
    pathway: fc.constantFrom('bbl', 'bol', 'ex'),
    level: fc.constantFrom('1', '2', '3', '4'),
    persons: fc.nat(5000),
  })

  it('always has the true total between its bounds, whatever was withheld', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 1, maxLength: 60 }), (truth) => {
        const parts = truth.map(({ pathway, level, persons }) =>
          part(pathway, level, persons >= 1 && persons <= 4 ? withheld : persons),
        )
        for (const total of withheldTotals(parts, rollUp)) {
          const { pathway, level } = total.dimensions
          const real = truth
            .filter(
              (t) =>
                (pathway === 'total' || t.pathway === pathway) &&
                (level === 'total' || t.level === level),
            )
            .reduce((sum, t) => sum + t.persons, 0)
          const cell = withheldTotalCell(total, 'final')
          if (!hasValue(cell)) expect(total.published).toBe(0)
          else if (cell.interval === undefined) expect(cell.value).toBe(real)
          else {
            expect(cell.interval.low).toBeLessThanOrEqual(real)
            expect(cell.interval.high).toBeGreaterThanOrEqual(real)
            expect(cell.value).toBeGreaterThanOrEqual(cell.interval.low)
            expect(cell.value).toBeLessThanOrEqual(cell.interval.high)
          }
        }
      }),
    )
  })

  it('gives the same totals for the parts in any order', () => {
    const sorted = (parts: readonly Part[]) =>
      withheldTotals(parts, rollUp)
        .map((t) => JSON.stringify(t))
        .sort()
    fc.assert(
      fc.property(fc.array(anyPart), (truth) => {
        const parts = truth.map(({ pathway, level, persons }) => part(pathway, level, persons))
        expect(sorted([...parts].reverse())).toEqual(sorted(parts))
      }),
    )
  })
})

describe('withheldTotalCell', () => {
  const total = (sum: number, published: number, hidden: number) => ({
    dimensions: {},
    sum,
    published,
    withheld: hidden,
  })

  it('gives an exact sum as a full count', () => {
    expect(withheldTotalCell(total(140, 2, 0), 'final')).toMatchObject({
      value: 140,
      qualifier: 'exact',
      noInterval: 'fullCount',
      status: 'final',
    })
  })

  it('keeps an exact zero a zero', () => {
    expect(withheldTotalCell(total(0, 1, 0), 'provisional')).toMatchObject({
      value: 0,
      status: 'provisional',
    })
  })

  it('gives the middle of the bounds, with the bounds and how they came about', () => {
    expect(withheldTotalCell(total(140, 2, 2), 'final')).toMatchObject({
      value: 145,
      qualifier: 'about',
      interval: {
        low: 142,
        high: 148,
        kind: 'withheld',
        method: 'withheld cells of 1–4 persons: 140 published, 2 withheld, so between 142 and 148',
      },
    })
  })

  it('stays withheld when nothing was published', () => {
    expect(withheldTotalCell(total(0, 0, 1), 'final')).toMatchObject({ missing: 'suppressed' })
    expect(withheldTotalCell(total(0, 0, 3), 'final')).toMatchObject({
      missing: 'suppressed',
      explanation: expect.stringContaining('3 tot en met 12'),
    })
  })

  it('gives a lower bound when rows of the file were lost', () => {
    expect(withheldTotalCell(total(140, 2, 2), 'final', 1)).toMatchObject({
      value: 142,
      qualifier: 'moreThan',
      noInterval: 'notPublished',
    })
  })
})

describe('withheldTotalNote', () => {
  it.each([
    [{ sum: 140, published: 2, withheld: 0 }, 0, undefined],
    [{ sum: 0, published: 0, withheld: 1 }, 0, undefined],
    [{ sum: 140, published: 2, withheld: 1 }, 0, 'tussen 141 en 144'],
    [{ sum: 140, published: 2, withheld: 2 }, 0, '2 groepen'],
    [{ sum: 140, published: 2, withheld: 0 }, 1, '1 regel van'],
    [{ sum: 140, published: 2, withheld: 2 }, 3, '3 regels van'],
  ])('says of %j with %d lost rows: %s', (counts, lost, text) => {
    const note = withheldTotalNote({ dimensions: {}, ...counts }, lost)
    if (text === undefined) expect(note).toBeUndefined()
    else expect(note).toContain(text)
  })
})
