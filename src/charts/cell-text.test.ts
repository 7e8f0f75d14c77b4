import { describe, expect, test } from 'vitest'
import { missingCell, missingReasons, valueCell } from '#kernel'
import { cellText, periodText, shortPeriod, valueText } from './cell-text.ts'
import { testCell } from './test-cells.ts'

describe('cellText', () => {
  test('says value, status and interval', () => {
    const cell = testCell(0.28, 'ratio', 0.01, 'provisional')
    expect(cellText(cell, 'nl')).toBe('28% (voorlopig), tussen 27,0% en 29,0%')
    expect(cellText(cell, 'en')).toBe('28% (provisional), between 27.0% and 29.0%')
  })

  test('says how exact the source calls the value', () => {
    const cell = valueCell(300, 'reports', { qualifier: 'moreThan', noInterval: 'notPublished' })
    expect(cellText(cell, 'nl')).toBe('meer dan 300')
    expect(valueText(cell, 'nl')).toBe('> 300')
  })

  test.each(missingReasons)('gives words and no digit for what is missing (%s)', (reason) => {
    for (const language of ['nl', 'en'] as const) {
      const text = cellText(missingCell(reason, 'persons'), language)
      expect(text).toMatch(/^(geen cijfer, omdat|no figure, because) \p{L}/u)
      expect(text).not.toMatch(/\d/)
    }
  })

  test('adds what the source says about a missing value', () => {
    const cell = missingCell('suppressed', 'persons', 'de bron drukt <5')
    expect(cellText(cell, 'nl')).toMatch(/\(de bron drukt <5\)$/)
  })
})

test.each([
  ['2022', "'22"],
  ['2022-2023', "'22/'23"],
  ['2022-Q4', "K4 '22"],
  ['2022-09', "09-'22"],
  ['2022-10-01', "1-10-'22"],
  ['2024/2027', "'24–'27"],
  ['2021-2022>2022-2023', "'21–'23"],
  ['C2020-2021', "'20/'21"],
  ['anders', 'anders'],
])('the period %s is %s for short', (period, short) => {
  expect(shortPeriod(period, 'nl')).toBe(short)
})

test('a period in full is in words, and any other text as it is', () => {
  expect(periodText('2022-2023', 'nl')).toBe('studiejaar 2022-2023')
  expect(periodText('anders', 'nl')).toBe('anders')
})
