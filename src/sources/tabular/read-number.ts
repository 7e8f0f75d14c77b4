/**
 * A number as Dutch and English providers print it, or `undefined`. Accepts an optional minus, thousands
 * in groups of three behind `.`, `,`, or a (non-breaking) space, and one decimal sign: `1.234,5`,
 * `1,234.5`, `1 234`, `0,5`. What could be read in two ways (`1.234`) is read with `decimalSign` as the
 * decimal sign; `0,333` has no thousands, whatever the sign. Refuses exponents, other scripts' digits,
 * hexadecimal, plus signs, and broken groups.
 */
export function readNumber(text: string, decimalSign: ',' | '.' = ','): number | undefined {
  if (/^-?[0-9]{1,15}$/.test(text)) return Number(text)
  const decimal = decimalSign === ',' ? asDutch(text) : asEnglish(text)
  const plain = decimal ?? (decimalSign === ',' ? asEnglish(text) : asDutch(text))
  if (plain === undefined) return undefined
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

const dutchNumber =
  /^-?([0-9]{1,30}|[1-9][0-9]{0,2}([. \u00A0\u202F])[0-9]{3}(?:\2[0-9]{3}){0,9})(,[0-9]{1,30})?$/
const englishNumber =
  /^-?([0-9]{1,30}|[1-9][0-9]{0,2}([, \u00A0\u202F])[0-9]{3}(?:\2[0-9]{3}){0,9})(\.[0-9]{1,30})?$/

function asDutch(text: string): string | undefined {
  return dutchNumber.test(text)
    ? text.replace(/[. \u00A0\u202F]/g, '').replace(',', '.')
    : undefined
}

function asEnglish(text: string): string | undefined {
  return englishNumber.test(text) ? text.replace(/[, \u00A0\u202F]/g, '') : undefined
}

/** A whole number, or `undefined`: as `readNumber`, and `12,0` counts as 12. Exact up to 2^53. */
export function readInteger(text: string, decimalSign: ',' | '.' = ','): number | undefined {
  const value = readNumber(text, decimalSign)
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined
}
