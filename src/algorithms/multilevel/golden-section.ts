const ratio = (Math.sqrt(5) - 1) / 2

/**
 * The point between `low` and `high` where a function with one valley there is lowest, by golden-section
 * search; to about the root of rounding, as values near the lowest hardly differ.
 * @see Kiefer (1953), Proceedings of the AMS 4(3)
 */
export function goldenSection(of: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high]
  let [c, d] = [b - ratio * (b - a), a + ratio * (b - a)]
  let [atC, atD] = [of(c), of(d)]
  for (let i = 0; i < 100 && b - a > 1e-12 * Math.max(1e-6, Math.abs(a) + Math.abs(b)); i += 1) {
    if (atC <= atD) {
      ;[b, d, atD] = [d, c, atC]
      c = b - ratio * (b - a)
      atC = of(c)
    } else {
      ;[a, c, atC] = [c, d, atD]
      d = a + ratio * (b - a)
      atD = of(d)
    }
  }
  return (a + b) / 2
}

/**
 * The x ≥ 0 where a smooth function is lowest: looks at 0 and at points over 16 powers of ten around
 * `scale`, then searches between the neighbours of the best one. Gives 0 itself when nothing is lower.
 */
export function lowestFromZero(of: (x: number) => number, scale: number): number {
  const points = [0, ...Array.from({ length: 65 }, (_, i) => scale * 10 ** (i / 4 - 8))]
  const values = points.map(of)
  const best = values.indexOf(Math.min(...values))
  const found = goldenSection(of, points[Math.max(0, best - 1)]!, points[Math.min(65, best + 1)]!)
  return of(found) < values[0]! ? found : 0
}
