import { describe, expect, it } from 'vitest'
import type { Scheme } from './model.ts'
import { reasonWith } from './reasoning.ts'
import { calculateOn, runScheme, versionOn, withValue } from './run-scheme.ts'
import { inventedScheme, parameters } from './scheme.fixture.ts'

const answers = { erkend: true } as never

describe('the version in force', () => {
  it.each([
    ['2019-12-31', undefined],
    ['2020-01-01', 'een'],
    ['2022-12-31', 'een'],
    ['2023-01-01', 'twee'],
    ['2025-12-31', 'twee'],
    ['2026-01-01', undefined],
  ])('on %s is %s', (day, title) => {
    expect(versionOn(inventedScheme, day)?.title.nl).toBe(title)
  })

  it('lasts while it has no last day', () => {
    const { description } = inventedScheme
    const { to: _to, ...open } = description.versions[1]!
    const lasting = { ...inventedScheme, description: { ...description, versions: [open] } }
    expect(versionOn(lasting, '2999-01-01')?.title.nl).toBe('twee')
  })
})

describe('a calculation on a day', () => {
  it('gives status, amount and reasons', () => {
    const result = calculateOn(inventedScheme, answers, '2021-01-01')
    expect(result.status).toBe('conditionsMet')
    expect(result.amounts.map(({ value }) => value)).toEqual([1000])
    expect(result.unverified).toBe(false)
  })

  it('says that no version is in force as a fact about texts', () => {
    expect(calculateOn(inventedScheme, answers, '2026-01-01')).toEqual({
      status: 'notInForce',
      amounts: [],
      findings: [
        {
          rule: 'not-in-force',
          outcome: 'notApplicable',
          values: { day: '2026-01-01', what: 'Verzonnen regeling' },
          parameters: [],
        },
      ],
      unverified: false,
    })
  })

  it('stays undecided when no value is known, and names what is missing', () => {
    expect(calculateOn(inventedScheme, answers, '2024-01-01')).toEqual({
      status: 'undecided',
      amounts: [],
      findings: [
        {
          rule: 'no-value-known',
          outcome: 'unknown',
          values: { day: '2024-01-01', what: 'bedrag' },
          parameters: [],
        },
      ],
      unverified: false,
    })
  })

  it('is unverified when the version, a value or a rule is', () => {
    const of = (scheme: Scheme, day: string) => calculateOn(scheme, answers, day).unverified
    expect(of(inventedScheme, '2022-06-01')).toBe(true)
    expect(of(inventedScheme, '2023-06-01')).toBe(true)
    const only = (rule: string, holds: boolean): Scheme => ({
      ...inventedScheme,
      calculate: (_answers, reader) => {
        const reasoning = reasonWith(reader)
        reasoning.check('recognised', true)
        reasoning.check(rule, holds)
        return reasoning.result([])
      },
    })
    expect(of(only('hearsay', true), '2021-06-01')).toBe(true)
    expect(of(only('recognised', true), '2021-06-01')).toBe(false)
    expect(of(only('recognised', true), '2023-06-01')).toBe(true)
  })

  it('passes on what is no question of a missing value', () => {
    const broken: Scheme = {
      ...inventedScheme,
      calculate: () => {
        throw new RangeError('broken')
      },
    }
    expect(() => calculateOn(broken, answers, '2021-01-01')).toThrow('broken')
  })

  it('applies a reform before it computes', () => {
    const reform = withValue('amount', '2021-01-01', 7)
    expect(calculateOn(inventedScheme, answers, '2021-01-01', reform).amounts[0]?.value).toBe(7)
    expect(calculateOn(inventedScheme, answers, '2020-12-31', reform).amounts[0]?.value).toBe(1000)
  })
})

describe('a run on raw answers', () => {
  it('takes the day that the answers decide, else today', () => {
    expect(runScheme(inventedScheme, { erkend: 'ja', begin: '2022-02-01' }, '2030-01-01').day).toBe(
      '2022-02-01',
    )
    expect(runScheme(inventedScheme, { erkend: 'ja' }, '2030-01-01').day).toBe('2021-06-01')
    const { decisiveDay: _day, ...plain } = inventedScheme
    const answer = runScheme(plain, { erkend: 'ja' }, '2030-01-01')
    expect(answer.day).toBe('2030-01-01')
    expect(answer.calculation?.status).toBe('notInForce')
  })

  it('returns issues and no calculation for answers that do not pass', () => {
    const answer = runScheme(inventedScheme, { erkend: 'misschien' }, '2021-01-01')
    expect(answer.calculation).toBeUndefined()
    expect(answer.day).toBeUndefined()
    expect(answer.issues.map(({ code }) => code)).toEqual(['unknownCode'])
  })

  it('applies a reform too', () => {
    const reform = withValue('amount', '2021-01-01', 7)
    const answer = runScheme(inventedScheme, { erkend: 'ja' }, '2021-06-01', reform)
    expect(answer.calculation?.amounts[0]?.value).toBe(7)
  })
})

describe('a reform of one value', () => {
  it('keeps the law before its day and replaces all after, unverified and without an end', () => {
    const [amount, share] = withValue('amount', '2022-06-01', 5)(parameters)
    expect(amount?.values.map(({ from, value }) => [from, value])).toEqual([
      ['2020-01-01', 1000],
      ['2022-01-01', 2000],
      ['2022-06-01', 5],
    ])
    expect(amount?.values[2]?.unverified).toBe(true)
    expect(amount?.values[2]?.to).toBeUndefined()
    expect(share).toBe(parameters[1])
  })

  it('replaces a value that begins on the very day', () => {
    const [amount] = withValue('amount', '2022-01-01', 5)(parameters)
    expect(amount?.values.map(({ value }) => value)).toEqual([1000, 5])
  })

  it('leaves a parameter without values alone', () => {
    const empty = [{ ...parameters[0]!, values: [] }]
    expect(withValue('amount', '2022-01-01', 5)(empty)).toEqual(empty)
  })
})
