import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier } from './kaplan-meier.ts'
import { restrictedMean } from './restricted-mean.ts'
import { survivalLimits, survivalStandardErrors, twoSidedQuantile } from './survival-limits.ts'
import { medianSurvival, survivalQuantile } from './survival-quantile.ts'

const all = (n: number): number[] => new Array<number>(n).fill(1)
const spellsArbitrary = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((rows) => ({ times: rows.map(([time]) => time), events: rows.map(([, event]) => event) }))

describe('kaplanMeier', () => {
  it('reproduces the worked example of Kaplan & Meier (1958), table 1', () => {
    // Deaths at 0.8, 3.1, 5.4, 9.2; losses at 1.0, 2.7, 7.0, 12.1.
    const curve = kaplanMeier({
      times: [0.8, 1, 2.7, 3.1, 5.4, 7, 9.2, 12.1],
      events: [1, 0, 0, 1, 1, 0, 1, 0],
    })
    const expected = [7 / 8, 7 / 8, 7 / 8, 7 / 10, 21 / 40, 21 / 40, 21 / 80, 21 / 80]
    curve.survival.forEach((share, i) => {
      expect(share).toBeCloseTo(expected[i]!, 14)
    })
    expect([...curve.atRisk]).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
  })

  it('counts who is censored at a time as still at risk then', () => {
    const curve = kaplanMeier({ times: [2, 2, 3], events: [0, 1, 1] })
    expect([...curve.survival]).toEqual([2 / 3, 0])
    expect([...curve.censored]).toEqual([1, 0])
  })

  it('without censoring is the share still waiting, with binomial standard errors', () => {
    fc.assert(
      fc.property(spellsArbitrary, ({ times }) => {
        const curve = kaplanMeier({ times, events: all(times.length) })
        const errors = survivalStandardErrors(curve)
        curve.time.forEach((time, i) => {
          const share = times.filter((each) => each > time).length / times.length
          expect(curve.survival[i]).toBeCloseTo(share, 12)
          if (share > 0)
            expect(errors[i]).toBeCloseTo(Math.sqrt((share * (1 - share)) / times.length), 12)
        })
      }),
    )
  })

  it('takes weights for so many equal spells', () => {
    const weighted = kaplanMeier({
      times: [1, 2, 4, 9],
      events: [1, 0, 1, 1],
      weights: [2, 1, 3, 0],
    })
    expect(weighted).toEqual(kaplanMeier({ times: [1, 1, 2, 4, 4, 4], events: [1, 1, 0, 1, 1, 1] }))
  })

  it('does not mind the order of the spells', () => {
    fc.assert(
      fc.property(spellsArbitrary, (spells) => {
        const turned = { times: spells.times.toReversed(), events: spells.events.toReversed() }
        expect(kaplanMeier(turned)).toEqual(kaplanMeier(spells))
      }),
    )
  })

  it('of no spells is a curve without points', () => {
    const curve = kaplanMeier({ times: [], events: [] })
    expect(curve.time).toHaveLength(0)
    expect(medianSurvival(curve).estimate).toBe('notReached')
  })

  it.each([
    ['a negative time', { times: [-1], events: [1] }],
    ['an endless time', { times: [Infinity], events: [1] }],
    ['a time that is no number', { times: [Number.NaN], events: [1] }],
    ['an event that is neither 0 nor 1', { times: [1], events: [2] }],
    ['a missing event', { times: [1, 2], events: [1] }],
    ['a negative weight', { times: [1], events: [1], weights: [-1] }],
  ])('refuses %s', (_, spells) => {
    expect(() => kaplanMeier(spells)).toThrow(RangeError)
  })
})

describe('survivalLimits', () => {
  it('on every scale hold the curve between them', () => {
    fc.assert(
      fc.property(spellsArbitrary, fc.constantFrom('plain', 'log', 'log-log'), (spells, scale) => {
        const curve = kaplanMeier(spells)
        survivalLimits(curve, { scale, level: 0.9 }).forEach((limits, i) => {
          if (limits === 'notDefined') return
          expect(limits.lower).toBeLessThanOrEqual(curve.survival[i]! + 1e-12)
          expect(limits.upper).toBeGreaterThanOrEqual(curve.survival[i]! - 1e-12)
          expect(limits.lower >= 0 && limits.upper <= 1).toBe(true)
        })
      }),
    )
  })

  it('are not defined where nobody is left', () => {
    const curve = kaplanMeier({ times: [1], events: [1] })
    expect(survivalLimits(curve)).toEqual(['notDefined'])
    expect(survivalStandardErrors(curve)).toEqual(['notDefined'])
  })

  it('on the log-log scale are not defined before the first event', () => {
    const curve = kaplanMeier({ times: [1, 2, 3], events: [0, 1, 0] })
    expect(survivalLimits(curve, { scale: 'log-log' })[0]).toBe('notDefined')
    expect(survivalLimits(curve)[0]).toEqual({ lower: 1, upper: 1 })
  })

  it.each([0, 1, 95, Number.NaN])('refuse a level of confidence of %d', (level) => {
    expect(() => twoSidedQuantile(level)).toThrow(RangeError)
  })
})

