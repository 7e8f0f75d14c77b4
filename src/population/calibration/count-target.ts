import { startYear } from '#kernel'
import type { MicrodataBatch } from '../model.ts'
import type { CalibrationTarget } from './calibration-targets.ts'
import { type EnrolmentCount, type EnrolmentTally, enrolmentTally } from './enrolment-tally.ts'
import {
  type CalibrationDefinitions,
  type LeaverCount,
  type LeaverTally,
  leaverTally,
  notReached,
} from './leaver-tally.ts'

/** Counts generated records for the report, batch after batch. */
export interface CalibrationTally {
  readonly add: (batch: MicrodataBatch) => void
  readonly enrolments: EnrolmentTally
  readonly leavers: LeaverTally
}

/** Starts with nothing counted. */
export function calibrationTally(definitions: CalibrationDefinitions): CalibrationTally {
  const enrolments = enrolmentTally()
  const leavers = leaverTally(definitions)
  const add = (batch: MicrodataBatch): void => {
    enrolments.add(batch)
    leavers.add(batch)
  }
  return { add, enrolments, leavers }
}

/** All counts of a tally, taken once. */
export interface Counted {
  readonly enrolments: readonly EnrolmentCount[]
  readonly leavers: readonly LeaverCount[]
  readonly tally: CalibrationTally
  readonly share: number
}

/** The school year whose composition is fitted. */
const baseYear = 2021

const isBol = (code: string | undefined): boolean => code?.startsWith('bol') === true
const isPathway = (wanted: string | undefined, found: string): boolean =>
  wanted === undefined || wanted === found || (isBol(wanted) && found === 'bol')

function isAge(ageClass: string | undefined, age: number): boolean {
  if (ageClass === undefined) return true
  if (ageClass === 't15') return age <= 15
  if (ageClass === '20-22') return age >= 20 && age <= 22
  return ageClass === '23plus' ? age >= 23 : age === Number(ageClass)
}

function enrolled(
  { enrolments }: Counted,
  year: number,
  wanted: Readonly<Record<string, string>>,
): number {
  const { pathway, level, sectorChamber, fieldOfStudy, sex, age } = wanted
  let persons = 0
  for (const count of enrolments)
    if (
      count.year === year &&
      isPathway(pathway, count.pathway) &&
      (level === undefined || level === count.level) &&
      (sectorChamber === undefined || sectorChamber === count.programme?.sectorChamber) &&
      (fieldOfStudy === undefined || fieldOfStudy === count.programme?.fieldOfStudy) &&
      (sex === undefined || sex === count.sex) &&
      isAge(age, count.age)
    )
      persons += count.persons
  return persons
}

type Kind = (count: LeaverCount) => boolean

/** Sum of a count over the leavers of a kind. */
function sum({ leavers }: Counted, kind: Kind, of: (count: LeaverCount) => number): number {
  return leavers.reduce((total, count) => total + (kind(count) ? of(count) : 0), 0)
}

const persons = ({ persons }: LeaverCount): number => persons

/** First year of the school year of a cohort, school year or calendar year of diplomas. */
function cohortYear(period: string): number {
  return /^\d{4}$/.test(period) ? Number(period) - 1 : startYear(period)
}

/** A quotient; `undefined` when there is nothing to divide by. */
export function quotient(above: number, below: number): number | undefined {
  return below === 0 ? undefined : above / below
}

/** Graduates that do not go on and were followed for five years, of the pathway and level of the target; of its cohort where it names one. */
function atWork({ dimensions, period }: CalibrationTarget): Kind {
  const { pathway, level } = dimensions
  const year = period.startsWith('C') ? startYear(period) : undefined
  return (count) =>
    count.complete &&
    count.graduated &&
    count.study === '' &&
    isPathway(pathway, count.pathway) &&
    (level === undefined || level === count.level) &&
    (year === undefined || year === count.year)
}

