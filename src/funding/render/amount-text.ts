import { formatNumber, type Language } from '#kernel'
import type { Amount } from '#schemes'

/** An amount of a scheme in words of figures: money as euros to the cent, shares as percentages. */
export function amountText({ value, unit }: Amount, language: Language): string {
  if (unit === 'euroCents') return `€ ${formatNumber(value / 100, language, 2)}`
  if (unit === 'ratio') return `${formatNumber(value * 100, language, 2)}%`
  return formatNumber(value, language, Number.isInteger(value) ? 0 : 3)
}
