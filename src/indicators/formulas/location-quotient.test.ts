import { describe, expect, it } from 'vitest'
import { missingCell, type Observation } from '#kernel'
import { cellOf, example } from '../shipped.fixture.ts'
import { locationQuotient } from './location-quotient.ts'

const options = { slug: 'lq', over: 'occupation', country: 'NL01' } as const
const at = (region: string, occupation: string, value: number) =>
  example('2022', { region, occupation }, value)
const country = [at('NL01', 'total', 1000), at('NL01', '10', 100)]

describe('locationQuotient', () => {
  it('divides the regional share by the national share (worked example: 30/200 over 100/1000)', () => {
    const quotients = locationQuotient(
      [...country, at('AM01', 'total', 200), at('AM01', '10', 30)],
      options,
    )
    expect(quotients).toHaveLength(1)
    expect(quotients[0]).toMatchObject({ dimensions: { region: 'AM01', occupation: '10' } })
    expect(cellOf(quotients[0]!)).toMatchObject({ unit: 'quotient' })
    expect(cellOf(quotients[0]!).value).toBeCloseTo(1.5, 12)
  })

  it('is 1 where a class is as common as in the country', () => {
    const [quotient] = locationQuotient(
      [...country, at('AM01', 'total', 50), at('AM01', '10', 5)],
      options,
    )
    expect(cellOf(quotient!).value).toBeCloseTo(1, 12)
  })

  it('gives nothing without regional total or without the country', () => {
    expect(locationQuotient([...country, at('AM01', '10', 30)], options)).toEqual([])
    expect(locationQuotient([at('AM01', 'total', 200), at('AM01', '10', 30)], options)).toEqual([])
  })

  it('has no meaning for a class nobody in the country has', () => {
    const nobody = [at('NL01', 'total', 1000), at('NL01', '10', 0)]
    const [quotient] = locationQuotient(
      [...nobody, at('AM01', 'total', 9), at('AM01', '10', 0)],
      options,
    )
    expect(quotient?.cell).toEqual(missingCell('notApplicable', 'quotient'))
  })

  it('stays withheld when the region withholds the class', () => {
    const withheld: Observation = {
      ...at('AM01', '10', 1),
      cell: missingCell('suppressed', 'persons'),
    }
    const [quotient] = locationQuotient([...country, at('AM01', 'total', 9), withheld], options)
    expect(quotient?.cell).toEqual(missingCell('suppressed', 'quotient'))
  })
})
