import { formatNumber, formatValue, hasValue, isCount, type Observation } from '#kernel'
import { fill } from '../messages/messages.ts'
import type { View } from '../view.ts'

type Texts = Pick<View, 'language' | 'text'>

function direction(difference: number, { text }: Texts): string {
  if (difference === 0) return text.placeSame
  return difference > 0 ? text.placeMore : text.placeLess
}

/**
 * A figure of a place beside that of the whole country, in words: a count as its part of the country, a
 * share as the difference in percentage points, another value as higher or lower. Empty where one of
 * both has no number, or where comparing says nothing (the country is zero).
 */
export function compareWithWhole(
  own: Observation,
  whole: Observation | undefined,
  texts: Texts,
): string {
  if (whole === undefined || !hasValue(own.cell) || !hasValue(whole.cell)) return ''
  const { value, unit } = own.cell
  const country = whole.cell.value
  if (isCount(unit)) {
    if (country <= 0) return ''
    return fill(texts.text.placePartOfWhole, {
      share: formatValue(value / country, 'ratio', texts.language),
    })
  }
  const words = direction(value - country, texts)
  if (unit !== 'ratio' || value === country) return words
  const points = formatNumber(Math.abs(value - country) * 100, texts.language, 1)
  return fill(texts.text.placePoints, { points, direction: words })
}
