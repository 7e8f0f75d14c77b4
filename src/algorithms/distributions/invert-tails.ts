/** A distribution on a scale on which both ln of its tails are concave: what Newton's method needs. */
export interface LogConcaveTails {
  /** ln of both tails at u. */
  logTails(u: number): { readonly lower: number; readonly upper: number }
  /** ln of the density with respect to u. */
  logDensity(u: number): number
}

/**
 * The point u where the lower tail is `lower` and the upper tail `upper` (they add up to 1, both between 0
 * and 1), solved by Newton's method on the logarithm of the smaller one. As that is concave, steps go
 * straight to the root after the first, from any start.
 * @see Bagnoli & Bergstrom (2005), Log-concave probability and its applications, Economic Theory 26(2)
 */
export function invertTails(
  distribution: LogConcaveTails,
  { lower, upper }: { readonly lower: number; readonly upper: number },
  start: number,
): number {
  const low = lower <= upper
  const goal = Math.log(low ? lower : upper)
  let u = start
  let before = start
  for (let i = 0; i < 200; i += 1) {
    const tails = distribution.logTails(u)
    const log = low ? tails.lower : tails.upper
    if (log === -Infinity && u !== before) {
      // A first step so far that the tail is no number any more: take half of it.
      u = (u + before) / 2
      continue
    }
    before = u
    const slope = Math.exp(distribution.logDensity(u) - log) * (low ? 1 : -1)
    const step = (goal - log) / slope
    if (!Number.isFinite(step)) break
    u += step
    if (Math.abs(step) <= 1e-15 * Math.max(1, Math.abs(u))) break
  }
  return u
}
