import { describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel'
import { exampleInstitutions } from '../institutions.ts'
import { populationParameters } from '../parameters.ts'
import {
  blankJob,
  careerGroup,
  careerGroups,
  firstSubstantialMonth,
  situations,
  startJob,
} from './career.ts'
import { shippedTargets } from './generated.fixture.ts'
import { blankPerson, drawShare, type PersonContext, personEffects } from './person.ts'
import { populationFrame } from './population-frame.ts'

const parameters = populationParameters()
const frame = populationFrame(shippedTargets)
const institutions = exampleInstitutions()
const context: PersonContext = {
  frame,
  parameters,
  institutions,
  entryShare: () => 1,
  nearby: [],
  effects: personEffects(frame, institutions),
}
const groups = careerGroups(parameters)

describe('drawing from shares', () => {
  it.each([
    [0, 0],
    [0.2499, 0],
    [0.25, 1],
    [0.7499, 1],
    [0.75, 2],
    [0.99, 2],
  ])('takes %d to place %d of a quarter, a half and the rest', (at, place) => {
    expect(drawShare([0.25, 0.5], () => at)).toBe(place)
  })
})

describe('the first substantial job', () => {
  const graduate = { ...blankPerson(), graduated: true }
  const bol = careerGroup(graduate, groups)

  it('depends on pathway and diploma', () => {
    const kinds = [0, 1].flatMap((pathway) =>
      [false, true].map((graduated) =>
        careerGroup({ ...blankPerson(), pathway, graduated }, groups),
      ),
    )
    expect(new Set(kinds).size).toBe(4)
    expect(kinds[3]!.parameters.start).toBeGreaterThan(kinds[0]!.parameters.start)
  })

  it('comes at once for the share of the parameters', () => {
    const { start } = bol.parameters
    expect(firstSubstantialMonth(graduate, bol, () => start - 0.001)).toBe(1)
    expect(firstSubstantialMonth(graduate, bol, () => start)).toBeGreaterThan(1)
  })

  it('may never come within five years', () => {
    expect(firstSubstantialMonth(graduate, bol, () => 0.999)).toBe(61)
  })

  it('comes in month nine more often than in eight or ten', () => {
    const chance = (month: number): number => bol.running[month]! - bol.running[month - 1]!
    expect(chance(9)).toBeGreaterThan(3 * chance(8))
    expect(chance(9)).toBeGreaterThan(3 * chance(10))
  })

  it('has chances that only add up', () => {
    for (const { running } of groups)
      for (let month = 2; month < running.length; month += 1) {
        expect(running[month]).toBeGreaterThanOrEqual(running[month - 1]!)
        expect(running[month]).toBeLessThan(1)
      }
  })
})

describe('jobs', () => {
  const random = seededRandom(5)
  const jobs = (situation: number) =>
    Array.from({ length: 2000 }, () => {
      const job = blankJob()
      startJob(job, situation, { ...blankPerson(), level: '3' }, 0.3, context, random)
      return { ...job }
    })

  // Hours × 10; euro cents. A substantial job has at least 20 hours and 1,500 euro a month.
  it.each([
    ['small', situations.small, 30, 110, 9_000, 53_000],
    ['part', situations.part, 120, 190, 41_000, 90_000],
    ['living', situations.living, 200, 360, 113_000, 144_000],
    ['substantial', situations.substantial, 240, 400, 151_000, 1_000_000],
  ])('of the kind %s keep to their hours and wages', (_, situation, low, high, from, to) => {
    for (const { hours, wage } of jobs(situation)) {
      expect(hours).toBeGreaterThanOrEqual(low)
      expect(hours).toBeLessThanOrEqual(high)
      expect(wage).toBeGreaterThanOrEqual(from)
      expect(wage).toBeLessThanOrEqual(to)
    }
  })

  it('are permanent at once for the share asked, less when they are not substantial', () => {
    const permanent = (situation: number): number =>
      jobs(situation).filter(({ contract }) => contract === 0).length / 2000
    expect(permanent(situations.substantial)).toBeCloseTo(0.3, 1)
    expect(permanent(situations.small)).toBeCloseTo(0.3 * 0.45, 1)
  })

  it('are none when there is none', () => {
    const job = blankJob()
    startJob(job, situations.none, blankPerson(), 1, context, () => expect.fail('drew a number'))
    expect(job.situation).toBe(situations.none)
  })
})
