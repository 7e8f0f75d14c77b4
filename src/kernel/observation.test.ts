import { describe, expect, it } from 'vitest'
import { observationKey } from './observation.ts'

describe('observationKey', () => {
  const base = { series: 'students', definition: 'duo-open-data', period: '2022-10-01' }

  it('does not depend on the order of the dimensions', () => {
    const one = observationKey({ ...base, dimensions: { pathway: 'bbl', level: '2' } })
    const other = observationKey({ ...base, dimensions: { level: '2', pathway: 'bbl' } })
    expect(one).toBe(other)
  })

  it('tells definitions apart', () => {
    const one = observationKey({ ...base, dimensions: {} })
    const other = observationKey({ ...base, definition: 'nji-1-october', dimensions: {} })
    expect(one).not.toBe(other)
  })
})
