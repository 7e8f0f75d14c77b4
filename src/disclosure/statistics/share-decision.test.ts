import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellDecision } from '../model.ts'
import { policy } from '../protect/tables.fixture.ts'
import {
  countsBehindShare,
  derivedDecision,
  meanDecision,
  safeDecimals,
  shareDecision,
} from './share-decision.ts'

const voorbeeld = policy('voorbeeld')
const shown = (value: number): CellDecision => ({ key: 'k', status: 'shown', value })
const primary: CellDecision = { key: 'k', status: 'primary', rule: 'groupDisclosure' }
const secondary: CellDecision = { key: 'k', status: 'secondary' }

describe('shareDecision', () => {
  it('divides what is published', () => {
    expect(shareDecision({ part: shown(23), rest: shown(7), whole: shown(30) }, voorbeeld)).toEqual(
      { status: 'shown', value: 23 / 30 },
    )
  })

  it.each([
    ['the numerator', { part: primary, rest: shown(7), whole: shown(30) }, 'groupDisclosure'],
    ['the complement', { part: shown(7), rest: primary, whole: shown(30) }, 'groupDisclosure'],
    ['the denominator', { part: shown(7), rest: shown(7), whole: secondary }, 'secondary'],
  ])('is withheld when %s is', (_, cells, rule) => {
    expect(shareDecision(cells, voorbeeld)).toEqual({ status: 'withheld', rule })
  })

  it.each([
    [99, 'withheld'],
    [100, 'shown'],
  ])('is, of %d persons, by the rules for income %s', (whole, status) => {
    const cells = { part: shown(50), rest: shown(whole - 50), whole: shown(whole) }
    expect(shareDecision(cells, policy('cbs-inkomen')).status).toBe(status)
  })

  it('stays within 1 when noise made the part greater than the whole', () => {
    const cells = { part: shown(32), rest: shown(4), whole: shown(30) }
    expect(shareDecision(cells, voorbeeld)).toEqual({ status: 'shown', value: 1 })
  })
})

describe('meanDecision', () => {
  it('divides a shown sum by a shown number of persons', () => {
    expect(meanDecision(shown(5000), shown(20), voorbeeld)).toEqual({ status: 'shown', value: 250 })
  })

  it.each([
    [primary, shown(20), 'groupDisclosure'],
    [shown(5000), secondary, 'secondary'],
    [shown(5000), shown(9), 'minimumFrequency'],
  ])('is withheld when the sum or the number is, or there are too few', (sum, n, rule) => {
    expect(meanDecision(sum, n, voorbeeld)).toEqual({ status: 'withheld', rule })
  })
})

describe('derivedDecision', () => {
  it('computes from shown values', () => {
    const inputs = [4, 2, 1].map((value) => ({ status: 'shown', value }) as const)
    expect(derivedDecision(inputs, ([x = 0, mean = 0, spread = 1]) => (x - mean) / spread)).toEqual(
      {
        status: 'shown',
        value: 2,
      },
    )
  })

  it('withholds a z-score of a withheld cell, without computing it', () => {
    const withheld = { status: 'withheld', rule: 'secondary' } as const
    const never = (): number => {
      throw new Error('computed')
    }
    expect(derivedDecision([{ status: 'shown', value: 1 }, withheld], never)).toEqual(withheld)
  })
})

describe('the grid of 1/n', () => {
  it('has 33.3 % only for multiples of three', () => {
    const behind = countsBehindShare(
      1 / 3,
      1,
      Array.from({ length: 21 }, (_, i) => i + 10),
    )
    expect(new Set(behind.map(({ whole }) => whole % 3))).toEqual(new Set([0]))
  })

  it('holds every count whose share rounds to the one published', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(1),
        (part, whole, decimals) => {
          fc.pre(part <= whole)
          const rounded = Number((part / whole).toFixed(decimals + 2))
          expect(countsBehindShare(rounded, decimals, [whole])).toContainEqual({ part, whole })
        },
      ),
    )
  })

  it('tells how many decimals leave every denominator possible', () => {
    const wholes = Array.from({ length: 10 }, (_, i) => 200 + i)
    const decimals = safeDecimals(1 / 3, 1, wholes)
    expect(decimals).toBe(0)
    expect(safeDecimals(1 / 3, 1, [10, 11, 12])).toBe(-1)
  })
})
