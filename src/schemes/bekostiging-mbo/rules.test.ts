import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runScheme } from '../engine/run-scheme.ts'
import { bekostigingMbo } from './bekostiging-mbo.ts'
import { countCorrection } from './rules.ts'

const base = {
  soort: 'niveau2tot4',
  prijsfactor: 1,
  bolFebruari: 0,
  bblFebruari: 0,
  diplomasBasis: 0,
  diplomasVak: 0,
  diplomasMiddenkader: 0,
  diplomasSpecialist: 0,
  eerdereWaarde: 0,
  budget: 4_000_000_000,
  totaal: 400_000,
}

const contribution = (answers: Record<string, number | string>): number => {
  const { calculation } = runScheme(bekostigingMbo, { ...base, ...answers }, '2016-10-01')
  return calculation?.amounts.find(({ id }) => id === 'bijdrage')?.value ?? Number.NaN
}

describe('the lump sum', () => {
  it('never gives less for one more first-year student who stays', () => {
    const students = fc.integer({ min: 0, max: 20_000 })
    fc.assert(
      fc.property(students, students, (bol, bbl) => {
        const before = contribution({ bol1: bol, bbl1: bbl, bolFebruari: bol, bblFebruari: bbl })
        const after = contribution({
          bol1: bol + 1,
          bbl1: bbl,
          bolFebruari: bol + 1,
          bblFebruari: bbl,
        })
        expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('never exceeds the budget and gives the whole of it to the only institution', () => {
    expect(contribution({ bol1: 10, bolFebruari: 10, totaal: 0 })).toBe(400_000_000_000)
    expect(contribution({ totaal: 0 })).toBe(0)
  })

  it('corrects by the mean of both counts over the first', () => {
    expect(countCorrection({ bol: 100, bbl: 50 }, { bol: 100, bbl: 50 }, 0.4)).toBe(1)
    expect(countCorrection({ bol: 100, bbl: 0 }, { bol: 0, bbl: 0 }, 0.4)).toBe(0.5)
    expect(countCorrection({ bol: 0, bbl: 100 }, { bol: 40, bbl: 0 }, 0.4)).toBe(1)
    expect(countCorrection({ bol: 0, bbl: 0 }, { bol: 40, bbl: 0 }, 0.4)).toBe(1)
  })
})
