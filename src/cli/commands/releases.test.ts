import { describe, expect, it } from 'vitest'
import { missingCell, type Observation, valueCell } from '#kernel'
import { changeLine } from './releases.ts'

const figure = (value: number, rest: Partial<Observation> = {}): Observation => ({
  series: 'students',
  definition: 'nji-1-october',
  period: '2021-10-01',
  dimensions: { pathway: 'bbl' },
  cell: valueCell(value, 'persons', { noInterval: 'fullCount' }),
  sources: ['nji-mbo'],
  ...rest,
})
const what = 'students · nji-1-october · 1 oktober 2021 · pathway=bbl'
const withheld = figure(0, { cell: missingCell('suppressed', 'persons') })

describe('changeLine', () => {
  it.each([
    ['an added figure', { kind: 'added', after: figure(1200) }, '+', '– → 1.200'],
    ['a removed figure', { kind: 'removed', before: figure(5) }, '-', '5 → –'],
    ['another value', { kind: 'changed', before: figure(5), after: figure(6) }, '~', '5 → 6'],
    [
      'a figure that is now withheld',
      { kind: 'changed', before: figure(5), after: withheld },
      '~',
      '5 → ontbreekt (afgeschermd)',
    ],
    [
      'the same value from another source',
      { kind: 'changed', before: figure(5), after: figure(5, { sources: ['duo', 'cbs'] }) },
      '~',
      '5, bron: nji-mbo → duo, cbs',
    ],
    [
      'the same value with another note',
      { kind: 'changed', before: figure(5), after: figure(5, { note: 'Let op' }) },
      '~',
      '5, andere toelichting',
    ],
    [
      'the same value with another status',
      {
        kind: 'changed',
        before: figure(5),
        after: figure(5, {
          cell: valueCell(5, 'persons', { status: 'provisional', noInterval: 'fullCount' }),
        }),
      },
      '~',
      '5, andere status, marge of eenheid',
    ],
  ] as const)('tells of %s what it was and what it is', (_, change, mark, shown) => {
    const reasons = ['newSourceFile', 'changedCode'] as const
    expect(changeLine({ ...change, reasons })).toBe(
      `${mark} ${what}\t${shown}\tnieuw bronbestand, gewijzigde code`,
    )
  })
})
