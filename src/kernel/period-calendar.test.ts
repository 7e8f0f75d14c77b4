import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparePeriods,
  type PeriodKind,
  periodKind,
  periodPosition,
  schoolYear,
  startYear,
} from './period.ts'

const two = (n: number): string => String(n).padStart(2, '0')
const year = fc.integer({ min: 1000, max: 9997 })

/** Periods of every kind with the year they start in, written without the code under test. */
const anyPeriod: fc.Arbitrary<{ code: string; kind: PeriodKind; start: number }> = fc.oneof(
  year.map((y) => ({ code: `${y}`, kind: 'year' as const, start: y })),
  year.map((y) => ({ code: `${y}-${y + 1}`, kind: 'schoolYear' as const, start: y })),
  year.map((y) => ({ code: `C${y}-${y + 1}`, kind: 'cohort' as const, start: y })),
  fc
    .tuple(year, fc.integer({ min: 1, max: 4 }))
    .map(([y, q]) => ({ code: `${y}-Q${q}`, kind: 'quarter' as const, start: y })),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => ({ code: `${y}-${two(m)}`, kind: 'month' as const, start: y })),
  fc
    .tuple(year, fc.integer({ min: 1, max: 2 }))
    .map(([y, more]) => ({ code: `${y}/${y + more}`, kind: 'span' as const, start: y })),
  year.map((y) => ({
    code: `${y}-${y + 1}>${y + 1}-${y + 2}`,
    kind: 'move' as const,
    start: y,
  })),
)

describe('a period', () => {
  it('is of the kind it is written as, and starts in its year', () => {
    fc.assert(
      fc.property(anyPeriod, ({ code, kind, start }) => {
        expect([periodKind(code), startYear(code)]).toEqual([kind, start])
      }),
    )
  })

  it('is none with anything before or behind it', () => {
    const dirt = fc.constantFrom(' ', '\n', '0', '-', 'x', '\u0000', '٢')
    fc.assert(
      fc.property(anyPeriod, dirt, ({ code }, sign) => {
        expect(periodKind(`${sign}${code}`)).toBeUndefined()
        if (sign !== '0') expect(periodKind(`${code}${sign}`)).toBeUndefined()
      }),
    )
  })

  it('starts where its year starts, and before the next year', () => {
    fc.assert(
      fc.property(anyPeriod, ({ code, start }) => {
        const position = periodPosition(code)
        expect(position >= start && position < start + 1).toBe(true)
      }),
    )
  })

  it.each([
    '20222',
    '202',
    '2022-',
    '-2022',
    '2022-2022',
    '2023-2022',
    '2022-2021',
    '2022-q1',
    '2022Q1',
    '2022-Q0',
    '2022-Q',
    '2022-00',
    '2022-1',
    '2022-0',
    '2022/2022',
    '2022/2021',
    '2022\\2023',
    '2021-2022>',
    '>2021-2022',
    '2021>2022',
    'c2020-2021',
    'C2020',
    'C2020-2020',
    '２０２２',
    '2022.0',
    '2022\r\n',
  ])('is none as %j, and refused where one is needed', (text) => {
    expect(periodKind(text)).toBeUndefined()
    expect(() => startYear(text)).toThrow(`Not a period: ${text}`)
    expect(() => periodPosition(text)).toThrow(RangeError)
  })
})

describe('a day', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2023-04-30', true],
    ['2023-04-31', false],
    ['2023-12-31', true],
    ['2023-12-32', false],
    ['2023-00-01', false],
    ['2023-01-00', false],
    ['2023-1-01', false],
    ['2023-01-1', false],
  ])('%s is on the calendar: %s', (day, known) => {
    expect(periodKind(day) === 'day').toBe(known)
  })

  it('is on the calendar exactly when the calendar has it', () => {
    const lengths = (y: number): number[] => {
      const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
      return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    }
    const part = fc.integer({ min: 0, max: 99 })
    fc.assert(
      fc.property(year, part, part, (y, month, day) => {
        const last = lengths(y)[month - 1] ?? 0
        const known = day >= 1 && day <= last
        expect(periodKind(`${y}-${two(month)}-${two(day)}`) === 'day').toBe(known)
      }),
      { numRuns: 400 },
    )
  })

  it('comes after each day before it in its year', () => {
    const days = Array.from({ length: 366 }, (_, index) =>
      new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
    )
    const positions = days.map(periodPosition)
    for (const [index, position] of positions.slice(1).entries())
      expect(position).toBeGreaterThan(positions[index]!)
    expect(positions.at(-1)).toBeLessThan(2025)
  })
})

describe('the order of periods', () => {
  const code = anyPeriod.map((period) => period.code)

  it('is total: each pair compares both ways, and equal only to itself', () => {
    fc.assert(
      fc.property(code, code, (a, b) => {
        expect(Math.sign(comparePeriods(a, b))).toBe(-Math.sign(comparePeriods(b, a)) || 0)
        expect(comparePeriods(a, b) === 0).toBe(a === b)
      }),
    )
  })

  it('is transitive', () => {
    fc.assert(
      fc.property(code, code, code, (a, b, c) => {
        const sorted = [a, b, c].sort(comparePeriods)
        expect(comparePeriods(sorted[0]!, sorted[2]!)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it.each([
    ['2022', '2023'],
    ['2022-Q4', '2023'],
    ['2022-12-31', '2023-01'],
    ['2022-09', '2022-10'],
    ['2022-Q1', '2022-Q2'],
    ['2022', '2022-2023'],
    ['2021-2022', '2022'],
    ['C2021-2022', 'C2022-2023'],
  ])('puts %s before %s', (first, second) => {
    expect(comparePeriods(first, second)).toBeLessThan(0)
  })
})

it('a school year of any year is one, and starts in that year', () => {
  fc.assert(
    fc.property(year, (first) => {
      expect(periodKind(schoolYear(first))).toBe('schoolYear')
      expect(startYear(schoolYear(first))).toBe(first)
    }),
  )
})
