import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aalenJohansen, stepAt } from './aalen-johansen.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { survivalStandardErrors } from './survival-limits.ts'

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 3 })), {
  minLength: 1,
  maxLength: 40,
})

describe('aalenJohansen', () => {
  it('gives the incidences and standard errors of R (survival 3.5-3, 12 spells with ties)', () => {
    const found = aalenJohansen(
      [1, 2, 2, 3, 4, 4, 5, 7, 8, 9, 9, 12],
      [1, 2, 1, 0, 1, 2, 0, 1, 1, 0, 2, 2],
    )
    const expected = [
      [1, 0.0833333333333333, 0, 0.0797855923130282, 0],
      [2, 0.1666666666666667, 0.0833333333333333, 0.1075828707279838, 0.0797855923130282],
      [4, 0.2604166666666666, 0.1770833333333333, 0.1300172208590362, 0.114009770282671],
      [7, 0.3729166666666666, 0.1770833333333333, 0.1507733488382725, 0.114009770282671],
      [9, 0.4854166666666666, 0.2895833333333333, 0.1589214907427796, 0.1427895399527129],
      [12, 0.4854166666666666, 0.5145833333333333, 0.1589214907427796, 0.1589214907427796],
    ]
    const [job, study] = found.causes
    for (const [time, first, second, firstError, secondError] of expected) {
      const i = stepAt(found.time, time!)
      expect(job?.incidence[i]).toBeCloseTo(first!, 13)
      expect(study?.incidence[i]).toBeCloseTo(second!, 13)
      expect(job?.standardError[i]).toBeCloseTo(firstError!, 13)
      expect(study?.standardError[i]).toBeCloseTo(secondError!, 13)
    }
  })

  it('adds up with the share still waiting to 1 at every time', () => {
    fc.assert(
      fc.property(rows, (spells) => {
        const found = aalenJohansen(
          spells.map(([time]) => time),
          spells.map(([, cause]) => cause),
        )
        found.time.forEach((_, i) => {
          const ended = found.causes.reduce((sum, { incidence }) => sum + incidence[i]!, 0)
          expect(ended + found.waiting[i]!).toBeCloseTo(1, 12)
        })
      }),
    )
  })

  it('with one cause is one minus Kaplan–Meier with errors of Greenwood', () => {
    fc.assert(
      fc.property(rows, (spells) => {
        const times = spells.map(([time]) => time)
        const events = spells.map(([, cause]) => (cause > 0 ? 1 : 0))
        if (!events.includes(1)) return
        const curve = kaplanMeier({ times, events })
        const errors = survivalStandardErrors(curve)
        const { causes } = aalenJohansen(times, events)
        curve.survival.forEach((share, i) => {
          expect(causes[0]!.incidence[i]).toBeCloseTo(1 - share, 12)
          if (errors[i] !== 'notDefined')
            expect(causes[0]!.standardError[i]).toBeCloseTo(errors[i]!, 10)
        })
      }),
    )
  })

  it('lies below one minus Kaplan–Meier with the competing event censored', () => {
    const times = [1, 2, 3, 4, 5, 6]
    const causes = [1, 2, 1, 2, 1, 0]
    const naive = kaplanMeier({ times, events: causes.map((cause) => (cause === 1 ? 1 : 0)) })
    const found = aalenJohansen(times, causes)
    expect(found.causes[0]!.incidence[5]).toBeCloseTo(0.5, 12)
    expect(1 - naive.survival[5]!).toBeGreaterThan(0.5)
  })

  it('of censored spells only knows no causes', () => {
    const found = aalenJohansen([1, 2], [0, 0])
    expect(found.causes).toEqual([])
    expect([...found.waiting]).toEqual([1, 1])
  })

  it.each([
    ['a negative time', [-1], [1]],
    ['half a cause', [1], [0.5]],
    ['a missing cause', [1, 2], [1]],
  ])('refuses %s', (_, times, causes) => {
    expect(() => aalenJohansen(times, causes)).toThrow(RangeError)
  })
})

describe('stepAt', () => {
  it.each([
    [0, -1],
    [1, 0],
    [1.5, 0],
    [3, 2],
    [9, 2],
  ])('time %d falls on step %d of 1, 2, 3', (time, step) => {
    expect(stepAt(Float64Array.of(1, 2, 3), time)).toBe(step)
  })
})
