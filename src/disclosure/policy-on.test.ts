import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DisclosurePolicy } from './model.ts'
import { parsePolicy, shippedPolicies } from './policy-files.ts'
import { policyOn } from './policy-on.ts'

const on = (id: string, day: string): DisclosurePolicy => {
  const answer = policyOn(shippedPolicies(), id, day)
  if (!answer.inForce) throw new Error('not in force')
  return answer.policy
}
const yaml = readFileSync(new URL('../../data/disclosure/voorbeeld.yaml', import.meta.url), 'utf8')

describe('the shipped policies', () => {
  it('withhold what their sources say', () => {
    expect(on('duo', '2026-11-23').minimumFrequency).toBe(5)
    expect(on('cbs-microdata', '2026-11-23')).toMatchObject({
      minimumFrequency: 10,
      groupDisclosure: { high: 0.9 },
    })
    // CBS, Aanvullende onderzoeksbeschrijving inkomensstatistiek, chapter 5
    expect(on('cbs-inkomen', '2026-11-23')).toMatchObject({
      minimumFrequency: 100,
      minimumDenominator: 100,
      countRounding: 100,
      dominance: { n: 1, k: 30 },
    })
    expect(on('voorbeeld', '2026-11-23').minimumFrequency).toBe(10)
  })

  it('give every rule a source that was read, or say that it was not', () => {
    for (const policy of shippedPolicies()) {
      for (const name of ['minimumFrequency', 'minimumDenominator', 'quantiles'] as const)
        expect(policy.sources[name]).toBeDefined()
      for (const source of [policy.source, ...Object.values(policy.sources)])
        expect(source.unverified).toBe(source.checkedOn === undefined)
    }
  })

  it('have texts in two languages', () => {
    for (const { title, description } of shippedPolicies())
      for (const words of [title, description]) expect(words.nl).not.toBe(words.en)
  })
})

describe('policyOn', () => {
  const first = on('voorbeeld', '2026-11-23')
  const policies = [
    { ...first, from: '2024-01-01' },
    { ...first, from: '2025-07-01', minimumFrequency: 12 },
  ]

  it.each([
    ['2024-01-01', 10],
    ['2025-06-30', 10],
    ['2025-07-01', 12],
    ['2030-01-01', 12],
  ])('takes on %s the version with minimum frequency %d', (day, frequency) => {
    const answer = policyOn(policies, 'voorbeeld', day)
    expect(answer.inForce && answer.policy.minimumFrequency).toBe(frequency)
  })

  it('answers that nothing is in force on the day before the first', () => {
    expect(policyOn(policies, 'voorbeeld', '2023-12-31')).toEqual({
      inForce: false,
      firstDay: '2024-01-01',
    })
  })

  it('refuses an unknown policy and what is no day', () => {
    expect(() => policyOn(policies, 'onbekend', '2024-01-01')).toThrow(RangeError)
    expect(() => policyOn(policies, 'voorbeeld', '2024')).toThrow(RangeError)
  })
})

describe('parsePolicy', () => {
  it('reads what ships', () => {
    expect(parsePolicy(yaml, 'voorbeeld.yaml')).toHaveLength(1)
  })

  it.each([
    ['an unknown rule', 'pPercent:', 'pProcent:', 'versions.0.rules'],
    ['a rule without a source', 'unverified: true }', '}', 'versions.0'],
    ['a threshold of one', 'value: 10', 'value: 1', 'versions.0.rules.minimumFrequency.value'],
    ['a share above 1', 'high: 1', 'high: 1.5', 'groupDisclosure.value.high'],
    ['bounds upside down', 'low: 0, high: 1', 'low: 1, high: 0.5', 'low below high'],
    ['an unknown method', 'method: suppression', 'method: magic', 'versions.0.method'],
    ['a date that is none', '"2024-01-01"', '"2024-13-01"', 'versions.0.from.value'],
  ])('refuses %s, with its place', (_, from, to, place) => {
    expect(() => parsePolicy(yaml.replace(from, to), 'x.yaml')).toThrow(place)
  })

  it('refuses noise without the rules of the noise', () => {
    const noise = yaml
      .replace('method: suppression', 'method: cellKey')
      .replace(/ {6}perturbation:[\s\S]*$/, '')
    expect(() => parsePolicy(noise, 'x.yaml')).toThrow('perturbation')
  })

  it('refuses versions out of order', () => {
    const [head = '', version = ''] = yaml.split('versions:\n')
    expect(() => parsePolicy(`${head}versions:\n${version}${version}`, 'x.yaml')).toThrow(
      'ascending order',
    )
  })
})
