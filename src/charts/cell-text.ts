import {
  type Cell,
  formatCell,
  formatPeriod,
  formatQualifier,
  formatValue,
  hasValue,
  type Language,
  type ObsStatus,
  type PeriodCode,
  periodKind,
  type Qualifier,
} from '#kernel'
import { chartWords, reasonWords } from './words.ts'

function statusWord(status: ObsStatus, language: Language): string {
  if (status === 'final' || status === 'legal') return ''
  return ` (${chartWords[status][language]})`
}

/**
 * What a reader hears for a cell: `ongeveer 28,2% (voorlopig), tussen 27,9% en 28,5%`, or
 * `geen cijfer, omdat …`. A missing cell gives words only, with what its source says about it.
 */
export function cellText(cell: Cell, language: Language): string {
  if (!hasValue(cell)) {
    const because = reasonWords[cell.missing].because[language]
    const more = cell.explanation === undefined ? '' : ` (${cell.explanation})`
    return `${chartWords.noFigureBecause[language]} ${because}${more}`
  }
  const shown = `${formatQualifier(cell.qualifier, language)}${formatCell(cell, language)}`
  const text = `${shown}${statusWord(cell.status, language)}`
  if (cell.interval === undefined) return text
  const low = formatValue(cell.interval.low, cell.unit, language)
  const high = formatValue(cell.interval.high, cell.unit, language)
  return `${text}, ${chartWords.between[language]} ${low} ${chartWords.and[language]} ${high}`
}

const signs: Readonly<Record<Language, Record<Qualifier, string>>> = {
  nl: { exact: '', about: 'ca. ', moreThan: '> ', lessThan: '< ', almost: 'bijna ' },
  en: { exact: '', about: 'c. ', moreThan: '> ', lessThan: '< ', almost: 'almost ' },
}

/** The printed value of a cell, short: `ca. 28,2%`; `geen cijfer` when it has none. */
export function valueText(cell: Cell, language: Language): string {
  if (!hasValue(cell)) return chartWords.noFigure[language]
  return `${signs[language][cell.qualifier]}${formatCell(cell, language)}`
}

const quarterLetter = { nl: 'K', en: 'Q' }

/** A period in as few signs as an axis has room for: `'22`, `'22/'23`, `K4 '22`, `09-'22`, `1-10-'22`. */
export function shortPeriod(code: PeriodCode, language: Language): string {
  const years = (code.match(/\d{4}/g) ?? []).map((year) => `'${year.slice(2)}`)
  switch (periodKind(code)) {
    case 'year':
      return years[0] ?? code
    case 'schoolYear':
    case 'cohort':
      return `${years[0]}/${years[1]}`
    case 'span':
      return `${years[0]}–${years[1]}`
    case 'move':
      return `${years[0]}–${years[3]}`
    case 'quarter':
      return `${quarterLetter[language]}${code.slice(6)} ${years[0]}`
    case 'month':
      return `${code.slice(5, 7)}-${years[0]}`
    case 'day':
      return `${Number(code.slice(8))}-${Number(code.slice(5, 7))}-${years[0]}`
    default:
      return code
  }
}

/** The full name of a period, or its text as given when it is no period. */
export function periodText(code: PeriodCode, language: Language): string {
  return periodKind(code) === undefined ? code : formatPeriod(code, language)
}
