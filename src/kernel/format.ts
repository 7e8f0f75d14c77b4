import { type Interval, publishedMethod, type Qualifier, type ValueCell } from './cell.ts'
import type { Language, Localised } from './language.ts'
import type { PeriodCode } from './period.ts'
import { periodKind } from './period.ts'
import { isMoney, type Unit } from './unit.ts'

const locale: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }
const formatters = new Map<string, Intl.NumberFormat>()

function formatter(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language}${digits}`
  let found = formatters.get(key)
  if (found === undefined) {
    found = new Intl.NumberFormat(locale[language], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: 'negative',
    })
    formatters.set(key, found)
  }
  return found
}

/** A number with the thousands mark and decimal sign of the language; what rounds to zero has no minus. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return formatter(language, digits).format(value)
}

/** How a stored value is shown: the factor to multiply with, and the sign before or behind it. */
interface UnitStyle {
  readonly factor: number
  readonly prefix: string
  readonly suffix: Localised
}

const plain = (nl: string, en: string): UnitStyle => ({ factor: 1, prefix: '', suffix: { nl, en } })

/** The display style of a unit: ratios as percent, cents as euros, counts as they are. */
function unitStyle(unit: Unit): UnitStyle {
  if (unit === 'ratio' || unit === 'relativeChange')
    return { factor: 100, prefix: '', suffix: { nl: '%', en: '%' } }
  if (unit === 'percentagePoint')
    return { factor: 100, prefix: '', suffix: { nl: ' procentpunt', en: ' percentage points' } }
  if (isMoney(unit)) return { factor: 0.01, prefix: '€ ', suffix: { nl: '', en: '' } }
  if (unit === 'thousandPersons' || unit === 'thousandJobs')
    return { factor: 1000, prefix: '', suffix: { nl: '', en: '' } }
  if (unit === 'months') return plain(' maanden', ' months')
  return plain('', '')
}

const million = 100_000_000
const oneMonth: Localised = { nl: 'maand', en: 'month' }

function decimalsFor(shown: number, unit: Unit): number {
  if (unit === 'ratio' || unit === 'percentagePoint' || unit === 'relativeChange') return 1
  if (unit === 'vacanciesPerJobSeeker' || unit === 'quotient') return 2
  if (isMoney(unit)) return Number.isInteger(shown) || Math.abs(shown) >= 1000 ? 0 : 2
  return Number.isInteger(shown) ? 0 : 1
}

/**
 * A value in its unit as people read it: `28,2%`, `€ 1.877`, `€ 256,3 mln`, `136.700`. Shares and cents are
 * converted; a value is never rounded away to nothing silently (shares keep one decimal unless `digits` says
 * otherwise).
 */
export function formatValue(
  value: number,
  unit: Unit,
  language: Language,
  digits?: number,
): string {
  if (isMoney(unit) && Math.abs(value) >= million) {
    const scaled = value / million
    const places = Number.isInteger(scaled) ? 0 : scaled * 10 === Math.round(scaled * 10) ? 1 : 2
    return `€ ${formatNumber(scaled, language, places)} ${language === 'nl' ? 'mln' : 'million'}`
  }
  const style = unitStyle(unit)
  const shown = Number((value * style.factor).toPrecision(12))
  const places = digits ?? decimalsFor(shown, unit)
  if (unit === 'months' && Math.abs(shown) === 1) return `${shown} ${oneMonth[language]}`
  return `${style.prefix}${formatNumber(shown, language, places)}${style.suffix[language]}`
}

/** Decimals of a share that its source supports: none for what was published in whole percents. */
function shareDigits({ value, interval }: ValueCell): number {
  const percent = Number((value * 100).toPrecision(12))
  if (interval === undefined) return Number.isInteger(percent) ? 0 : 1
  const width = interval.high - interval.low
  if (width >= 0.0099) return Number.isInteger(percent) ? 0 : 1
  const publishedFiner = interval.method.startsWith(publishedMethod) && width < 0.00099
  return publishedFiner && !Number.isInteger(Number((percent * 10).toPrecision(12))) ? 2 : 1
}

/**
 * The value of a cell as people read it, no more exact than it was published: 54 % published in whole
 * percents is `54%`, 38.7 % is `38,7%`.
 */
export function formatCell(cell: ValueCell, language: Language): string {
  const digits = cell.unit === 'ratio' ? shareDigits(cell) : undefined
  return formatValue(cell.value, cell.unit, language, digits)
}

const qualifierWords: Record<Language, Record<Qualifier, string>> = {
  nl: {
    exact: '',
    about: 'ongeveer ',
    moreThan: 'meer dan ',
    lessThan: 'minder dan ',
    almost: 'bijna ',
  },
  en: {
    exact: '',
    about: 'about ',
    moreThan: 'more than ',
    lessThan: 'fewer than ',
    almost: 'almost ',
  },
}

/** The word that goes before a value its source does not call exact, with a space behind it. */
export function formatQualifier(qualifier: Qualifier, language: Language): string {
  return qualifierWords[language][qualifier]
}

/** An interval as `28,1–28,3%`, in the unit of its value. */
export function formatInterval(interval: Interval, unit: Unit, language: Language): string {
  return `${formatValue(interval.low, unit, language)} – ${formatValue(interval.high, unit, language)}`
}

const monthNames: Record<Language, readonly string[]> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
}

/** A period in words: `studiejaar 2022-2023`, `1 oktober 2022`, `4e kwartaal 2022`, `2024 tot en met 2027`. */
export function formatPeriod(code: PeriodCode, language: Language): string {
  const nl = language === 'nl'
  const month = (): string => monthNames[language][Number(code.slice(5, 7)) - 1] ?? ''
  switch (periodKind(code)) {
    case 'schoolYear':
      return `${nl ? 'studiejaar' : 'school year'} ${code}`
    case 'quarter':
      return nl
        ? `${code.slice(6)}e kwartaal ${code.slice(0, 4)}`
        : `Q${code.slice(6)} ${code.slice(0, 4)}`
    case 'month':
      return `${month()} ${code.slice(0, 4)}`
    case 'day':
      return `${Number(code.slice(8))} ${month()} ${code.slice(0, 4)}`
    case 'span':
      return code.replace('/', nl ? ' tot en met ' : ' to ')
    case 'move':
      return code.replace('>', nl ? ' naar ' : ' to ')
    case 'cohort':
      return `${nl ? 'diplomajaar' : 'graduates of'} ${code.slice(1)}`
    default:
      return code
  }
}
