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

/**
 * Divides values into at most `count` classes of about equal size. Each border is a round number between
 * two neighbouring values; equal values are never parted, so there may be fewer classes. No values or
 * one value give no border.
 */
export function quantileClasses(values: readonly number[], count: number): Classes {
  const sorted = [...values].sort((a, b) => a - b)
  const borders: number[] = []
  for (let index = 1; index < count; index += 1) {
    const rank = Math.round((index * sorted.length) / count)
    const [below, above] = [sorted[rank - 1], sorted[rank]]
    if (below !== undefined && above !== undefined && below < above)
      borders.push(roundestBetween(below, above))
  }
  const classOf = (value: number): number => borders.filter((border) => value >= border).length
  return { borders, classOf }
}
