import { type PeriodCode, periodKind, startYear } from '#kernel'
import type { CalendarDay, CalendarRule, CalendarRuleId } from './model.ts'
import { calendarSchema } from './schemas.ts'
import { yamlFile } from './yaml-files.ts'

const file = yamlFile('codelists/school-calendar.yaml', calendarSchema)

/** The fixed days of the school year, each with the article or page it comes from. */
export function calendarRules(): readonly CalendarRule[] {
  return file().rules
}

/** A rule of the school calendar. @throws RangeError when the file lacks it. */
export function calendarRule(id: CalendarRuleId): CalendarRule {
  const found = file().rules.find((rule) => rule.id === id)
  if (found === undefined) throw new RangeError(`No calendar rule ${id}`)
  return found
}

/** First and last ISO day of a rule in a school year; `to` equals `from` for a single day. */
export interface CalendarRange {
  readonly from: string
  readonly to: string
}

/**
 * The day or stretch of a rule in a school year: `firstCount` of `2022-2023` is 1 October 2022,
 * `secondCount` 1 February 2023.
 * @throws RangeError when the period is no school year.
 */
export function calendarRange(id: CalendarRuleId, schoolYear: PeriodCode): CalendarRange {
  if (periodKind(schoolYear) !== 'schoolYear')
    throw new RangeError(`Not a school year: ${schoolYear}`)
  const { from, to } = calendarRule(id)
  const start = startYear(schoolYear)
  return { from: isoDay(start, from), to: isoDay(start, to ?? from) }
}

function isoDay(start: number, { day, yearOffset }: CalendarDay): string {
  return `${start + yearOffset}-${day}`
}

/** The school year in which an ISO day falls; it changes on 1 August. */
export function schoolYearOf(isoDate: string): PeriodCode {
  if (periodKind(isoDate) !== 'day') throw new RangeError(`Not a day: ${isoDate}`)
  const year = Number(isoDate.slice(0, 4))
  const first = isoDate.slice(5) >= calendarRule('schoolYear').from.day ? year : year - 1
  return `${first}-${first + 1}`
}

/**
 * Whether somebody born on an ISO day is 18 or older on 1 August of a school year, the test by which
 * tuition and course fees are due.
 * @see https://wetten.overheid.nl/BWBR0004188 article 3
 */
export function isOfFeeAge(birthDay: string, schoolYear: PeriodCode): boolean {
  const test = calendarRange('feeAgeTest', schoolYear).from
  const eighteenth = `${Number(birthDay.slice(0, 4)) + 18}${birthDay.slice(4)}`
  return eighteenth <= test
}
