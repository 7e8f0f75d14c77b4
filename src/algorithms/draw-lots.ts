import { seededRandom } from '#kernel'

/**
 * Puts items in an order drawn by lot: sorted by key first, then a Fisher-Yates shuffle with seeded
 * random numbers, so that the draw depends on keys and seed and never on the order given. Equal keys keep
 * the order given. O(n log n).
 * @see Knuth, The Art of Computer Programming, vol. 2, section 3.4.2, algorithm P.
 */
export function drawLots<T>(items: readonly T[], key: (item: T) => string, seed: number): T[] {
  const random = seededRandom(seed)
  const order = items.map((item) => ({ item, key: key(item) }))
  order.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1))
    const moved = order[i]!
    order[i] = order[j]!
    order[j] = moved
  }
  return order.map(({ item }) => item)
}
