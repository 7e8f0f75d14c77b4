import type { MissingReason } from '#kernel'
import type { ColumnSpec, Refusal, Withheld } from './model.ts'
import { readDate } from './read-date.ts'
import { readInteger, readNumber } from './read-number.ts'

/** A value as it stands in a row; `undefined` for an empty cell of an optional column. */
export type Value = string | number | Withheld | undefined

/** Reads the text of one cell. */
export type ValueReader = (text: string) => Value | Refusal

const refuse = (refused: Refusal['refused'], expected: string): Refusal => ({ refused, expected })

const notANumber = {
  integer: refuse('notANumber', '0-9'),
  decimal: refuse('notANumber', '0-9 ,'),
}
const negative = refuse('outOfRange', '≥ 0')
const notADate = refuse('notADate', 'jjjj-mm-dd')

function numberReader(type: ColumnSpec['type'], sign: ',' | '.'): ValueReader {
  const whole = type === 'integer' || type === 'count'
  const read = whole ? readInteger : readNumber
  const refusal = whole ? notANumber.integer : notANumber.decimal
  const signed = type === 'integer' || type === 'decimal'
  return (text) => {
    const value = read(text, sign)
    if (value === undefined) return refusal
    return value < 0 && !signed ? negative : value
  }
}

function typeReader(column: ColumnSpec, sign: ',' | '.'): ValueReader {
  const { codes } = column
  switch (column.type) {
    case 'text':
      return (text) => text
    case 'code': {
      if (codes === undefined) return (text) => text
      const unknown = refuse('unknownCode', codes.expected)
      return (text) => codes.find(text) ?? unknown
    }
    case 'date':
      return (text) => readDate(text) ?? notADate
    default:
      return numberReader(column.type, sign)
  }
}

/** What a column expects, for the sentence about an empty cell. */
function expectedOf({ type, codes }: ColumnSpec): string {
  if (codes !== undefined) return codes.expected
  if (type === 'date') return notADate.expected
  if (type === 'text' || type === 'code') return 'tekst'
  return type === 'integer' || type === 'count'
    ? notANumber.integer.expected
    : notANumber.decimal.expected
}

/** The same answer for the same text, remembered: files repeat few texts many times. */
function remembering(read: ValueReader): ValueReader {
  const known = new Map<string, Value | Refusal>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const value = read(text)
    if (known.size < 4096 && text.length < 64) known.set(text, value)
    return value
  }
}

function withheldTexts(sentinels: Readonly<Record<string, MissingReason>>): Map<string, Withheld> {
  return new Map(Object.entries(sentinels).map(([text, missing]) => [text, { missing, text }]))
}

/**
 * The reader of one column's cells: trims, turns sentinels into withheld values, refuses an empty cell of
 * a required column, a text of another type, a code that is not in the list, and a negative count.
 */
export function valueReader(column: ColumnSpec, decimalSign: ',' | '.' = ','): ValueReader {
  const withheld = withheldTexts(column.sentinels ?? {})
  const read = typeReader(column, decimalSign)
  const needed = column.required === true && column.mayBeEmpty !== true
  const empty = needed ? refuse('missingValue', expectedOf(column)) : undefined
  const readTrimmed: ValueReader = (text) =>
    withheld.get(text) ?? (text === '' ? empty : read(text))
  const full: ValueReader = (text) => readTrimmed(text.trim())
  return column.type === 'text' ? full : remembering(full)
}
