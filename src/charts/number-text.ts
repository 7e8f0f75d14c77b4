import { formatNumber, isMoney, type Language, type Unit } from '#kernel'

const percentUnits: readonly Unit[] = ['ratio', 'relativeChange']

function shownFactor(unit: Unit): number {
  if (percentUnits.includes(unit) || unit === 'percentagePoint') return 100
  if (isMoney(unit)) return 0.01
  return unit === 'thousandPersons' || unit === 'thousandJobs' ? 1000 : 1
}

function digitsOf(step: number): number {
  for (let digits = 0; digits < 6; digits += 1) {
    const scaled = step * 10 ** digits
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * Math.max(1, scaled)) return digits
  }
  return 6
}

/**
 * A round number of an axis or class border without the words of its unit: `20%`, `150.000`, `12,5`,
 * `250 mln`. `step` is the distance between neighbours, in the same unit, and sets the decimals.
 */
export function tickText(value: number, step: number, unit: Unit, language: Language): string {
  const factor = shownFactor(unit)
  const shown = value * factor
  const millions = Math.abs(step * factor) >= 1e6
  const divisor = millions ? 1e6 : 1
  const digits = digitsOf(Number(((step * factor) / divisor).toPrecision(9)))
  const text = formatNumber(shown / divisor + 0, language, digits)
  if (percentUnits.includes(unit)) return `${text}%`
  if (!millions) return text
  return `${text} ${language === 'nl' ? 'mln' : 'm'}`
}

/** A value that must fit a small place, in thousands: `137` for 136.700 persons. */
export function thousandsText(value: number, unit: Unit, language: Language): string {
  const shown = (value * shownFactor(unit)) / 1000
  return formatNumber(shown, language, Math.abs(shown) < 10 ? 1 : 0)
}
