import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasValue, missingCell, type Observation, valueCell } from '#kernel'
import { sortObservations } from './sort-observations.ts'

const row = (period: string, value: number | undefined, level = '1'): Observation => ({
  series: 's',
  definition: 'as-published',
  period,
  dimensions: { level },
  cell:
    value === undefined
      ? missingCell('notMeasured', 'persons')
      : valueCell(value, 'persons', { noInterval: 'fullCount' }),
  sources: ['x'],
})

const values = (rows: readonly Observation[]) => rows.map(({ cell }) => cell.value)

describe('sortObservations', () => {
  it('sorts by value both ways, with what is missing last', () => {
    const rows = [row('2020', 2), row('2020', undefined), row('2020', 3), row('2020', 1)]
    expect(values(sortObservations(rows, 'waarde'))).toEqual([1, 2, 3, undefined])
    expect(values(sortObservations(rows, '-waarde'))).toEqual([3, 2, 1, undefined])
  })

  it('sorts periods by time, not by their text', () => {
    const rows = [row('2022-10-01', 1), row('2022-Q1', 2), row('2021-2022', 3)]
    expect(values(sortObservations(rows, 'periode'))).toEqual([3, 2, 1])
  })

  it('sorts codes as numbers where they are', () => {
    const rows = [row('2020', 1, '10'), row('2020', 2, '2')]
    expect(values(sortObservations(rows, 'niveau'))).toEqual([2, 1])
  })

  it('leaves rows alone for a column that does not exist', () => {
    const rows = [row('2021', 1), row('2020', 2)]
    expect(sortObservations(rows, 'onzin')).toEqual(rows)
  })

  it('loses no row and makes none', () => {
    const any = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }))
    fc.assert(
      fc.property(any, fc.constantFrom('waarde', '-waarde', 'periode'), (list, by) => {
        const rows = list.map((value) => row('2020', value))
        const sorted = sortObservations(rows, by)
        expect(new Set(sorted)).toEqual(new Set(rows))
        expect(sorted.filter((o) => hasValue(o.cell))).toHaveLength(
          list.filter((value) => value !== undefined).length,
        )
      }),
    )
  })
})
