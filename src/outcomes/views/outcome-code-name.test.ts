import { describe, expect, it } from 'vitest'
import { outcomeCodeName } from './outcome-code-name.ts'

describe('outcomeCodeName', () => {
  it.each([
    ['institution', '40VB', 'Voorbeeldcollege 1'],
    ['institution', '25LX', '25LX'],
    ['programme', '25003', 'Dekvloerenlegger'],
    ['programme', '99999', '99999'],
    ['workRegion', 'AM01', 'Groningen'],
    ['region', 'AM01', 'Groningen'],
    ['pathway', 'bol', 'bol'],
    ['age', '20', '20'],
    ['cohort', '2019-20+2020-21', '2019-20 en 2020-21'],
  ] as const)('names %s %s', (dimension, code, name) => {
    expect(outcomeCodeName(dimension, code, 'nl')).toBe(name)
  })

  it('speaks English when asked', () => {
    expect(outcomeCodeName('fieldOfStudy', '06', 'en')).toBe('Computing')
    expect(outcomeCodeName('cohort', '2019-20+2020-21', 'en')).toBe('2019-20 and 2020-21')
  })
})
