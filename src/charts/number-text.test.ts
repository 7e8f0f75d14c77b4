import { expect, test } from 'vitest'
import type { Unit } from '#kernel'
import { thousandsText, tickText } from './number-text.ts'

test.each<[number, number, Unit, string]>([
  [150_000, 50_000, 'persons', '150.000'],
  [0, 50_000, 'persons', '0'],
  [0.2, 0.1, 'ratio', '20%'],
  [0.125, 0.005, 'ratio', '12,5%'],
  [0.0004, 0.0002, 'ratio', '0,04%'],
  [-0.02, 0.01, 'percentagePoint', '-2'],
  [-0.05, 0.05, 'relativeChange', '-5%'],
  [0.025, 0.025, 'relativeChange', '2,5%'],
  [250_000, 50_000, 'euroCentsPerMonth', '2.500'],
  [25_000_000_000, 5_000_000_000, 'euroCents', '250 mln'],
  [12_500_000, 2_500_000, 'persons', '12,5 mln'],
  [20, 5, 'thousandPersons', '20.000'],
  [2.5, 0.5, 'months', '2,5'],
])('%d with steps of %d in %s is written %s', (value, step, unit, text) => {
  expect(tickText(value, step, unit, 'nl')).toBe(text)
})

test('millions are m in English', () => {
  expect(tickText(2_000_000, 1_000_000, 'persons', 'en')).toBe('2 m')
})

test.each<[number, Unit, string]>([
  [136_700, 'persons', '137'],
  [1_234_567, 'persons', '1.235'],
  [4200, 'persons', '4,2'],
  [136.7, 'thousandPersons', '137'],
])('%d in %s is %s thousand', (value, unit, text) => {
  expect(thousandsText(value, unit, 'nl')).toBe(text)
})
