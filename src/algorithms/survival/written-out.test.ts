import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aalenJohansen } from './aalen-johansen.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { logRank } from './log-rank.ts'
import { restrictedMean } from './restricted-mean.ts'
import { medianSurvival, survivalQuantile } from './survival-quantile.ts'

interface Spell {
  readonly time: number
  readonly event: 0 | 1
}
const spell: fc.Arbitrary<Spell> = fc.record({
  time: fc.integer({ min: 0, max: 12 }),
  event: fc.constantFrom<0 | 1>(0, 1),
})
const spells = fc.array(spell, { minLength: 1, maxLength: 40 })
const curveOf = (list: readonly Spell[]) =>
  kaplanMeier({ times: list.map(({ time }) => time), events: list.map(({ event }) => event) })
const distinct = (list: readonly Spell[]): number[] =>
  [...new Set(list.map(({ time }) => time))].sort((a, b) => a - b)

/** The share that lasts longer than a time, by the product that defines it. */
function lastsLonger(list: readonly Spell[], than: number): number {
  let share = 1
  for (const time of distinct(list).filter((one) => one <= than)) {
    const risk = list.filter((one) => one.time >= time).length
    const ended = list.filter((one) => one.time === time && one.event === 1).length
    share *= 1 - ended / risk
  }
  return share
}

describe('Kaplan–Meier', () => {
  it('is the product that defines it', () => {
    fc.assert(
      fc.property(spells, (list) => {
        const curve = curveOf(list)
        expect([...curve.time]).toEqual(distinct(list))
        for (const [i, time] of curve.time.entries())
          expect(curve.survival[i]).toBeCloseTo(lastsLonger(list, time), 12)
      }),
    )
  })

  it('counts every spell once, as ended or as censored', () => {
    fc.assert(
      fc.property(spells, (list) => {
        const { time, atRisk, events, censored } = curveOf(list)
        let left = list.length
        for (const i of time.keys()) {
          expect(atRisk[i]).toBe(left)
          left -= events[i]! + censored[i]!
        }
        expect(left).toBe(0)
      }),
    )
  })

  it('has the errors of Greenwood’s sum', () => {
    fc.assert(
      fc.property(spells, (list) => {
        const curve = curveOf(list)
        for (const [i, time] of curve.time.entries()) {
          let sum = 0
          for (const t of distinct(list).filter((one) => one <= time)) {
            const risk = list.filter((one) => one.time >= t).length
            const ended = list.filter((one) => one.time === t && one.event === 1).length
            if (ended > 0) sum += ended / (risk * (risk - ended))
          }
          if (sum === Infinity) expect(curve.logStandardError[i]).toBe(Infinity)
          else expect(curve.logStandardError[i]).toBeCloseTo(Math.sqrt(sum), 12)
        }
      }),
    )
  })

  it('falls or stays, between 1 and 0, and never rises', () => {
    fc.assert(
      fc.property(spells, (list) => {
        const { survival } = curveOf(list)
        let before = 1
        for (const share of survival) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(before)
          before = share
        }
      }),
    )
  })

  it('does not change when time is counted in another unit', () => {
    fc.assert(
      fc.property(spells, fc.integer({ min: 1, max: 30 }), (list, unit) => {
        const slow = list.map(({ time, event }) => ({ time: time * unit, event }))
        expect(curveOf(slow).survival).toEqual(curveOf(list).survival)
      }),
    )
  })

  it('takes weights for so many equal spells', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(spell, fc.nat(4)), { minLength: 1 }), (weighed) => {
        fc.pre(weighed.some(([, weight]) => weight > 0))
        const repeated = weighed.flatMap(([one, weight]) =>
          Array.from({ length: weight }, () => one),
        )
        const curve = kaplanMeier({
          times: weighed.map(([{ time }]) => time),
          events: weighed.map(([{ event }]) => event),
          weights: weighed.map(([, weight]) => weight),
        })
        expect(curve).toEqual(curveOf(repeated))
      }),
    )
  })
})

