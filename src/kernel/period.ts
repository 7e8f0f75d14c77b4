/**
 * A period as text, in one of eight shapes: a year `2022`, a school year `2022-2023` (1 August to
 * 31 July, WEB art. 1.1.1), a quarter `2022-Q4`, a month `2022-09`, a day `2022-10-01`, a span of years
 * `2024/2027`, or the school years `2021-2022>2022-2023` between which a move is measured, or a cohort
 * `C2020-2021` of graduates of that school year.
 */
export type PeriodCode = string

/** The shapes a period can have. */
export type PeriodKind =
  | 'year'
  | 'schoolYear'
  | 'quarter'
  | 'month'
  | 'day'
  | 'span'
  | 'move'
  | 'cohort'

const shapes: readonly (readonly [PeriodKind, RegExp])[] = [
  ['year', /^(\d{4})$/],
  ['schoolYear', /^(\d{4})-(\d{4})$/],
  ['quarter', /^(\d{4})-Q([1-4])$/],
  ['month', /^(\d{4})-(0[1-9]|1[0-2])$/],
  ['day', /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/],
  ['span', /^(\d{4})\/(\d{4})$/],
  ['move', /^(\d{4})-(\d{4})>(\d{4})-(\d{4})$/],
  ['cohort', /^C(\d{4})-(\d{4})$/],
]

/** The kind of a period, or `undefined` when the text is no period (a school year spans one year). */
export function periodKind(code: PeriodCode): PeriodKind | undefined {
  for (const [kind, shape] of shapes) {
    const match = shape.exec(code)
    if (match !== null) return spansRight(kind, match) ? kind : undefined
  }
  return undefined
}

function spansRight(kind: PeriodKind, match: RegExpExecArray): boolean {
  const [, from, to] = match.map(Number)
  if (kind === 'schoolYear' || kind === 'cohort') return to === from! + 1
  if (kind === 'span') return to! > from!
  if (kind === 'day') return isCalendarDay(match[0])
  return true
}

function isCalendarDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}

/** The calendar year in which a period starts. @throws RangeError when the text is no period. */
export function startYear(code: PeriodCode): number {
  if (periodKind(code) === undefined) throw new RangeError(`Not a period: ${code}`)
  return Number(code.replace(/^C/, '').slice(0, 4))
}

/** Position of a period on a time axis in years (2022-Q4 is 2022.75; 1 October 2022 is 2022.75). */
export function periodPosition(code: PeriodCode): number {
  const year = startYear(code)
  const kind = periodKind(code)
  if (kind === 'quarter') return year + (Number(code.slice(6)) - 1) / 4
  if (kind === 'month') return year + (Number(code.slice(5, 7)) - 1) / 12
  if (kind === 'day')
    return year + (Number(code.slice(5, 7)) - 1 + (Number(code.slice(8)) - 1) / 31) / 12
  return year
}

/** Orders periods by when they start, then by their text. */
export function comparePeriods(a: PeriodCode, b: PeriodCode): number {
  return periodPosition(a) - periodPosition(b) || (a < b ? -1 : a > b ? 1 : 0)
}

/** The school year that starts in August of the given year, as `2022-2023`. */
export function schoolYear(firstYear: number): PeriodCode {
  return `${firstYear}-${firstYear + 1}`
}
