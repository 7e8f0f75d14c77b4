import fc from 'fast-check'
import { expect, it } from 'vitest'
import { periodKind } from '#kernel'
import { cbsPeriod } from './periods.ts'

it.each([
  ['2012JJ00', 'year', '2012'],
  ['2015SJ00', 'schoolYear', '2015-2016'],
  ['2021SJ00', 'move', '2021-2022>2022-2023'],
  ['1996KW01', 'year', '1996-Q1'],
  ['2022MM10', 'year', '2022-10'],
  [' 2022 ', 'year', '2022'],
  ["2015/'16", 'schoolYear', '2015-2016'],
  ["2021/'22 naar 2022/'23*", 'move', '2021-2022>2022-2023'],
  ['Totaal', 'year', undefined],
  ['20221JJ00', 'year', undefined],
  ['', 'schoolYear', undefined],
] as const)('%s as %s is %s', (text, kind, expected) => {
  expect(cbsPeriod(text, kind)).toBe(expected)
})

it('gives a period of the kernel, or nothing, for any text', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('year', 'schoolYear', 'move'), (text, kind) => {
      const period = cbsPeriod(text, kind as 'year')
      expect(period === undefined || periodKind(period) !== undefined).toBe(true)
    }),
  )
})
