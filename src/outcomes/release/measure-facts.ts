import type { Unit } from '#kernel'
import type { OutcomeMeasure } from '../model.ts'
import type { OutcomeParameterName } from '../outcome-parameters.ts'

/** What all figures of a measure have in common. */
export interface MeasureFacts {
  readonly unit: Unit
  /** Where its interval comes from; a full count has none. */
  readonly method?: string
  /** Parameters that decide what it counts. */
  readonly parameters: readonly OutcomeParameterName[]
}

const substantialJob: readonly OutcomeParameterName[] = [
  'substantialJobMinHours',
  'substantialJobMinWage',
  'substantialJobMinMonths',
]
const share = (...parameters: readonly OutcomeParameterName[]): MeasureFacts => ({
  unit: 'ratio',
  method: 'Wilson',
  parameters,
})

/** Level of every interval of outcomes. */
export const intervalLevel = 0.95

/** Unit, method of the interval and parameters of each measure. */
export const measureFacts: Readonly<Record<OutcomeMeasure, MeasureFacts>> = {
  graduates: { unit: 'persons', parameters: [] },
  permanentAt15Months: share('permanentContractAtMonths'),
  jobWithin3Months: share('soonJobWithinMonths'),
  work12hAt1Month: share('workMinHours', 'workFirstMoment'),
  work12hAt12Months: share('workMinHours', 'workSecondMoment'),
  independentDirectly: share('independenceShare', 'independenceMonths', 'independenceFirstMonth'),
  independentAfter5Years: share('independenceShare', 'independenceMonths', 'fiveYearsFirstMonth'),
  workInSectorDirectly: share('sectorMoment'),
  workInSectorAfter5Years: share('fiveYearsFirstMonth'),
  progression: share('progressionWithinMonths'),
  switch: share('progressionWithinMonths'),
  dropOut: share(),
  searchMonths: {
    unit: 'months',
    method: 'Kaplan-Meier, log limits',
    parameters: [...substantialJob, 'horizonMonths'],
  },
  startWage: { unit: 'euroCentsPerMonth', method: 'Student t', parameters: substantialJob },
  medianStartWage: {
    unit: 'euroCentsPerMonth',
    method: 'order statistics',
    parameters: substantialJob,
  },
}
