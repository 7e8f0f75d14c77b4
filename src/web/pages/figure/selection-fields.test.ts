import { describe, expect, it } from 'vitest'
import type { FigureChoice } from '../../figure/figure-choice.ts'
import { selectFigure } from '../../figure/figure-selection.ts'
import { sampleStudents, sampleUnknown } from '../../test-support/sample-indicators.ts'
import { sampleDataset, sampleView } from '../../test-support/sample-site.ts'
import { selectionFields } from './selection-fields.ts'

function fields(indicator = sampleStudents, choice: Partial<FigureChoice> = {}) {
  const dataset = sampleDataset(indicator)
  const whole: FigureChoice = { codes: {}, page: 1, ...choice }
  return selectionFields({
    view: sampleView(),
    dataset,
    names: { institutions: new Map(), programmes: new Map() },
    choice: whole,
    selection: selectFigure(dataset, whole),
    display: 'grafiek',
    mappable: false,
    related: [],
  })
}

const named = (name: string, list = fields()) => list.find((field) => field.name === name)

describe('selectionFields', () => {
  it('offers no form where there is nothing to choose', () => {
    expect(fields(sampleUnknown)).toEqual([])
  })

  it('names what was chosen automatically', () => {
    expect(named('uitsplitsing')?.value).toBe('')
    expect(named('uitsplitsing')?.options[0]?.label).toBe('leerweg (automatisch)')
  })

  it('does not offer codes of the dimension that is broken down', () => {
    expect(named('leerweg')).toBeUndefined()
    expect(named('leerweg', fields(sampleStudents, { breakdown: 'none' }))).toBeDefined()
  })

  it('keeps what the reader chose', () => {
    const chosen = fields(sampleStudents, {
      breakdown: 'none',
      codes: { pathway: ['bbl'] },
      period: '2021',
      definition: 'ocw-main-enrolments',
    })
    expect(chosen.map(({ name, value }) => [name, value])).toEqual([
      ['uitsplitsing', 'geen'],
      ['leerweg', 'bbl'],
      ['periode', '2021'],
      ['definitie', 'ocw-main-enrolments'],
    ])
  })

  it('explains why definitions are apart', () => {
    expect(named('definitie')?.help).toContain('nooit in één lijn')
  })

  it('offers the latest period first', () => {
    expect(named('periode')?.options.map(({ value }) => value)).toEqual([
      '',
      '2022',
      '2021',
      '2020',
    ])
  })

  it('offers only values that can be chosen', () => {
    const dataset = sampleDataset(sampleStudents)
    for (const field of fields(sampleStudents, { breakdown: 'none' })) {
      const values = field.options.map(({ value }) => value)
      expect(new Set(values).size).toBe(values.length)
      expect(values).toContain(field.value)
    }
    const codes = named('leerweg', fields(sampleStudents, { breakdown: 'none' }))?.options
    expect(codes?.slice(1).map(({ value }) => value)).toEqual(dataset.dimensions[0]?.codes)
  })
})
