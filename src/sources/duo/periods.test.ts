import { describe, expect, it } from 'vitest'
import { periodKind } from '#kernel'
import { countDate, diplomaYear } from './periods.ts'

describe('the periods of DUO', () => {
  it('counts students on 1 October of the year', () => {
    expect(countDate('2021')).toBe('2021-10-01')
    expect(periodKind(countDate('2021'))).toBe('day')
  })

  it('reads a diploma year as the school year that ends in it', () => {
    expect(diplomaYear('2021')).toBe('2020-2021')
    expect(periodKind(diplomaYear('2021'))).toBe('schoolYear')
  })
})
