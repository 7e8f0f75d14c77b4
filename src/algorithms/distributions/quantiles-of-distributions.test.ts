import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaQuantile } from './beta.ts'
import { chiSquareQuantile, chiSquareTails, gammaQuantile } from './gamma.ts'
import { normalQuantile, normalTails } from './normal.ts'
import { regularisedBeta } from './regularised-beta.ts'
import { regularisedGamma } from './regularised-gamma.ts'
import { studentQuantile, studentTails } from './student.ts'

const share = fc.double({ min: 1e-10, max: 1 - 1e-10, noNaN: true })
const parameter = fc.double({ min: 0.05, max: 5000, noNaN: true })
const near = (found: number, wanted: number, relative = 1e-12): void => {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(relative * Math.abs(wanted))
}

describe('against R 4.2.2', () => {
  it.each([
    ['qnorm(.975)', normalQuantile(0.975), 1.9599639845400536],
    ['qnorm(1e-10)', normalQuantile(1e-10), -6.361340902404056],
    ['qt(.975, 1)', studentQuantile(0.975, 1), 12.706204736174694],
    ['qt(.975, 2)', studentQuantile(0.975, 2), 4.302652729749462],
    ['qt(.975, 3.7)', studentQuantile(0.975, 3.7), 2.8675207071911917],
    ['qt(.975, 30)', studentQuantile(0.975, 30), 2.0422724563012378],
    ['qt(.975, 1e7)', studentQuantile(0.975, 1e7), 1.9599642217672049],
    ['qt(1e-6, 5)', studentQuantile(1e-6, 5), -24.771029720515955],
    ['qchisq(.95, 1)', chiSquareQuantile(0.95, 1), 3.841458820694124],
    ['qchisq(.01, 7.5)', chiSquareQuantile(0.01, 7.5), 1.4381581490758792],
    ['qgamma(.3, .2)', gammaQuantile(0.3, 0.2), 0.0015877907243441176],
    ['qgamma(.999, 40, 3)', gammaQuantile(0.999, 40, 3), 20.8065373359608],
    ['qbeta(.025, .5, 5.5)', betaQuantile(0.025, 0.5, 5.5), 9.342060003954484e-5],
    ['qbeta(.5, 3, 2)', betaQuantile(0.5, 3, 2), 0.6142724318676104],
    ['qbeta(.975, 120.5, 380.5)', betaQuantile(0.975, 120.5, 380.5), 0.2788623472953222],
    ['pt(-2.5, 4)', studentTails(-2.5, 4).lower, 0.03338327240599406],
    ['pchisq(10.3, 1)', chiSquareTails(10.3, 1).upper, 0.0013303020906468208],
    ['pnorm(-1.5)', normalTails(-1.5).lower, 0.06680720126885807],
  ])('%s is the same to 12 digits', (_, found, wanted) => {
    near(found, wanted)
  })
})

describe('a quantile', () => {
  it('of the normal distribution is undone by its tails', () => {
    fc.assert(fc.property(share, (p) => near(normalTails(normalQuantile(p)).lower, p, 1e-11)))
  })

  it('of the gamma distribution is undone by its tails', () => {
    fc.assert(
      fc.property(share, parameter, (p, shape) => {
        const { lower, upper } = regularisedGamma(shape, gammaQuantile(p, shape))
        if (p < 0.5) near(lower, p, 1e-9)
        else near(upper, 1 - p, 1e-9)
      }),
    )
  })

  it('of the beta distribution is undone by its tails, where x still has its digits', () => {
    fc.assert(
      fc.property(share, parameter, parameter, (p, a, b) => {
        const x = betaQuantile(p, a, b)
        if (x > 0.9999) return
        const { lower, upper } = regularisedBeta(a, b, x)
        if (p < 0.5) near(lower, p, 1e-7)
        else near(upper, 1 - p, 1e-7)
      }),
    )
  })

  it('of the t distribution is undone by its tails and odd around one half', () => {
    fc.assert(
      fc.property(share, parameter, (p, n) => {
        const t = studentQuantile(p, n + 1)
        near(studentTails(t, n + 1)[p < 0.5 ? 'lower' : 'upper'], Math.min(p, 1 - p), 1e-8)
        expect(studentQuantile(0.5, n)).toBe(0)
      }),
    )
  })

  it('of t passes without a jump to the expansion for many degrees of freedom', () => {
    near(studentQuantile(0.99, 1e6 - 1), studentQuantile(0.99, 1e6), 1e-9)
    expect(studentQuantile(0.99, Infinity)).toBe(normalQuantile(0.99))
    expect(studentTails(1.3, Infinity)).toEqual(normalTails(1.3))
  })

  it('at 0 and 1 is the end of the distribution', () => {
    expect([0, 1].map(normalQuantile)).toEqual([-Infinity, Infinity])
    expect([0, 1].map((p) => studentQuantile(p, 3))).toEqual([-Infinity, Infinity])
    expect([0, 1].map((p) => gammaQuantile(p, 3))).toEqual([0, Infinity])
    expect([0, 1].map((p) => betaQuantile(p, 3, 2))).toEqual([0, 1])
  })

  it('keeps its digits where a whole number of small steps would lose them', () => {
    // 1 − (1 − x)ᵇ = p has the root −expm1(ln(1 − p) / b).
    near(betaQuantile(0.95, 1, 1e6), -Math.expm1(Math.log(0.05) / 1e6))
  })

  it('is refused outside 0–1 and for parameters of 0', () => {
    for (const wrong of [
      () => normalQuantile(-0.1),
      () => normalQuantile(Number.NaN),
      () => studentQuantile(0.5, 0),
      () => studentTails(1, 0),
      () => gammaQuantile(1.1, 1),
      () => gammaQuantile(0.5, 0),
      () => betaQuantile(0.5, 1, 0),
    ])
      expect(wrong).toThrow(RangeError)
  })
})