describe('the restricted mean', () => {
  it('is the area under the curve, added up in small steps', () => {
    fc.assert(
      fc.property(spells, fc.integer({ min: 1, max: 15 }), (list, horizon) => {
        // The curve steps at whole times only, so a step of one unit is exact.
        let area = 0
        for (let time = 0; time < horizon; time += 1) area += lastsLonger(list, time)
        expect(restrictedMean(curveOf(list), horizon).mean).toBeCloseTo(area, 10)
      }),
    )
  })

  it('grows with the horizon, by no more than the horizon does', () => {
    fc.assert(
      fc.property(spells, fc.integer({ min: 1, max: 14 }), (list, horizon) => {
        const near = restrictedMean(curveOf(list), horizon).mean
        const far = restrictedMean(curveOf(list), horizon + 1).mean
        expect(far).toBeGreaterThanOrEqual(near - 1e-12)
        expect(far - near).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })
})

describe('quantiles of waiting', () => {
  it('are the first time by which so many have finished', () => {
    fc.assert(
      fc.property(spells, fc.integer({ min: 1, max: 9 }), (list, tenths) => {
        const p = tenths / 10
        const curve = curveOf(list)
        const shares = [...curve.time].map((time) => [time, lastsLonger(list, time)] as const)
        fc.pre(shares.every(([, share]) => Math.abs(share - (1 - p)) > 1e-6))
        const first = shares.find(([, share]) => share < 1 - p)?.[0] ?? 'notReached'
        expect(survivalQuantile(curve, p).estimate).toBe(first)
      }),
    )
  })

  it('come no earlier for a larger share', () => {
    const size = (time: number | 'notReached'): number => (time === 'notReached' ? Infinity : time)
    fc.assert(
      fc.property(spells, (list) => {
        const curve = curveOf(list)
        const times = [0.1, 0.25, 0.5, 0.75, 0.9].map((p) =>
          size(survivalQuantile(curve, p).estimate),
        )
        expect([...times].sort((a, b) => a - b)).toEqual(times)
      }),
    )
  })

  it('have limits around their estimate', () => {
    fc.assert(
      fc.property(spells, (list) => {
        const { estimate, lower, upper } = medianSurvival(curveOf(list))
        if (estimate === 'notReached') return
        if (lower !== 'notReached') expect(lower).toBeLessThanOrEqual(estimate)
        if (upper !== 'notReached') expect(upper).toBeGreaterThanOrEqual(estimate)
      }),
    )
  })
})

describe('the log-rank test', () => {
  const grouped = fc.array(fc.tuple(spell, fc.constantFrom(0, 1)), { minLength: 4, maxLength: 40 })
  /** Whether an event happens while both groups still wait: without one nothing can be compared. */
  const comparable = (list: readonly (readonly [Spell, number])[]): boolean =>
    list.some(
      ([{ time, event }]) =>
        event === 1 &&
        [0, 1].every((group) => list.some(([one, own]) => own === group && one.time >= time)),
    )
  const test = (list: readonly (readonly [Spell, number])[]) =>
    logRank(
      list.map(([{ time }]) => time),
      list.map(([{ event }]) => event),
      list.map(([, group]) => group),
    )

  it('of two groups is (O − E)² / V, each time written out', () => {
    fc.assert(
      fc.property(grouped, (list) => {
        fc.pre(new Set(list.map(([, group]) => group)).size === 2)
        let [observed, expected, variance] = [0, 0, 0]
        for (const time of distinct(list.map(([one]) => one))) {
          const risk = list.filter(([one]) => one.time >= time)
          const n = risk.length
          const own = risk.filter(([, group]) => group === 0).length
          const ends = risk.filter(([one]) => one.time === time && one.event === 1)
          const d = ends.length
          observed += ends.filter(([, group]) => group === 0).length
          expected += (d * own) / n
          if (n > 1) variance += (d * (own / n) * (1 - own / n) * (n - d)) / (n - 1)
        }
        fc.pre(variance > 1e-9)
        const found = test(list)
        expect(found.observed[0]).toBe(observed)
        expect(found.expected[0]).toBeCloseTo(expected, 10)
        expect(found.chiSquare).toBeCloseTo((observed - expected) ** 2 / variance, 8)
      }),
    )
  })

  it('does not mind which group is called which', () => {
    fc.assert(
      fc.property(grouped, (list) => {
        fc.pre(comparable(list))
        const turned = list.map(([one, group]) => [one, 1 - group] as const)
        expect(test(turned).chiSquare).toBeCloseTo(test(list).chiSquare, 9)
        expect(test(turned).pValue).toBeCloseTo(test(list).pValue, 9)
      }),
    )
  })

  it('expects as many events as are seen', () => {
    fc.assert(
      fc.property(grouped, (list) => {
        fc.pre(comparable(list))
        const { observed, expected } = test(list)
        const sum = (of: Float64Array): number => of.reduce((a, b) => a + b, 0)
        expect(sum(expected)).toBeCloseTo(sum(observed), 9)
      }),
    )
  })
})

describe('competing causes', () => {
  const caused = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 3 })),
    {
      minLength: 1,
      maxLength: 40,
    },
  )

  it('add up what ends by each cause, each time written out', () => {
    fc.assert(
      fc.property(caused, (list) => {
        const curves = aalenJohansen(
          list.map(([time]) => time),
          list.map(([, cause]) => cause),
        )
        for (const { cause, incidence } of curves.causes) {
          let [waiting, reached] = [1, 0]
          for (const [i, time] of curves.time.entries()) {
            const risk = list.filter(([one]) => one >= time).length
            const ends = list.filter(([one, by]) => one === time && by > 0)
            reached += (waiting * ends.filter(([, by]) => by === cause).length) / risk
            waiting *= 1 - ends.length / risk
            expect(incidence[i]).toBeCloseTo(reached, 10)
            expect(curves.waiting[i]).toBeCloseTo(waiting, 10)
          }
        }
      }),
    )
  })
})
