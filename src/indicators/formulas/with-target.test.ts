import { describe, expect, it } from 'vitest'
import { missingCell } from '#kernel'
import { example } from '../shipped.fixture.ts'
import { withTarget } from './with-target.ts'

const target = example('2027', {}, 0.35, { unit: 'ratio', status: 'target' })
const whole = example('2022-10-01', { region: 'NL01', sex: 'total' }, 0.28, { unit: 'ratio' })

describe('withTarget', () => {
  it('stands beside each definition, in the dimensions of its national figure', () => {
    const other = { ...whole, definition: 'nji-1-october' }
    const targets = withTarget([whole, other], target).slice(2)
    expect(targets.map((o) => o.definition)).toEqual(['as-published', 'nji-1-october'])
    expect(targets[0]).toMatchObject({
      period: '2027',
      dimensions: whole.dimensions,
      cell: { value: 0.35, status: 'target' },
    })
  })

  it('does not claim a target for a part of the country or of the students', () => {
    const part = example('2022-10-01', { region: 'PV20', sex: 'total' }, 0.3, { unit: 'ratio' })
    const women = example('2022-10-01', { region: 'NL01', sex: 'v' }, 0.3, { unit: 'ratio' })
    expect(withTarget([part, women], target)).toHaveLength(2)
  })

  it('adds one target however many years there are', () => {
    expect(withTarget([whole, { ...whole, period: '2021-10-01' }], target)).toHaveLength(3)
  })

  it('changes nothing when there is no target', () => {
    expect(withTarget([whole], undefined)).toEqual([whole])
    expect(withTarget([whole], { ...target, cell: missingCell('revised', 'ratio') })).toEqual([
      whole,
    ])
  })
})
