import { describe, expect, it } from 'vitest'
import type { CalculationStatus } from './model.ts'
import { parametersOn } from './parameter-reader.ts'
import { reasonWith } from './reasoning.ts'
import { parameters } from './scheme.fixture.ts'

const reader = (day = '2021-01-01') => parametersOn(parameters, day)

describe('the reasoning on a case', () => {
  it.each<[(boolean | undefined)[], CalculationStatus]>([
    [[], 'computed'],
    [[true], 'conditionsMet'],
    [[true, true], 'conditionsMet'],
    [[undefined], 'undecided'],
    [[true, undefined], 'undecided'],
    [[undefined, true], 'undecided'],
    [[undefined, false], 'conditionsNotMet'],
    [[false, undefined, true], 'conditionsNotMet'],
  ])('comes from %j to %s', (checks, status) => {
    const reasoning = reasonWith(reader())
    checks.forEach((holds, i) => {
      expect(reasoning.check(`rule-${i}`, holds)).toBe(holds)
    })
    expect(reasoning.status()).toBe(status)
    expect(reasoning.result([]).status).toBe(status)
  })

  it('stays computed with steps only, and open questions outweigh them', () => {
    const reasoning = reasonWith(reader())
    reasoning.note('step')
    reasoning.note('beside', {}, 'notApplicable')
    expect(reasoning.status()).toBe('computed')
    reasoning.check('open', undefined)
    expect(reasoning.status()).toBe('undecided')
    expect(reasoning.result([], 'computed').status).toBe('computed')
  })

  it('gives each step its outcome, its values and what was read for it', () => {
    const given = reader()
    const reasoning = reasonWith(given)
    given.number('amount')
    reasoning.check('a', true, { amount: 1000 })
    reasoning.note('b')
    given.number('share')
    reasoning.check('c', false)
    reasoning.check('d', undefined)
    expect(reasoning.findings.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['a', 'met'],
      ['b', 'computed'],
      ['c', 'notMet'],
      ['d', 'unknown'],
    ])
    expect(reasoning.findings.map(({ parameters }) => parameters.map(({ id }) => id))).toEqual([
      ['amount'],
      [],
      ['share'],
      [],
    ])
    expect(reasoning.findings[0]?.values).toEqual({ amount: 1000 })
    expect(reasoning.findings[1]?.values).toEqual({})
  })

  it('is unverified when something it read was', () => {
    const sure = reader('2021-01-01')
    const first = reasonWith(sure)
    sure.number('amount')
    first.note('a')
    first.note('b')
    expect(first.result([]).unverified).toBe(false)
    const unsure = reader('2022-01-01')
    const second = reasonWith(unsure)
    unsure.number('share')
    unsure.number('amount')
    second.note('a')
    second.note('b')
    expect(second.result([]).unverified).toBe(true)
  })

  it('carries amounts and findings into the result', () => {
    const reasoning = reasonWith(reader())
    reasoning.note('a')
    const label = { nl: 'bedrag', en: 'amount' }
    const amounts = [{ id: 'bedrag', label, value: 1, unit: 'euroCents' }] as const
    const result = reasoning.result(amounts)
    expect(result.amounts).toBe(amounts)
    expect(result.findings).toHaveLength(1)
  })
})

describe('findings in a batch', () => {
  it('are one and the same object when they say the same', () => {
    const given = reader()
    const say = (values: Record<string, number>, read?: string) => {
      const reasoning = reasonWith(given)
      if (read !== undefined) given.number(read)
      reasoning.check('a', true, values)
      return reasoning.findings[0]!
    }
    const first = say({ n: 1 })
    expect(say({ n: 1 })).toBe(first)
    const other = say({ n: 2 })
    expect(other).not.toBe(first)
    expect(other.values).toEqual({ n: 2 })
    const more = say({ n: 2, m: 1 })
    expect(more.values).toEqual({ n: 2, m: 1 })
    expect(say({ n: 2 }).values).toEqual({ n: 2 })
    const withAmount = say({ n: 2 }, 'amount')
    expect(withAmount.parameters.map(({ id }) => id)).toEqual(['amount'])
    expect(say({ n: 2 }, 'amount')).toBe(withAmount)
    expect(say({ n: 2 }, 'share').parameters.map(({ id }) => id)).toEqual(['share'])
    expect(say({ n: 2 }).parameters).toEqual([])
  })

  it('are not shared between outcomes, rules or readers', () => {
    const given = reader()
    const reasoning = reasonWith(given)
    reasoning.check('a', true)
    reasoning.check('a', false)
    reasoning.check('b', true)
    reasoning.check('a', true)
    const [met, notMet, other, again] = reasoning.findings
    expect(met?.outcome).toBe('met')
    expect(notMet?.outcome).toBe('notMet')
    expect(other?.rule).toBe('b')
    expect(again).toBe(met)
    const elsewhere = reasonWith(reader())
    elsewhere.check('a', true)
    expect(elsewhere.findings[0]).not.toBe(met)
    expect(elsewhere.findings[0]).toEqual(met)
  })
})
