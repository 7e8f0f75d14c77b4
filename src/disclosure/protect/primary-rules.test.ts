import { describe, expect, it } from 'vitest'
import type { ConfidentialCell, PolicyRules } from '../model.ts'
import { cellSystem } from './cell-system.ts'
import { primaryFindings } from './primary-rules.ts'

const none: PolicyRules = {
  minimumFrequency: 10,
  minimumDenominator: 10,
  protectZeros: false,
  quantiles: { eachSide: 5, roundTo: {} },
}
const count = (n: number): ConfidentialCell => ({ key: 'a', value: n, n, rules: 'count' })
const sum = (largest: readonly number[], rest = 0, n = 30): ConfidentialCell => ({
  key: 'a',
  value: largest.reduce((total, x) => total + x, rest),
  n,
  largest,
  rules: 'sum',
})
const rulesOf = (cell: ConfidentialCell, rules: PolicyRules = none) =>
  primaryFindings(cellSystem({ cells: [cell], equations: [] }), rules)

describe('the minimum frequency', () => {
  it.each([
    [0, 0],
    [1, 1],
    [9, 1],
    [10, 0],
  ])('of ten persons withholds a cell of %d: %d', (n, withheld) => {
    expect(rulesOf(count(n))).toHaveLength(withheld)
  })

  it('leaves an attacker thinking ten possible, and one less than there are', () => {
    expect(rulesOf(count(3))).toEqual([
      { cell: 0, rule: 'minimumFrequency', lowerProtection: 1, upperProtection: 7 },
    ])
  })

  it('withholds nobody only when the policy says so', () => {
    expect(rulesOf(count(0), { ...none, protectZeros: true })).toMatchObject([
      { rule: 'minimumFrequency', lowerProtection: 0, upperProtection: 10 },
    ])
  })

  it('keeps a sum over few persons uncertain by 15 per cent', () => {
    expect(rulesOf(sum([600, 400], 0, 2))).toEqual([
      { cell: 0, rule: 'minimumFrequency', lowerProtection: 150, upperProtection: 150 },
    ])
  })
})

describe('dominance (n, k)', () => {
  const rules = { ...none, dominance: { n: 1, k: 50 } }
  it.each([
    ['half', sum([500], 500), 0],
    ['a little more than half', sum([501], 499), 1],
  ])('lets the largest make up %s', (_, cell, withheld) => {
    expect(rulesOf(cell, rules)).toHaveLength(withheld)
  })

  it('asks for as much room as would make the cell safe: (100/k) x₁ − X', () => {
    expect(rulesOf(sum([600], 400), rules)).toEqual([
      { cell: 0, rule: 'dominance', lowerProtection: 200, upperProtection: 200 },
    ])
  })

  it('says nothing about counts', () => {
    expect(rulesOf(count(10), rules)).toEqual([])
  })
})

describe('the p% rule', () => {
  const rules = { ...none, pPercent: 15 }
  it.each([
    ['exactly 15', sum([100, 50], 15), 0],
    ['14.9', sum([100, 50], 14.9), 1],
  ])('asks of the others together 15 per cent of the largest: %s', (_, cell, withheld) => {
    expect(rulesOf(cell, rules)).toHaveLength(withheld)
  })

  it('asks for p/100 x₁ − (X − x₁ − x₂) of room, never below nothing', () => {
    expect(rulesOf(sum([100, 50], 5), rules)).toMatchObject([
      { rule: 'pPercent', lowerProtection: 10, upperProtection: 10 },
    ])
  })
})

describe('group disclosure', () => {
  const share = (yes: number, no: number, rules: PolicyRules) =>
    primaryFindings(
      cellSystem({
        cells: [
          { key: 'of', value: yes + no, n: yes + no, rules: 'count' },
          { key: 'yes', value: yes, n: yes, rules: yes === 0 ? 'zero' : 'share-part' },
          { key: 'no', value: no, n: no, rules: no === 0 ? 'zero' : 'share-part' },
        ],
        equations: [{ total: 'of', parts: ['yes', 'no'] }],
      }),
      rules,
    ).map(({ cell, rule }) => `${['of', 'yes', 'no'][cell]} ${rule}`)
  const all = { ...none, groupDisclosure: { low: 0, high: 1 } }
  const ninety = { ...none, groupDisclosure: { low: 0, high: 0.9 } }

  it.each([
    ['100 %', 20, 0, ['yes groupDisclosure', 'no groupDisclosure']],
    ['0 %', 0, 20, ['yes groupDisclosure', 'no groupDisclosure']],
    ['a half', 10, 10, []],
  ])('withholds both parts of %s', (_, yes, no, expected) => {
    expect(share(yes, no, all)).toEqual(expected)
  })

  it.each([
    [180, 20, []],
    [181, 19, ['yes groupDisclosure']],
  ])('of %d and %d withholds what is above 90 per cent', (yes, no, expected) => {
    expect(share(yes, no, ninety)).toEqual(expected)
  })

  it('does not mistake the sum over regions for a whole', () => {
    const cells = ['total', 'north'].map((key) => ({
      key,
      value: 20,
      n: 20,
      rules: 'count' as const,
    }))
    const empty = { key: 'south', value: 0, n: 0, rules: 'zero' as const }
    const system = cellSystem({
      cells: [...cells, empty],
      equations: [{ total: 'total', parts: ['north', 'south'] }],
    })
    expect(primaryFindings(system, all)).toEqual([])
  })
})

describe('a cell that breaks more than one rule', () => {
  it('is withheld by the first, with the widest protection', () => {
    const rules = { ...none, dominance: { n: 1, k: 50 }, pPercent: 15 }
    expect(rulesOf(sum([900, 50], 50, 4), rules)).toEqual([
      { cell: 0, rule: 'minimumFrequency', lowerProtection: 800, upperProtection: 800 },
    ])
  })
})
