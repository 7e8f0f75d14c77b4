/** A range of values from low to high, in the unit of the chart. */
export interface Domain {
  readonly low: number
  readonly high: number
}

/** A linear scale: a function from value to pixel. A domain without length maps to the middle. */
export function linearScale(domain: Domain, from: number, to: number): (value: number) => number {
  const length = domain.high - domain.low
  if (!(length > 0)) return () => (from + to) / 2
  return (value) => from + ((value - domain.low) / length) * (to - from)
}

/**
 * The distance between ticks: 1, 2 or 5 times a power of ten, the smallest that gives no more than
 * `count` steps over a length.
 * @see https://d3js.org/d3-array/ticks
 */
export function tickStep(length: number, count: number): number {
  const power = 10 ** Math.floor(Math.log10(length / count))
  for (const factor of [1, 2, 5])
    if (length / (factor * power) <= count + 1e-9) return factor * power
  return 10 * power
}

/** Round tick values over a domain that was widened to whole steps. */
export interface Ticks {
  readonly domain: Domain
  readonly values: readonly number[]
  readonly step: number
}

const exact = (value: number): number => Number(value.toPrecision(12))

/**
 * Widens a domain to round numbers and divides it into about `count` steps. A domain without length is
 * given one: from zero to the value, or 0–1 around zero.
 */
export function niceTicks(domain: Domain, count: number): Ticks {
  let { low, high } = domain
  if (high - low <= Math.abs(high) * 1e-9) {
    low = Math.min(0, low)
    high = Math.max(0, high)
    if (low === high) high = 1
  }
  const step = tickStep(high - low, count)
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  const values = Array.from({ length: last - first + 1 }, (_, index) =>
    exact((first + index) * step),
  )
  return { domain: { low: exact(first * step), high: exact(last * step) }, values, step }
}

/** The smallest domain that holds all values; `undefined` for none. */
export function extent(values: Iterable<number>): Domain | undefined {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? { low, high } : undefined
}
