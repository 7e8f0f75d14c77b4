import type { PeriodCode } from '#kernel'
import { schoolYear } from '#kernel'
import type { CbsMapping } from './model.ts'

const quarterKey = /^(\d{4})KW0?([1-4])$/
const monthKey = /^(\d{4})MM(0[1-9]|1[0-2])$/

/** The first year in a key (`2015SJ00`, `2012JJ00`) or title (`2015/'16`, `2021/'22 naar 2022/'23*`). */
function firstYear(text: string): number | undefined {
  const match = /^\s*((?:19|20)\d{2})(?!\d)/.exec(text)
  return match === null ? undefined : Number(match[1])
}

/**
 * Our period for a CBS period: keys `2012JJ00`, `2015SJ00`, `1996KW01`, `2022MM10`, or a title where there
 * is no key. `kind` says what a year of the table stands for. `undefined` when it is no period.
 * @see https://www.cbs.nl/-/media/statline/documenten/handleiding-cbs-opendata-services.pdf
 */
export function cbsPeriod(text: string, kind: CbsMapping['period']): PeriodCode | undefined {
  const key = text.trim()
  const quarter = quarterKey.exec(key)
  if (quarter !== null) return `${quarter[1]}-Q${quarter[2]}`
  const month = monthKey.exec(key)
  if (month !== null) return `${month[1]}-${month[2]}`
  const year = firstYear(key)
  if (year === undefined) return undefined
  if (kind === 'year') return String(year)
  if (kind === 'schoolYear') return schoolYear(year)
  return `${schoolYear(year)}>${schoolYear(year + 1)}`
}
