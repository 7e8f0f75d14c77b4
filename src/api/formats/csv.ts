import type { Language, Observation } from '#kernel'
import type { Column } from './flat-row.ts'

/**
 * A text that no spreadsheet runs as a formula: what starts with `=`, `+`, `-`, `@`, tab or carriage
 * return gets an apostrophe in front.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function harmlessText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function csvField(value: string | number | boolean | undefined): string {
  if (value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const text = harmlessText(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line of CSV without its line end. */
export function csvLine(
  columns: readonly Column[],
  observation: Observation,
  language: Language,
): string {
  return columns.map((column) => csvField(column.read(observation, language))).join(',')
}

/**
 * A table as CSV after RFC 4180 from lines without their ends: UTF-8, comma, header line, CRLF; an empty
 * field is never a number.
 */
export function csvOf(columns: readonly Column[], lines: readonly string[]): string {
  return `${[columns.map((c) => c.name).join(','), ...lines].join('\r\n')}\r\n`
}

/** Observations as CSV. */
export function csvTable(
  columns: readonly Column[],
  observations: readonly Observation[],
  language: Language,
): string {
  return csvOf(
    columns,
    observations.map((o) => csvLine(columns, o, language)),
  )
}
