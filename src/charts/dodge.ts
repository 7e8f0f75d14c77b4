/** A label that wants its middle at a height in pixels. */
export interface LabelPlace {
  readonly center: number
  readonly height: number
}

/**
 * New middles for labels below each other so that none overlaps another or leaves `low`–`high`, each
 * as near its own wish as a sweep down and back up allows. Order of wishes is kept. When together they
 * are taller than the room, they run on below it.
 */
export function dodgeLabels(
  places: readonly LabelPlace[],
  low: number,
  high: number,
): readonly number[] {
  const order = places.map((_, index) => index)
  order.sort((a, b) => places[a]!.center - places[b]!.center || a - b)
  const centers = places.map((place) => place.center)
  let bottom = high
  for (const index of [...order].reverse()) {
    const half = places[index]!.height / 2
    centers[index] = Math.min(centers[index]!, bottom - half)
    bottom = centers[index]! - half
  }
  let top = low
  for (const index of order) {
    const half = places[index]!.height / 2
    centers[index] = Math.max(centers[index]!, top + half)
    top = centers[index]! + half
  }
  return centers
}
