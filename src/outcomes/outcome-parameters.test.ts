import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  independenceThreshold,
  netMinimumWageIn,
  outcomeParameterNames,
  parameterValue,
} from './outcome-parameters.ts'
import { parseOutcomeParameters, shippedOutcomeParameters } from './parameter-files.ts'

const yaml = readFileSync(new URL('../../data/outcomes/parameters.yaml', import.meta.url), 'utf8')
const shipped = shippedOutcomeParameters()

describe('the parameters that ship', () => {
  it('take the numbers of the letter and of CBS', () => {
    expect(parameterValue(shipped, 'permanentContractAtMonths')).toBe(15)
    expect(parameterValue(shipped, 'workMinHours')).toBe(12)
    expect(parameterValue(shipped, 'independenceShare')).toBe(0.7)
  })

  it('mark the thresholds of a substantial job as unverified, for no source gives them', () => {
    for (const name of outcomeParameterNames.filter((n) => n.startsWith('substantialJob')))
      expect(shipped.parameters[name].source.unverified, name).toBe(true)
  })

  it('have a day of checking wherever they are not marked as unverified', () => {
    for (const { source } of [...Object.values(shipped.parameters), ...shipped.netMinimumWage])
      expect(source.unverified === true || /^\d{4}-\d\d-\d\d$/.test(source.checkedOn ?? '')).toBe(
        true,
      )
  })

  it('give the assistance norm of a single person as 70 % of the net minimum wage', () => {
    // € 1,195.66: sociaalverhaal.com, hoogte bijstandsuitkering 2023.
    expect(independenceThreshold(shipped, 2023)).toBe(119_566)
    // € 1,025.55: hr-kiosk.nl, bijstand 1 januari 2019.
    expect(independenceThreshold(shipped, 2019)).toBe(102_555)
  })
})

describe('netMinimumWageIn', () => {
  it.each([
    [2011, 133_642],
    [2012, 133_642],
    [2016, 133_642],
    [2017, 140_398],
    [2023, 170_808],
    [2040, 192_206],
  ])('takes the last listed year that is not later than %d', (year, cents) => {
    expect(netMinimumWageIn(shipped, year)).toBe(cents)
  })

  it('throws on an empty series', () => {
    expect(() => netMinimumWageIn({ ...shipped, netMinimumWage: [] }, 2020)).toThrow(RangeError)
  })
})

describe('parseOutcomeParameters', () => {
  it('refuses a missing parameter and names it', () => {
    const without = yaml.replace(
      / {2}workMinHours:[\s\S]*? {2}workFirstMoment:/,
      '  workFirstMoment:',
    )
    expect(() => parseOutcomeParameters(without)).toThrow(/workMinHours/)
  })

  it('refuses a source that is neither checked nor marked as unverified', () => {
    expect(() =>
      parseOutcomeParameters(
        yaml.replace(
          '{ title: Eigen keuze; de bron noemt geen duur, unverified: true }',
          '{ title: x }',
        ),
      ),
    ).toThrow(/either checkedOn/)
  })

  it('refuses years out of order', () => {
    expect(() => parseOutcomeParameters(yaml.replace('year: 2012', 'year: 2050'))).toThrow(
      /ascending/,
    )
  })
})
