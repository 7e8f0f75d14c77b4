import { describe, expect, it } from 'vitest'
import { NoValueKnown, parametersOn, valueOn } from './parameter-reader.ts'
import { dated, parameters } from './scheme.fixture.ts'

const amount = parameters[0]!

describe('the value on a day', () => {
  it.each([
    ['2019-12-31', undefined],
    ['2020-01-01', 1000],
    ['2021-12-31', 1000],
    ['2022-01-01', 2000],
    ['2023-12-31', 2000],
    ['2024-01-01', undefined],
  ])('on %s is %s', (day, value) => {
    expect(valueOn(amount, day)?.value).toBe(value)
  })

  it('does not fall back on an older value when the last has ended', () => {
    const ended = { ...amount, values: [dated('2020-01-01', 1), dated('2021-01-01', 2)] }
    expect(valueOn(ended, '2030-01-01')?.value).toBe(2)
    expect(valueOn({ ...amount, values: [] }, '2030-01-01')).toBeUndefined()
  })
})

describe('the reader of parameters', () => {
  it('reads numbers, texts and tables, each as what it is', () => {
    const reader = parametersOn(parameters, '2021-01-01')
    expect(reader.day).toBe('2021-01-01')
    expect(reader.number('amount')).toBe(1000)
    expect(reader.text('deadline')).toBe('09-15')
    expect(reader.table('budgets')).toEqual({ mbo: 100 })
  })

  it('throws on what is not of the kind that is asked', () => {
    const reader = parametersOn(parameters, '2021-01-01')
    expect(() => reader.number('deadline')).toThrow(
      new TypeError('Parameter deadline is no number'),
    )
    expect(() => reader.text('amount')).toThrow(new TypeError('Parameter amount is no text'))
    expect(() => reader.table('share')).toThrow(new TypeError('Parameter share is no table'))
    expect(() => reader.table('deadline')).toThrow(TypeError)
    expect(() => reader.number('budgets')).toThrow(TypeError)
  })

  it('tells an unknown id from a day without a value', () => {
    const reader = parametersOn(parameters, '2024-01-01')
    expect(() => reader.number('other')).toThrow(new RangeError('There is no parameter other'))
    expect(() => reader.has('other')).toThrow(RangeError)
    expect(reader.has('amount')).toBe(false)
    expect(reader.has('share')).toBe(true)
    try {
      reader.number('amount')
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(NoValueKnown)
      expect(error).toMatchObject({ parameter: 'amount', day: '2024-01-01' })
      expect(String(error)).toBe('Error: No value of amount is known on 2024-01-01')
    }
  })

  it('remembers what was read since it was last asked, each once, with how sure it is', () => {
    const reader = parametersOn(parameters, '2022-06-01')
    expect(reader.takeUsed()).toEqual([])
    reader.number('amount')
    reader.number('amount')
    reader.number('share')
    expect(reader.takeUsed()).toEqual([
      { id: 'amount', unit: 'euroCents', value: 2000, from: '2022-01-01', unverified: true },
      { id: 'share', unit: 'ratio', value: 0.5, from: '2020-01-01', unverified: false },
    ])
    expect(reader.takeUsed()).toEqual([])
    reader.number('share')
    expect(reader.takeUsed().map(({ id }) => id)).toEqual(['share'])
  })

  it('does not count a question whether there is a value as reading it', () => {
    const reader = parametersOn(parameters, '2022-06-01')
    reader.has('amount')
    expect(reader.takeUsed()).toEqual([])
  })
})
