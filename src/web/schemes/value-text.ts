import { formatNumber, formatPeriod, formatValue, type Language, type Localised } from '#kernel'
import type { ParameterUnit, ParameterValue } from '#schemes'

const suffixes: Readonly<Partial<Record<ParameterUnit, Localised>>> = {
  persons: { nl: ' personen', en: ' persons' },
  weeks: { nl: ' weken', en: ' weeks' },
  months: { nl: ' maanden', en: ' months' },
  years: { nl: ' jaar', en: ' years' },
  days: { nl: ' dagen', en: ' days' },
  hours: { nl: ' uur', en: ' hours' },
  hoursPerWeek: { nl: ' uur per week', en: ' hours a week' },
  age: { nl: ' jaar oud', en: ' years of age' },
  percentage: { nl: '%', en: '%' },
}

/** Most decimals that a factor or count is shown with. */
const mostDecimals = 4

function plainNumber(value: number, language: Language): string {
  const rounded = Number(value.toFixed(mostDecimals))
  return formatNumber(rounded, language, String(rounded).split('.')[1]?.length ?? 0)
}

/** An amount of money in full, to the cent where there are cents: `€ 2.216,69`, `€ 196.800.000`. */
export function euroText(cents: number, language: Language): string {
  return `€\u00a0${formatNumber(cents / 100, language, cents % 100 === 0 ? 0 : 2)}`
}

/** A number in its unit as people read it, without rounding that would matter: `40 weken`, `82,1%`. */
export function numberText(value: number, unit: ParameterUnit, language: Language): string {
  if (unit === 'euroCents') return euroText(value, language)
  if (unit === 'ratio') {
    const percent = Number((value * 100).toFixed(2))
    return formatValue(value, 'ratio', language, String(percent).split('.')[1]?.length ?? 0)
  }
  if (unit === 'count' && looksLikeYear(value)) return String(value)
  const text = plainNumber(value, language)
  const suffix = suffixes[unit]?.[language] ?? ''
  return value === 1 && language === 'en'
    ? `${text}${suffix.replace(/s\b/, '')}`
    : `${text}${suffix}`
}

/** A first study year is kept as a count: 2023, not 2.023. */
function looksLikeYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2100
}

/** A day or moment in words; `10-31` is a day of every year, other texts stay as they are. */
export function dayText(text: string, language: Language): string {
  const [day = '', time] = text.split('T')
  const yearly = /^\d{2}-\d{2}$/.test(day)
  if (!yearly && !/^\d{4}-\d{2}-\d{2}$/.test(day)) return text
  const shown = yearly
    ? formatPeriod(`2024-${day}`, language).replace(/ 2024$/, '')
    : formatPeriod(day, language)
  if (time === undefined) return shown
  return language === 'nl' ? `${shown}, ${time.replace(':', '.')} uur` : `${shown}, ${time}`
}

/** The value of a parameter as text; a table as `mbo € 1; hbo € 2`. */
export function parameterText(
  value: ParameterValue,
  unit: ParameterUnit,
  language: Language,
): string {
  if (typeof value === 'number') return numberText(value, unit, language)
  if (typeof value === 'string') return dayText(value, language)
  const entries = Object.entries(value).map(
    ([key, each]) => `${key}: ${numberText(each, tableUnit(value), language)}`,
  )
  return entries.join('; ')
}

/** The unit of the numbers in a table. Tables hold either factors or money; amounts of money are always large and whole. */
export function tableUnit(table: Readonly<Record<string, number>>): ParameterUnit {
  const values = Object.values(table)
  return values.every(Number.isInteger) && values.some((value) => value >= 100_000)
    ? 'euroCents'
    : 'factor'
}
