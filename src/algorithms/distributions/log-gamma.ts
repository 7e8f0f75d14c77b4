const halfLogTwoPi = 0.9189385332046728

/** Coefficients B₂ₖ / (2k(2k−1)) of Stirling's series. */
const stirlingSeries = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
]

/**
 * What Stirling's formula leaves out of ln Γ(x + 1): ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π, for x > 0.
 * Absolute error below 1e-15 from x = 10 on; below that from {@link logGamma}.
 * @see Loader (2000), Fast and accurate computation of binomial probabilities; DLMF 5.11.1
 */
export function stirlingError(x: number): number {
  if (x < 10) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - halfLogTwoPi
  const inverseSquare = 1 / (x * x)
  return stirlingSeries.reduceRight((sum, c) => sum * inverseSquare + c, 0) / x
}

/**
 * Natural logarithm of the gamma function for x > 0, absolute error some 1e-15 × max(1, value).
 * Throws RangeError for other x.
 * @see DLMF 5.5.1 (recurrence) and 5.11.1 (Stirling's series)
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma of ${x}`)
  let product = 1
  let shifted = x
  while (shifted < 10) {
    product *= shifted
    shifted += 1
  }
  // ln Γ(s) = ln Γ(s + 1) − ln s, and Stirling for s + 1 in terms of s.
  const large = (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi
  return large + stirlingError(shifted) - Math.log(product)
}

/**
 * Natural logarithm of the beta function B(a, b) for a, b > 0, without the cancellation that three
 * gamma functions suffer when both are large.
 * @see DLMF 5.12.1; Didonato & Morris (1992), ACM TOMS 18(3), algorithm 708
 */
export function logBeta(a: number, b: number): number {
  const [small, large] = a < b ? [a, b] : [b, a]
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(small + large)
  const sum = small + large
  const correction = stirlingError(large) - stirlingError(sum)
  const log = Math.log1p(-small / sum)
  if (small < 10)
    return logGamma(small) + correction + small - small * Math.log(sum) + (large - 0.5) * log
  return (
    halfLogTwoPi -
    0.5 * Math.log(large) +
    stirlingError(small) +
    correction +
    (small - 0.5) * Math.log(small / sum) +
    large * log
  )
}

/**
 * Deviance part x ln(x / m) + m − x of a Poisson or binomial probability, exact also where x is near m.
 * For x ≥ 0 and m > 0.
 * @see Loader (2000), Fast and accurate computation of binomial probabilities, function bd0
 */
export function deviancePart(x: number, m: number): number {
  if (x === 0) return m
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x
  const v = (x - m) / (x + m)
  let sum = (x - m) * v
  let term = 2 * x * v
  for (let j = 1; j < 1000; j += 1) {
    term *= v * v
    const next = sum + term / (2 * j + 1)
    if (next === sum) return next
    sum = next
  }
  return sum
}