/** Median of the search by month, those who never found counted last; `undefined` when it is not reached. */
function medianSearch(counted: Counted, kind: Kind): number | undefined {
  const half = sum(counted, kind, persons) / 2
  let found = 0
  for (let month = 1; month < notReached; month += 1) {
    found += sum(counted, kind, ({ searchMonths }) => searchMonths[month]!)
    if (found >= half && half > 0) return month
  }
  return undefined
}

function earlyLeaverShare(counted: Counted, year: number): number | undefined {
  const early = sum(
    counted,
    (c) => c.year === year,
    (c) => c.earlyLeavers,
  )
  const young = counted.enrolments.reduce(
    (total, c) => total + (c.year === year && c.age < 23 ? c.persons : 0),
    0,
  )
  return quotient(early, young)
}

function workInOctober(counted: Counted, target: CalibrationTarget): number | undefined {
  const { outflow, workThreshold } = target.dimensions
  const year = startYear(target.period) - 1
  const kind: Kind = (count) =>
    count.year === year &&
    count.study === '' &&
    count.pathway === 'bol' &&
    count.graduated === (outflow === 'with-diploma')
  const of = (count: LeaverCount): number =>
    workThreshold === '12h' ? count.work12hInOctober : count.anyJobInOctober
  return quotient(sum(counted, kind, of), sum(counted, kind, persons))
}

/** Chance of an outcome among graduates that do not go on. */
function outcome(counted: Counted, target: CalibrationTarget, of: keyof LeaverCount) {
  const kind = atWork(target)
  return quotient(
    sum(counted, kind, (count) => count[of] as number),
    sum(counted, kind, persons),
  )
}

function progressionToHbo(counted: Counted, year: number): number | undefined {
  const kind: Kind = (c) => c.year === year && c.graduated && c.level === '4' && c.pathway === 'bol'
  return quotient(
    sum(counted, (c) => kind(c) && c.study === 'hbo', persons),
    sum(counted, kind, persons),
  )
}

/** The same as the target, counted; shares are worked out by the report. */
export function countTarget(counted: Counted, target: CalibrationTarget): number | undefined {
  const { dimensions, period, measure } = target
  const year = cohortYear(period)
  const ofYear: Kind = (count) => count.year === year
  const { level } = dimensions
  switch (measure) {
    case 'enrolments':
      return enrolled(counted, startYear(period), dimensions) / counted.share
    case 'regionShare':
      return counted.tally.enrolments.regions(baseYear).get(dimensions.region ?? '') ?? 0
    case 'graduates':
      return (
        sum(
          counted,
          (c) => ofYear(c) && c.graduated && (level === undefined || c.level === level),
          persons,
        ) / counted.share
      )
    case 'diplomaShare':
      return quotient(
        sum(counted, (c) => ofYear(c) && c.graduated, persons),
        sum(counted, ofYear, persons),
      )
    case 'earlyLeaverShare':
      return earlyLeaverShare(counted, startYear(period))
    case 'progressionToHbo':
      return progressionToHbo(counted, year)
    case 'workInOctober':
      return workInOctober(counted, target)
    case 'jobWithin3Months':
      return outcome(counted, target, 'jobWithin3Months')
    case 'independence':
      return outcome(
        counted,
        target,
        dimensions.moment === '5y' ? 'independentAfter5Years' : 'independentDirectly',
      )
    case 'permanent':
      return outcome(
        counted,
        target,
        dimensions.moment === '18m' ? 'permanentAt18Months' : 'permanentAt15Months',
      )
    case 'medianSearchMonths':
      return medianSearch(counted, atWork(target))
    case 'startSalary': {
      const kind = atWork(target)
      return quotient(
        sum(counted, kind, (c) => c.startWageSum),
        sum(counted, kind, (c) => c.startWages),
      )
    }
    case 'institutions':
      return counted.tally.enrolments.institutions(startYear(period))
    default:
      return enrolled(counted, baseYear, dimensions)
  }
}
