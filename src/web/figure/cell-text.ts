import {
  type Cell,
  formatCell,
  formatInterval,
  formatPeriod,
  formatQualifier,
  formatValue,
  hasValue,
  type ValueCell,
} from '#kernel'
import { fill } from '../messages/messages.ts'
import type { View } from '../view.ts'

type Texts = Pick<View, 'language' | 'text'>

/** A text in which the euro sign stays on one line with its amount. */
export function keepAmounts(text: string): string {
  return text.replaceAll('€ ', '€\u00a0')
}

/** A cell as people read it: `ongeveer 28,2%`, or in words why there is no number. Never a zero for nothing. */
export function cellText(cell: Cell, { language, text }: Texts): string {
  if (!hasValue(cell)) return text[`missing_${cell.missing}`]
  return formatQualifier(cell.qualifier, language) + keepAmounts(formatCell(cell, language))
}

/** The interval of a cell with its kind, or a dash where there is none. */
export function intervalText(cell: Cell, { language, text }: Texts): string {
  if (!hasValue(cell) || cell.interval === undefined) return '–'
  const range = formatInterval(cell.interval, cell.unit, language)
  return `${range} (${text[`interval_${cell.interval.kind}`]})`
}

/** How precise a value is, in sentences: the range and where it comes from, or why there is none. */
export function precisionText(cell: ValueCell, { language, text }: Texts): string {
  const { interval, noInterval, unit } = cell
  if (interval === undefined) return text[`noInterval_${noInterval ?? 'notPublished'}`]
  const low = formatValue(interval.low, unit, language)
  const high = formatValue(interval.high, unit, language)
  const range = fill(text[`intervalLong_${interval.kind}`], { low, high })
  if (interval.level === undefined) return range
  const level = formatValue(interval.level, 'ratio', language)
  return `${range} ${fill(text.intervalLevel, { level })}`
}

/** Status words worth showing beside a value: nothing for a final, verified figure. */
export function statusText(cell: Cell, { text }: Texts): string {
  if (!hasValue(cell)) return ''
  const status = cell.status === 'final' ? [] : [text[`status_${cell.status}`]]
  return [...status, ...(cell.unverified ? [text.unverified] : [])].join(', ')
}

/** What a value was before, with an arrow for which way it went: `↑ was 22,1% (2021)`. */
export function trendText(
  cell: ValueCell,
  before: ValueCell,
  period: string,
  texts: Texts,
): string {
  const { value } = before
  const arrow = cell.value > value ? '↑' : cell.value < value ? '↓' : '='
  const words = { value: cellText(before, texts), period: formatPeriod(period, texts.language) }
  return `${arrow} ${fill(texts.text.compared, words)}`
}
