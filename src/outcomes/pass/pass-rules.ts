import {
  independenceThreshold,
  type OutcomeParameterName,
  type OutcomeParameters,
  parameterValue,
} from '../outcome-parameters.ts'
import type { Rules } from './pass-model.ts'

/** Months of leaving for which thresholds are made: all that microdata can hold, 2000 to 2100. */
const firstMonth = 2000 * 12
const lastMonth = 2101 * 12

/** Thresholds of income over `months` months from `from` after each month of leaving. */
function thresholds(parameters: OutcomeParameters, from: number, months: number): Float64Array {
  const ofYear = Array.from({ length: 300 }, (_, n) => independenceThreshold(parameters, 2000 + n))
  return Float64Array.from({ length: lastMonth - firstMonth }, (_, leaving) => {
    let sum = 0
    for (let month = 0; month < months; month++)
      sum += ofYear[Math.floor((leaving + from + month) / 12)] ?? 0
    return sum
  })
}

/**
 * The dated parameters as the plain numbers that the pass works with, for data up to `dataTo`, a month
 * number.
 * @throws RangeError when a stretch of months does not fit a byte
 */
export function passRules(parameters: OutcomeParameters, dataTo: number): Rules {
  const value = (name: OutcomeParameterName): number => parameterValue(parameters, name)
  const incomeMonths = value('independenceMonths')
  const incomeFrom = value('independenceFirstMonth')
  const lateIncomeFrom = value('fiveYearsFirstMonth')
  if (value('horizonMonths') > 250 || value('substantialJobMinMonths') < 1)
    throw new RangeError('The horizon is at most 250 months and a job lasts at least one')
  return {
    lastMonth: dataTo,
    horizon: value('horizonMonths'),
    minHours: Math.round(value('substantialJobMinHours') * 10),
    minWage: value('substantialJobMinWage'),
    minMonths: value('substantialJobMinMonths'),
    soonMonths: value('soonJobWithinMonths'),
    workHours: Math.round(value('workMinHours') * 10),
    firstWork: value('workFirstMoment'),
    secondWork: value('workSecondMoment'),
    permanentAt: value('permanentContractAtMonths'),
    sectorAt: value('sectorMoment'),
    lateSectorAt: lateIncomeFrom,
    incomeMonths,
    incomeFrom,
    lateIncomeFrom,
    thresholdBase: firstMonth,
    thresholds: thresholds(parameters, incomeFrom, incomeMonths),
    lateThresholds: thresholds(parameters, lateIncomeFrom, incomeMonths),
  }
}
