import { describe, expect, it } from 'vitest'
import { populationParameters } from '../parameters.ts'
import { shippedTargets } from './generated.fixture.ts'
import { framePathways, populationFrame } from './population-frame.ts'
import { cohortPlans, entryShares, populationParts } from './population-plan.ts'

const frame = populationFrame(shippedTargets)
const parameters = populationParameters()

/** Students of the cells that fit. */
function students(fits: (cell: number) => boolean): number {
  return frame.students.reduce((sum, value, cell) => sum + (fits(cell) ? value : 0), 0)
}
const programmeOf = (cell: number) => frame.programmes[frame.programme[cell]!]!

describe('the frame of the population', () => {
  // NJi, enrolled on 1 October 2021.
  it.each([
    ['bol', 373_404],
    ['bbl', 130_191],
  ] as const)('has the published students of %s in 2021: %d', (pathway, wanted) => {
    const place = framePathways.indexOf(pathway)
    expect(students((cell) => frame.pathway[cell] === place)).toBeCloseTo(wanted, -1)
  })

  // DUO, bbl by level and sector chamber on 1 October 2021, scaled to the total of NJi: 130,191 / 129,164.
  it.each([
    ['2', 'tgo', 12_908],
    ['3', 'zws', 16_897],
    ['4', 'handel', 4_808],
  ])('has the published division of bbl over level %s and chamber %s', (level, chamber, wanted) => {
    const found = students(
      (cell) =>
        frame.pathway[cell] === 1 &&
        programmeOf(cell).level === level &&
        programmeOf(cell).sectorChamber === chamber,
    )
    expect(found / wanted).toBeCloseTo(130_191 / 129_164, 1)
  })

  it('has the shares of the levels of the forecast of 2023', () => {
    const total = students(() => true)
    for (const [level, wanted] of [
      ['1', 16_079],
      ['2', 77_259],
      ['3', 101_913],
      ['4', 274_161],
    ] as const) {
      const found = students((cell) => programmeOf(cell).level === level) / total
      expect(found).toBeCloseTo(wanted / 469_412, 2)
    }
  })

  it('divides students over regions as workers are divided: 398 of 9,547 thousand in Groningen', () => {
    const found = students((cell) => frame.regions[frame.region[cell]!] === 'AM01')
    expect(found / students(() => true)).toBeCloseTo(398 / 9547, 3)
  })

  it('has more women in care than in technology', () => {
    expect(frame.femaleShare(0, '09')).toBeGreaterThan(0.7)
    expect(frame.femaleShare(0, '07')).toBeLessThan(0.3)
    expect(frame.femaleShare(1, '07')).toBeLessThan(0.3)
  })

  it('follows the numbers of each year: 154,400 in bbl in 2011', () => {
    expect(frame.growth(1, 2011)).toBeCloseTo(154_400 / 130_191, 6)
    expect(frame.growth(0, 2021)).toBe(1)
  })
})

describe('the plan of the population', () => {
  it('has so many new students that the numbers move as published', () => {
    const entry = entryShares(frame, parameters)
    const stay = 1 - parameters.education.leaving['3']
    for (let year = 2012; year <= 2025; year += 1) {
      const kept = (stay * frame.growth(0, year - 1)) / frame.growth(0, year)
      expect(entry(0, '3', year) + kept).toBeCloseTo(1, 9)
    }
  })

  it.each([[1], [0.01], [0.001]])(
    'makes parts that hold every person once, at share %d',
    (share) => {
      const plans = cohortPlans(frame, parameters, share)
      for (const plan of plans) {
        const parts = populationParts([plan])
        expect(parts.reduce((sum, { persons }) => sum + persons, 0)).toBe(plan.persons)
        parts.forEach((part, i) => {
          expect(part.from).toBe(i * 65_536)
          expect(part.persons).toBeLessThanOrEqual(65_536)
        })
      }
    },
  )

  it('has about 480,000 students still enrolled in the last year, and about 190,000 leavers a year', () => {
    const plans = cohortPlans(frame, parameters, 1)
    const [last] = plans.slice(-1)
    expect(last!.left).toBe(false)
    expect(Math.abs(last!.persons - 467_000)).toBeLessThan(5_000)
    for (const { persons } of plans.slice(0, -1)) {
      expect(persons).toBeGreaterThan(180_000)
      expect(persons).toBeLessThan(215_000)
    }
  })
})
