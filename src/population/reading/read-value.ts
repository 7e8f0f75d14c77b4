import type { IssueCode } from '#kernel'
import type { MicrodataColumn } from '../model.ts'

/** Why a value cannot be used. `expected` says what it should be; what was found is not repeated for pseudonyms. */
export interface ValueTrouble {
  readonly code: IssueCode
  readonly expected: string
}

/** A value as a number in the unit of its kind, or why it is none. Codes and pseudonyms are checked only: 0. */
export type ReadValue = number | ValueTrouble

const pseudonym = /^[A-Za-z0-9+/=_.:-]{16,64}$/

function trouble(code: IssueCode, expected: string): ValueTrouble {
  return { code, expected }
}

function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** A number in the unit of a kind as files write it. */
function shown(kind: MicrodataColumn['kind'], value: number): string {
  if (kind === 'month') return monthText(value)
  if (kind === 'schoolYear') return `${value}-${value + 1}`
  return kind === 'hoursPerWeek' ? String(value / 10) : String(value)
}

function inRange(column: MicrodataColumn, value: number): ReadValue {
  const [low, high] = column.range ?? [0, Number.MAX_SAFE_INTEGER]
  if (value >= low && value <= high) return value
  return trouble('outOfRange', `${shown(column.kind, low)} – ${shown(column.kind, high)}`)
}

/** The number behind a text of a kind, before its range is checked. */
function parsed(kind: MicrodataColumn['kind'], text: string): ReadValue {
  switch (kind) {
    case 'schoolYear': {
      const [, from, to] = /^(\d{4})-(\d{4})$/.exec(text) ?? []
      const follows = from !== undefined && Number(to) === Number(from) + 1
      return follows ? Number(from) : trouble('notAPeriod', '2020-2021')
    }
    case 'month': {
      const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? []
      return year === undefined
        ? trouble('notAPeriod', '2021-07')
        : Number(year) * 12 + Number(month) - 1
    }
    case 'year':
      return /^\d{4}$/.test(text) ? Number(text) : trouble('notANumber', '2004')
    case 'hoursPerWeek':
      return /^\d{1,3}(\.\d)?$/.test(text)
        ? Math.round(Number(text) * 10)
        : trouble('notANumber', '32 of 32.5')
    default:
      return /^\d{1,12}$/.test(text) ? Number(text) : trouble('notANumber', '187700')
  }
}

/**
 * Reads values of one column. Empty texts are not for this: the reader decides about them. Codes are exact:
 * no other case, no names.
 */
export function valueReader(column: MicrodataColumn): (text: string) => ReadValue {
  const { kind, codes, pattern } = column
  if (kind === 'pseudonym') {
    const wrong = trouble('unknownCode', 'pseudoniem van 16 tot 64 tekens')
    return (text) => (pseudonym.test(text) ? 0 : wrong)
  }
  if (kind === 'code') {
    const known = new Set(codes)
    const shape = new RegExp(`^(?:${pattern ?? '[^]+'})$`)
    const wrong = trouble('unknownCode', codes?.slice(0, 12).join(', ') ?? pattern ?? '')
    return (text) => ((codes === undefined ? shape.test(text) : known.has(text)) ? 0 : wrong)
  }
  return (text) => {
    const value = parsed(kind, text)
    return typeof value === 'number' ? inRange(column, value) : value
  }
}