describe('medianSurvival', () => {
  it.each([
    // One half exactly at 2: half-way to the next step, 3.
    ['four events', [1, 2, 3, 4], [1, 1, 1, 1], 2.5],
    // Below one half at once at 2.
    ['three events', [1, 2, 3], [1, 1, 1], 2],
    // Ends at one half: half-way to the last time seen (R: quantile(survfit(Surv(c(1,2,3,4),c(1,1,0,0))~1)) gives 3).
    ['two of four', [1, 2, 3, 4], [1, 1, 0, 0], 3],
    ['one of four', [1, 2, 3, 4], [1, 0, 0, 0], 'notReached'],
    ['nobody', [5], [0], 'notReached'],
    ['one person', [5], [1], 5],
    ['waits of nothing', [0, 0, 0], [1, 1, 1], 0],
    // R: quantile(survfit(Surv(c(0,0,3,4),c(1,1,0,1))~1)) gives 2.
    ['half at once', [0, 0, 3, 4], [1, 1, 0, 1], 2],
  ])('of %s is %j', (_, times, events, median) => {
    expect(medianSurvival(kaplanMeier({ times, events })).estimate).toBe(median)
  })

  it('where the curve ends at one half follows the rule asked for', () => {
    const curve = kaplanMeier({ times: [1, 2, 3, 4], events: [1, 1, 0, 0] })
    expect(medianSurvival(curve, { rule: 'quantile' }).estimate).toBe(3)
    expect(medianSurvival(curve, { rule: 'table' }).estimate).toBe(2)
  })

  it('has the limits R gives (lower 1, upper not reached, for 1–4)', () => {
    expect(medianSurvival(kaplanMeier({ times: [1, 2, 3, 4], events: [1, 1, 1, 1] }))).toEqual({
      estimate: 2.5,
      lower: 1,
      upper: 'notReached',
    })
  })

  it('takes the first crossing, or the step nearest one half, where a limit rises again', () => {
    // R 4.2.2, survival 3.5-3: quantile() gives 6 (2–17), the printed table 6 (2–12).
    const ended = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 4, 4, 4, 6, 8, 8, 8, 8, 11, 12, 12, 12, 17, 19]
    const censored = [0, 1, 8, 12]
    const curve = kaplanMeier({
      times: [...ended, ...censored],
      events: [...all(24), ...censored.map(() => 0)],
    })
    expect(medianSurvival(curve)).toEqual({ estimate: 6, lower: 2, upper: 17 })
    expect(medianSurvival(curve, { rule: 'table' })).toEqual({ estimate: 6, lower: 2, upper: 12 })
  })

  it('of 0 is the start and of a share outside 0–1 is refused', () => {
    const curve = kaplanMeier({ times: [1, 2], events: [1, 1] })
    expect(survivalQuantile(curve, 0).estimate).toBe(0)
    expect(survivalQuantile(curve, 1).estimate).toBe(2)
    expect(() => survivalQuantile(curve, 1.1)).toThrow(RangeError)
  })
})

describe('restrictedMean', () => {
  it('without censoring is the mean of times cut off at the horizon', () => {
    fc.assert(
      fc.property(spellsArbitrary, fc.integer({ min: 1, max: 25 }), ({ times }, horizon) => {
        const cut = times.map((time) => Math.min(time, horizon))
        const mean = cut.reduce((a, b) => a + b, 0) / cut.length
        const variance = cut.reduce((sum, x) => sum + (x - mean) ** 2, 0) / cut.length
        const found = restrictedMean(kaplanMeier({ times, events: all(times.length) }), horizon)
        expect(found.mean).toBeCloseTo(mean, 10)
        expect(found.standardError).toBeCloseTo(Math.sqrt(variance / cut.length), 10)
      }),
    )
  })

  it('counts the whole horizon where nobody finishes', () => {
    const curve = kaplanMeier({ times: [5], events: [0] })
    expect(restrictedMean(curve, 12)).toEqual({ mean: 12, standardError: 0 })
  })

  it.each([0, -1, Infinity, Number.NaN])('refuses a horizon of %d', (horizon) => {
    const curve = kaplanMeier({ times: [5], events: [0] })
    expect(() => restrictedMean(curve, horizon)).toThrow(RangeError)
  })
})
