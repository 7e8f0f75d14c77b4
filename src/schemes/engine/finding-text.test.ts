import { describe, expect, it } from 'vitest'
import { fillText, findingText } from './finding-text.ts'
import type { Finding, UsedParameter } from './model.ts'
import { notInForceRule, noValueKnownRule } from './run-scheme.ts'
import { inventedScheme, reference } from './scheme.fixture.ts'

const finding = (rule: string, outcome: Finding['outcome'], more: Partial<Finding> = {}) => ({
  rule,
  outcome,
  values: {},
  parameters: [],
  ...more,
})

describe('a sentence with places', () => {
  it.each<[string, number | string, string, string]>([
    ['{x}', 1234, '1.234', '1,234'],
    ['{x}', 0.975, '0,975', '0.975'],
    ['{x}', 0.33333333, '0,3333', '0.3333'],
    ['{x}', 2.5, '2,5', '2.5'],
    ['{x:euro}', 221_669, '€ 2.216,69', '€ 2,216.69'],
    ['{x:euro}', 270_000, '€ 2.700', '€ 2,700'],
    ['{x:euro}', 1, '€ 0,01', '€ 0.01'],
    ['{x:euro}', 99_999_999, '€ 999.999,99', '€ 999,999.99'],
    ['{x:euro}', 100_500_000, '€ 1.005.000', '€ 1,005,000'],
    ['{x:euro}', 100_000_001, '€ 1.000.000,01', '€ 1,000,000.01'],
    ['{x:percent}', 0.821, '82,1%', '82.1%'],
    ['{x}', 'mbo', 'mbo', 'mbo'],
    ['{x}', '2024-09-17', '17 september 2024', '17 September 2024'],
    ['{x}', '2024-09-17T17:00', '17 september 2024 om 17:00 uur', '17 September 2024 at 17:00'],
    ['{x}', 'op 2024-09-17', 'op 2024-09-17', 'op 2024-09-17'],
    ['{x}', '2024-09-17 later', '2024-09-17 later', '2024-09-17 later'],
  ])('fills %s with %s', (text, x, nl, en) => {
    expect(fillText(text, { x }, 'nl')).toBe(nl)
    expect(fillText(text, { x }, 'en')).toBe(en)
  })

  it('writes whole millions short, where that loses nothing', () => {
    expect(fillText('{x:euro}', { x: 19_680_000_000 }, 'nl')).toBe('€ 196,8 mln')
    expect(fillText('{x:euro}', { x: -19_680_000_000 }, 'nl')).toMatch(/mln$/)
    expect(fillText('{x:euro}', { x: 100_000_000 }, 'nl')).toMatch(/mln$/)
    expect(fillText('{x:euro}', { x: 99_000_000 }, 'nl')).toBe('€ 990.000')
  })

  it('fills several places and leaves one without a value as it is', () => {
    expect(fillText('{a} en {b:euro}, {c}', { a: 1, b: 200 }, 'nl')).toBe('1 en € 2, {c}')
    expect(fillText('{ a } {}', { a: 1 }, 'nl')).toBe('{ a } {}')
  })
})

describe('a finding in words', () => {
  it('says what the rule says, with its article', () => {
    const met = findingText(inventedScheme, finding('recognised', 'met'), 'en')
    expect(met).toEqual({ text: 'The company is recognised.', reference, unverified: false })
    const amount = finding('amount', 'computed', { values: { amount: 1000 } })
    expect(findingText(inventedScheme, amount, 'nl').text).toBe('Dat is € 10.')
  })

  it('is unverified when the rule or a parameter is', () => {
    const parameter: UsedParameter = {
      id: 'a',
      value: 1,
      unit: 'count',
      from: '2020-01-01',
      unverified: true,
    }
    const of = (each: Finding) => findingText(inventedScheme, each, 'nl').unverified
    expect(of(finding('hearsay', 'met'))).toBe(true)
    expect(of(finding('recognised', 'met', { parameters: [parameter] }))).toBe(true)
    const both = [{ ...parameter, unverified: false }, parameter]
    expect(of(finding('recognised', 'met', { parameters: both }))).toBe(true)
    const sure = [{ ...parameter, unverified: false }]
    expect(of(finding('recognised', 'met', { parameters: sure }))).toBe(false)
  })

  it('says that no version or value is known, without an article', () => {
    const values = { day: '2026-01-01', what: 'X' }
    const none = finding(notInForceRule, 'notApplicable', { values })
    expect(findingText(inventedScheme, none, 'nl')).toEqual({
      text: 'Op 1 januari 2026 is geen versie van kracht van X.',
      unverified: false,
    })
    expect(findingText(inventedScheme, none, 'en').text).toBe(
      'No version of X is in force on 1 January 2026.',
    )
    const unknown = finding(noValueKnownRule, 'unknown', { values })
    expect(findingText(inventedScheme, unknown, 'nl').text).toBe(
      'Voor 1 januari 2026 is geen waarde bekend van: X.',
    )
    expect(findingText(inventedScheme, unknown, 'en').text).toBe(
      'No value is known for 1 January 2026 of: X.',
    )
  })

  it('throws when there is no wording for a rule or for an outcome', () => {
    expect(() => findingText(inventedScheme, finding('other', 'met'), 'nl')).toThrow(
      new RangeError('verzonnen has no wording for other met'),
    )
    expect(() => findingText(inventedScheme, finding('recognised', 'notMet'), 'nl')).toThrow(
      RangeError,
    )
  })
})
