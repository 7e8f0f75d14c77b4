import type { EuroCents, Localised } from '#kernel'

/** Names of the numbers that decide what outcomes count, as in `data/outcomes/parameters.yaml`. */
export const outcomeParameterNames = [
  'substantialJobMinHours',
  'substantialJobMinWage',
  'substantialJobMinMonths',
  'soonJobWithinMonths',
  'permanentContractAtMonths',
  'workMinHours',
  'workFirstMoment',
  'workSecondMoment',
  'independenceShare',
  'independenceMonths',
  'independenceFirstMonth',
  'fiveYearsFirstMonth',
  'sectorMoment',
  'progressionWithinMonths',
  'horizonMonths',
] as const
/** One of {@link outcomeParameterNames}. */
export type OutcomeParameterName = (typeof outcomeParameterNames)[number]

/** Where a parameter comes from: seen on a day, or marked as not seen. */
export interface ParameterSource {
  readonly title: string
  readonly url?: string | undefined
  /** ISO day. */
  readonly checkedOn?: string | undefined
  readonly unverified?: true | undefined
}

/** A parameter as a policy person checks it: the number, its unit and its source. */
export interface SourcedParameter {
  readonly value: number
  readonly unit: 'hoursPerWeek' | 'euroCentsPerMonth' | 'months' | 'ratio'
  readonly source: ParameterSource
}

/**
 * The dated parameters of all outcomes. Months count from the month of leaving (0); a moment is the month
 * itself, a stretch starts at its first month. Hours are a week, money is euro cents a month.
 */
export interface OutcomeParameters {
  readonly id: string
  /** ISO day from which they hold. */
  readonly from: string
  readonly title: Localised
  readonly parameters: Readonly<Record<OutcomeParameterName, SourcedParameter>>
  /** Net minimum wage a month by calendar year, oldest first; never empty. */
  readonly netMinimumWage: readonly {
    readonly year: number
    readonly value: EuroCents
    readonly source: ParameterSource
  }[]
}

/** The number of a parameter, in the unit the file gives it. */
export function parameterValue(parameters: OutcomeParameters, name: OutcomeParameterName): number {
  return parameters.parameters[name].value
}

/**
 * Net minimum wage in euro cents a month in a calendar year: of the last listed year that is not later,
 * or of the first one for years before all.
 */
export function netMinimumWageIn(parameters: OutcomeParameters, year: number): EuroCents {
  const { netMinimumWage } = parameters
  const last = netMinimumWage.findLast((entry) => entry.year <= year) ?? netMinimumWage[0]
  if (last === undefined) throw new RangeError('The series of net minimum wages is empty')
  return last.value
}

/** From which monthly income on, in euro cents, somebody is economically independent in a year. */
export function independenceThreshold(parameters: OutcomeParameters, year: number): EuroCents {
  return Math.round(
    parameterValue(parameters, 'independenceShare') * netMinimumWageIn(parameters, year),
  )
}
