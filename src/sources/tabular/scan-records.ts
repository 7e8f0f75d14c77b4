import type { Delimiter } from './model.ts'

/** A record: its fields, or what is wrong with it. `line` is the 1-based physical line it starts on. */
export type ScannedRecord =
  | { readonly line: number; readonly fields: readonly string[] }
  | {
      readonly line: number
      readonly problem: 'lineTooLong' | 'unclosedQuote'
      readonly length: number
    }

/** Where a quoted record ends and what is in it; `undefined` when its quotes do not match up. */
interface QuotedRecord {
  readonly fields: string[]
  /** Index just behind the record: of its line end, or of the end of the text. */
  readonly end: number
}

/** Makes every line end `\n`; mixed line ends are common in files that went through a spreadsheet. */
export function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** The field that starts with a quote at `start`: its text and the index behind its closing quote. */
function quotedField(
  text: string,
  start: number,
  limit: number,
): { field: string; end: number } | undefined {
  let field = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0 || quote > limit) return undefined
    field += text.slice(from, quote)
    if (text.charCodeAt(quote + 1) !== 34) return { field, end: quote + 1 }
    field += '"'
    from = quote + 2
  }
}

/** Index of the next delimiter or line end at or after `from`, at most `limit`. */
function fieldEnd(text: string, from: number, limit: number, mark: number): number {
  let at = from
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (code === mark || code === 10) return at
    at += 1
  }
  return at
}

/**
 * Reads a record with quotes after RFC 4180: a quoted field may hold delimiters, line ends and doubled
 * quotes, and ends right before a delimiter or line end. Quotes inside an unquoted field are plain text.
 */
function quotedRecord(
  text: string,
  start: number,
  limit: number,
  delimiter: Delimiter,
): QuotedRecord | undefined {
  const mark = delimiter.charCodeAt(0)
  const fields: string[] = []
  let at = start
  for (;;) {
    let end: number
    if (text.charCodeAt(at) === 34) {
      const quoted = quotedField(text, at, limit)
      if (quoted === undefined) return undefined
      fields.push(quoted.field)
      end = quoted.end
    } else {
      end = fieldEnd(text, at, limit, mark)
      fields.push(text.slice(at, end))
    }
    if (end >= text.length || text.charCodeAt(end) === 10) return { fields, end }
    if (text.charCodeAt(end) !== mark) return undefined
    at = end + 1
  }
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    count += 1
  return count
}

/**
 * The records of a delimited text with `\n` line ends, in order; blank lines are passed over. A record
 * whose quotes do not match up costs only its first line, and one of more than `maxLength` characters only
 * itself. Starts at index `startAt`, which is on line `startLine`. Linear in the length of the text; holds one record at a time.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function* scanRecords(
  text: string,
  delimiter: Delimiter,
  maxLength: number,
  startAt = 0,
  startLine = 1,
): Generator<ScannedRecord> {
  let line = startLine
  let at = startAt
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const lineEnd = newline < 0 ? text.length : newline
    let end = lineEnd
    if (lineEnd - at > maxLength) yield { line, problem: 'lineTooLong', length: lineEnd - at }
    else if (lineEnd > at) {
      const content = text.slice(at, lineEnd)
      if (!content.includes('"')) yield { line, fields: content.split(delimiter) }
      else {
        const record = quotedRecord(text, at, Math.min(text.length, at + maxLength), delimiter)
        if (record === undefined) yield { line, problem: 'unclosedQuote', length: lineEnd - at }
        else {
          yield { line, fields: record.fields }
          end = record.end
        }
      }
    }
    line += 1 + (end > lineEnd ? countLineEnds(text, at, end) : 0)
    at = end + 1
  }
}
