import { describe, expect, it } from 'vitest'
import { type Observation, valueCell } from '#kernel'
import { completeDimensions } from './complete-dimensions.ts'

const observation = (series: string, dimensions: Observation['dimensions']): Observation => ({
  series,
  definition: 'as-published',
  period: '2022',
  dimensions,
  cell: valueCell(1, 'persons', { noInterval: 'fullCount' }),
  sources: ['s'],
})

describe('completeDimensions', () => {
  it('adds the total of a dimension that only other figures of the series have', () => {
    const [national] = completeDimensions([
      observation('students', { pathway: 'bbl' }),
      observation('students', { pathway: 'bbl', institution: '00AA' }),
    ])
    expect(national?.dimensions).toEqual({ pathway: 'bbl', institution: 'total' })
  })

  it('takes the Netherlands for a missing region', () => {
    const [first] = completeDimensions([
      observation('students', {}),
      observation('students', { region: 'PV20' }),
    ])
    expect(first?.dimensions).toEqual({ region: 'NL01' })
  })

  it('does not mix the dimensions of different series', () => {
    const result = completeDimensions([observation('a', { sex: 'm' }), observation('b', {})])
    expect(result[1]?.dimensions).toEqual({})
  })

  it('leaves complete figures as they are', () => {
    const all = [observation('a', { sex: 'm' }), observation('a', { sex: 'v' })]
    expect(completeDimensions(all)[0]).toBe(all[0])
  })
})
