import { describe, expect, it } from 'vitest'
import type { Observation } from '#kernel'
import { students } from '../learning/students.ts'
import { studentsByPathway } from '../learning/students-by-pathway.ts'
import type { Indicator } from '../model.ts'
import { example, measureShipped, sourceRecords } from '../shipped.fixture.ts'
import { workers } from '../system/workers.ts'
import { defaultView } from './default-view.ts'
import { measureDataset } from './measure-dataset.ts'
import { selectObservations } from './select-observations.ts'

const viewOf = (rows: readonly Observation[], part: Partial<Indicator> = {}) =>
  defaultView(
    measureDataset(
      {
        ...students,
        headline: { definition: 'as-published', dimensions: {} },
        ...part,
        measure: () => rows,
      },
      () => [],
      sourceRecords(['example-source']),
      'release',
    ),
  )
const byLevel = (period: string, ...levels: string[]) =>
  levels.map((level) => example(period, { level }, 1))

describe('defaultView', () => {
  it('draws a line for each code over time', () => {
    expect(viewOf([...byLevel('2021', '1', '2'), ...byLevel('2022', '1', '2')])).toEqual({
      definition: 'as-published',
      breakdown: 'level',
      chart: 'line',
      selection: { level: ['1', '2'] },
    })
  })

  it('leaves the total out where there are parts', () => {
    expect(viewOf(byLevel('2021', 'total', '1', '2')).selection.level).toEqual(['1', '2'])
  })

  it('draws bars for one period', () => {
    expect(viewOf(byLevel('2021', '1', '2')).chart).toBe('bar')
  })

  it('draws bars when no code has two periods', () => {
    expect(viewOf([...byLevel('2021', '1'), ...byLevel('2022', '2')]).chart).toBe('bar')
  })

  it('draws bars for more than eight codes', () => {
    const ages = ['2021', '2022'].flatMap((period) =>
      Array.from({ length: 9 }, (_, index) => example(period, { age: `${index}` }, 1)),
    )
    expect(viewOf(ages)).toMatchObject({ breakdown: 'age', chart: 'bar' })
  })

  it('draws one line when nothing is broken down', () => {
    const line = ['2021', '2022'].map((period) => example(period, { level: 'total' }, 1))
    expect(viewOf(line)).toEqual({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
      selection: { level: ['total'] },
    })
  })

  it('stays with an empty selection when there are no figures', () => {
    expect(viewOf([])).toMatchObject({ breakdown: undefined, chart: 'bar', selection: {} })
  })

  it('draws the 35 labour-market regions as tiles, without provinces and country', () => {
    const view = defaultView(measureShipped(workers))
    expect(view).toMatchObject({ breakdown: 'region', chart: 'tiles' })
    expect(view.selection.region).toHaveLength(35)
    expect(view.selection.occupation).toEqual(['total'])
  })

  it('follows the breakdown and definition a reader asks for', () => {
    const dataset = measureShipped(workers)
    expect(defaultView(dataset, 'as-published', 'occupation')).toMatchObject({
      breakdown: 'occupation',
      chart: 'bar',
      selection: { region: ['NL01'] },
    })
    const view = defaultView(measureShipped(studentsByPathway), 'nji-1-october')
    expect(view).toMatchObject({
      definition: 'nji-1-october',
      selection: { pathway: ['bol', 'bbl'] },
    })
  })

  it.each(measureShipped(studentsByPathway).definitions)(
    'draws no other definition than %s',
    (definition) => {
      const dataset = measureShipped(studentsByPathway)
      const view = defaultView(dataset, definition)
      const drawn = selectObservations(dataset, {
        definition: view.definition,
        dimensions: view.selection,
      })
      expect(drawn.length).toBeGreaterThan(0)
      expect(new Set(drawn.map((o) => o.definition))).toEqual(new Set([definition]))
    },
  )
})
