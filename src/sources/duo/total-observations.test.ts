import { describe, expect, it } from 'vitest'
import { issue } from '#kernel'
import { countLostRows, totalObservations } from './total-observations.ts'

const of = {
  series: 'students',
  period: '2021-10-01',
  source: 'duo-x',
  status: 'final',
  fixed: { sex: 'total' },
  lostRows: 0,
} as const

describe('totalObservations', () => {
  it('gives a total its series, definition, period, dimensions and source', () => {
    const total = { dimensions: { pathway: 'bbl' }, sum: 5, published: 1, withheld: 0 }
    expect(totalObservations([total], of)).toEqual([
      {
        series: 'students',
        definition: 'duo-open-data',
        period: '2021-10-01',
        dimensions: { pathway: 'bbl', sex: 'total' },
        cell: {
          value: 5,
          unit: 'persons',
          status: 'final',
          qualifier: 'exact',
          unverified: false,
          noInterval: 'fullCount',
        },
        sources: ['duo-x'],
      },
    ])
  })

  it('adds a note where the reader must know of withheld groups or lost rows', () => {
    const total = { dimensions: {}, sum: 5, published: 1, withheld: 1 }
    expect(totalObservations([total], of)[0]?.note).toContain('tussen 6 en 9')
    expect(totalObservations([total], { ...of, lostRows: 2 })[0]?.note).toContain('Ondergrens')
  })
})

describe('countLostRows', () => {
  const at = (line: number) => ({ file: 'a.csv', line })

  it('counts each line with an error once', () => {
    expect(
      countLostRows([
        issue('unknownCode', at(3)),
        issue('notANumber', at(3)),
        issue('wrongColumnCount', at(9)),
      ]),
    ).toBe(2)
  })

  it('does not count warnings and repeated rows', () => {
    expect(
      countLostRows([issue('unknownColumn', at(1), {}, 'warning'), issue('duplicateKey', at(4))]),
    ).toBe(0)
  })

  it('counts all issues when not all were kept', () => {
    const kept = [
      issue('unknownCode', at(3)),
      issue('tooManyIssues', { file: 'a.csv' }, { found: 3999 }, 'warning'),
    ]
    expect(countLostRows(kept)).toBe(4000)
  })
})
