/**
 * Units of measure. Shares are stored as ratios 0–1 and shown as percentages; money is stored in whole
 * cents and shown in euros; `percentagePoint` is a difference of two ratios (also stored 0–1);
 * `relativeChange` is growth since the period before (0.05 = 5 % more); `quotient` compares two shares
 * (1 = equal).
 */
export const units = [
  'persons',
  'thousandPersons',
  'ratio',
  'percentagePoint',
  'relativeChange',
  'quotient',
  'euroCents',
  'euroCentsPerMonth',
  'euroCentsPerYear',
  'euroCentsPerHour',
  'months',
  'vacancies',
  'vacanciesPerJobSeeker',
  'companies',
  'institutions',
  'qualifications',
  'placements',
  'reports',
  'regions',
  'thousandJobs',
] as const
export type Unit = (typeof units)[number]

/** A share between 0 and 1. */
export type Ratio = number
/** An amount of money in whole euro cents. */
export type EuroCents = number

/** Whether values of this unit are a share and therefore lie between 0 and 1. */
export function isShare(unit: Unit): boolean {
  return unit === 'ratio'
}

/** Whether values of this unit are amounts in euro cents. */
export function isMoney(unit: Unit): boolean {
  return unit.startsWith('euroCents')
}

/** Whether values of this unit count things and may be added up over disjoint groups. */
export function isCount(unit: Unit): boolean {
  return (
    !isShare(unit) &&
    !isMoney(unit) &&
    !['percentagePoint', 'relativeChange', 'quotient', 'months', 'vacanciesPerJobSeeker'].includes(
      unit,
    )
  )
}
