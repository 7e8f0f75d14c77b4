import type { IsoDay } from './model.ts'

const dayMs = 86_400_000

function fromMs(ms: number): IsoDay {
  return new Date(ms).toISOString().slice(0, 10)
}

/** The day a number of days after (or, below 0, before) a day. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return fromMs(Date.parse(day) + days * dayMs)
}

/** The same day a number of months later; the last day of a month that is too short. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const first = new Date(`${day.slice(0, 7)}-01`)
  first.setUTCMonth(first.getUTCMonth() + months + 1, 0)
  const last = first.toISOString().slice(0, 10)
  const same = `${last.slice(0, 8)}${day.slice(8)}`
  return same < last ? same : last
}

/** The same day a number of years later; 28 February for a 29th that is not there. */
export function addYears(day: IsoDay, years: number): IsoDay {
  return addMonths(day, years * 12)
}

/** The day a number of working days after a day: Monday to Friday; public holidays are not known here. */
export function addWorkingDays(day: IsoDay, days: number): IsoDay {
  let ms = Date.parse(day)
  for (let left = days; left > 0; ) {
    ms += dayMs
    const weekday = new Date(ms).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return fromMs(ms)
}

/** Whole days from one day to another; negative when the second comes first. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

/** First calendar year of the study year (1 August to 31 July) in which a day falls. */
export function studyYearOf(day: IsoDay): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) < '08-01' ? year - 1 : year
}
