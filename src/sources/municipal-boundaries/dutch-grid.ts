/** Longitude and latitude in degrees, WGS84. */
export type LonLat = readonly [number, number]

// Coefficients [power of x, power of y, factor] around Amersfoort, in 100 km and arc seconds.
const latitudeTerms = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
] as const
const longitudeTerms = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
] as const

function sum(terms: readonly (readonly [number, number, number])[], x: number, y: number): number {
  return terms.reduce((all, [p, q, factor]) => all + factor * x ** p * y ** q, 0)
}

/**
 * A point of the Dutch grid (EPSG:28992, metres) as longitude and latitude, within a metre in the
 * Netherlands. @see F.H. Schreutelkamp and G.L. Strang van Hees, Benaderingsformules voor de transformatie
 * tussen RD- en WGS84-kaartcoördinaten, NGT Geodesia 2001-2.
 */
export function fromDutchGrid(x: number, y: number): LonLat {
  const dx = (x - 155_000) / 100_000
  const dy = (y - 463_000) / 100_000
  return [
    5.38720621 + sum(longitudeTerms, dx, dy) / 3600,
    52.1551744 + sum(latitudeTerms, dx, dy) / 3600,
  ]
}

/**
 * A point of a Dutch map as longitude and latitude, whichever of the three ways it is written: longitude
 * first, latitude first, or the Dutch grid. `undefined` when it lies nowhere near the Netherlands.
 */
export function asLonLat(first: number, second: number): LonLat | undefined {
  if (first > 2 && first < 8 && second > 50 && second < 54.5) return [first, second]
  if (second > 2 && second < 8 && first > 50 && first < 54.5) return [second, first]
  if (first > -10_000 && first < 300_000 && second > 290_000 && second < 650_000)
    return fromDutchGrid(first, second)
  return undefined
}
