/** Borders between classes, ascending, and the class of a value: the number of borders it has reached. */
export interface Classes {
  readonly borders: readonly number[]
  readonly classOf: (value: number) => number
}

/** The roundest number above `low` and not above `high`: the fewest digits, then nearest the middle. */
export function roundestBetween(low: number, high: number): number {
  const middle = (low + high) / 2
  for (
    let power = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high))));
    power > -16;
    power -= 1
  ) {
    for (const factor of [10, 5, 2, 1]) {
      const step = factor * 10 ** (power - 1)
      const candidate = Number((Math.round(middle / step) * step).toPrecision(12))
      if (candidate > low && candidate <= high) return candidate
    }
  }
  return high
}

/** How many digits it takes to write a number, without leading zeros. */
function digitsOf(value: number): number {
  return value
    .toPrecision(12)
    .replace(/e.*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '').length
}

/** Places near a rank, the nearest first: 0, 1, -1, 2, -2 … */
function nearby(reach: number): number[] {
  return [0, ...Array.from({ length: reach }, (_, i) => [i + 1, -i - 1]).flat()]
}

/** The border near a rank that takes the fewest digits; of equals the one nearest to the rank. */
function borderNear(sorted: readonly number[], rank: number, reach: number): number | undefined {
  let best: number | undefined
  for (const step of nearby(reach)) {
    const [below, above] = [sorted[rank + step - 1], sorted[rank + step]]
    if (below === undefined || above === undefined || below >= above) continue
    const border = roundestBetween(below, above)
    if (best === undefined || digitsOf(border) < digitsOf(best)) best = border
  }
  return best
}

/**
 * Divides values into at most `count` classes of about equal size. Each border is a round number between
 * two neighbouring values; where a class may be a few values larger or smaller the rounder number wins.
 * Equal values are never parted, so there may be fewer classes. No values or one value give no border.
 */
export function quantileClasses(values: readonly number[], count: number): Classes {
  const sorted = [...values].sort((a, b) => a - b)
  const reach = Math.floor(sorted.length / (count * 3))
  const found = Array.from({ length: count - 1 }, (_, i) => {
    const rank = Math.round(((i + 1) * sorted.length) / count)
    return borderNear(sorted, rank, reach)
  })
  const borders = [...new Set(found.filter((border) => border !== undefined))].sort((a, b) => a - b)
  const classOf = (value: number): number => borders.filter((border) => value >= border).length
  return { borders, classOf }
}
