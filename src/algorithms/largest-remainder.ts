/**
 * Divides a whole total in proportion to weights into whole parts that add up to it exactly: each gets
 * the floor of its quota, and the largest remainders one more (Hamilton's method; ties to the lower
 * index). Weights need not add up to anything; when all are 0 every part is 0 and nothing is divided.
 * O(n log n).
 * @throws RangeError when the total is not a whole number ≥ 0 or a weight is negative or not finite.
 * @see Balinski & Young (1982), Fair Representation, Yale University Press, ch. 3.
 */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(total) || total < 0)
    throw new RangeError(`A total to divide is a whole number of 0 or more, got ${total}`)
  const bad = weights.find((weight) => !(weight >= 0 && Number.isFinite(weight)))
  if (bad !== undefined)
    throw new RangeError(`A weight is a finite number of 0 or more, got ${bad}`)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum === 0) return weights.map(() => 0)
  const quotas = weights.map((weight) => (total * weight) / sum)
  const parts = quotas.map(Math.floor)
  let left = total - parts.reduce((all, part) => all + part, 0)
  const order = quotas.map((_, i) => i).filter((i) => weights[i]! > 0)
  order.sort((a, b) => quotas[b]! - parts[b]! - (quotas[a]! - parts[a]!) || a - b)
  for (let k = 0; left > 0; k = (k + 1) % order.length, left -= 1) parts[order[k]!]! += 1
  return parts
}
