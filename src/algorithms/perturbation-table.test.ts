import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noiseOfCount } from './cell-key.ts'
import { noiseChances, type PerturbationRules, perturbationTable } from './perturbation-table.ts'

const published = new URL(
  '../../../shared/vectors/sdc/cellkey_destatis/ptab_freq.txt',
  import.meta.url,
)
const present = existsSync(published)
if (!present) console.info('Skipped: the published perturbation table in ../shared is absent')

const rules: PerturbationRules = { maximum: 5, variance: 3, notPublished: 2, stay: 0.5 }
const mean = (values: readonly number[], chances: readonly number[], power: number): number =>
  values.reduce((sum, v, i) => sum + v ** power * (chances[i] ?? 0), 0)

const entropy = (ps: readonly number[]): number => -ps.reduce((sum, p) => sum + p * Math.log(p), 0)

describe('noiseChances', () => {
  it.runIf(present)('are those of the table shipped with τ-ARGUS (D 5, V 3, js 2, stay ½)', () => {
    const lines = readFileSync(published, 'utf8').trim().split(/\r?\n/).slice(1)
    expect(lines.length).toBeGreaterThan(60)
    for (const [i = 0, , p = 0, v = 0] of lines.map((line) => line.split(';').map(Number))) {
      const { noise, chances } = noiseChances(rules, i)
      // Row 6 of that table stopped before the maximum: the next test.
      if (i !== 6) expect(chances[noise.indexOf(v)]).toBeCloseTo(p, 7)
    }
  })

  it('have more entropy than row 6 of the table of τ-ARGUS, by the same rules', () => {
    // ptab_freq.txt, row 6, noise −3 to 5.
    const theirs = [0.09063278, 0.09217047, 0.09217047, 0.5, 0.07126272, 0.05759409, 0.04378668]
    const { noise, chances } = noiseChances(rules, 6)
    expect(noise).toEqual([-3, -2, -1, 0, 1, 2, 3, 4, 5])
    expect(mean(noise, chances, 2)).toBeCloseTo(3, 9)
    expect(mean(noise, chances, 1)).toBeCloseTo(0, 9)
    expect(entropy(chances)).toBeGreaterThan(1.683062 + 1e-5)
    for (const [i, p] of theirs.entries()) expect(chances[i]).toBeCloseTo(p, 2)
  })

  it('keep to every rule, whatever the rules', () => {
    const anyRules = fc.record({
      maximum: fc.integer({ min: 4, max: 9 }),
      spread: fc.double({ min: 1.05, max: 3, noNaN: true }),
      notPublished: fc.integer({ min: 0, max: 3 }),
      stay: fc.option(fc.double({ min: 0.05, max: 0.8, noNaN: true }), { nil: undefined }),
      count: fc.integer({ min: 1, max: 30 }),
    })
    fc.assert(
      fc.property(anyRules, ({ maximum, spread, notPublished, stay, count }) => {
        // No gap is wider than js + 1 either way, nor needs more variance than this.
        const variance = spread * (notPublished + 1) ** 2
        const own = { maximum, variance, notPublished, ...(stay === undefined ? {} : { stay }) }
        const { noise, chances } = noiseChances(own, count)
        expect(mean(noise, chances, 0)).toBeCloseTo(1, 10)
        expect(mean(noise, chances, 1)).toBeCloseTo(0, 8)
        expect(mean(noise, chances, 2)).toBeLessThanOrEqual(variance + 1e-7)
        expect(chances.every((p) => p >= 0)).toBe(true)
        for (const v of noise) {
          expect(Math.abs(v)).toBeLessThanOrEqual(maximum)
          expect(count + v === 0 || count + v > notPublished).toBe(true)
        }
        if (stay !== undefined && count > notPublished) expect(chances[noise.indexOf(0)]).toBe(stay)
      }),
    )
  })

  it('have more entropy than any neighbour that keeps to the same mean and variance', () => {
    const { noise, chances } = noiseChances({ maximum: 4, variance: 2, notPublished: 0 }, 10)
    // (1, −3, 3, −1) on neighbours leaves sum, mean and variance as they are.
    for (let at = 0; at + 3 < noise.length; at += 1)
      for (const by of [1e-4, -1e-4]) {
        const other = chances.map((p, i) => p + by * ([1, -3, 3, -1][i - at] ?? 0))
        expect(entropy(other)).toBeLessThan(entropy(chances))
      }
  })

  it('are even when the variance does not bind', () => {
    const { chances } = noiseChances({ maximum: 2, variance: 10, notPublished: 0 }, 50)
    for (const p of chances) expect(p).toBeCloseTo(0.2, 10)
  })

  it('leave nobody as nobody', () => {
    expect(noiseChances(rules, 0)).toEqual({ count: 0, noise: [0], chances: [1] })
  })

  it('refuse a variance that no noise has', () => {
    expect(() => noiseChances({ maximum: 5, variance: 2, notPublished: 2 }, 1)).toThrow(RangeError)
    expect(() => noiseChances({ maximum: 5, variance: 2.05, notPublished: 2 }, 1)).not.toThrow()
  })
})

describe('perturbationTable', () => {
  it('has a row for each count up to D + js + 1, bounds rising to 1', () => {
    const rows = perturbationTable(rules)
    expect(rows).toHaveLength(9)
    for (const { bounds } of rows) {
      expect(bounds.at(-1)).toBe(1)
      expect([...bounds].every((b, i) => i === 0 || b >= (bounds[i - 1] ?? 0))).toBe(true)
    }
  })

  it('never publishes a number that must not be published, for any key', () => {
    const rows = perturbationTable(rules)
    fc.assert(
      fc.property(fc.nat(40), fc.double({ min: 0, max: 0.999999, noNaN: true }), (count, key) => {
        const result = count + noiseOfCount(rows, count, key)
        expect(result === 0 || result > 2).toBe(true)
        if (count === 0) expect(result).toBe(0)
      }),
    )
  })
})
