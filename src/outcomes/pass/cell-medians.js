/** Sorted by insertion up to this many: most cells hold a few persons. */
const few = 40

/**
 * Sorts the first `count` numbers.
 * @param {Uint32Array} numbers
 * @param {number} count
 */
export function sortFirst(numbers, count) {
  if (count > few) {
    numbers.subarray(0, count).sort()
    return
  }
  for (let at = 1; at < count; at++) {
    const number = numbers[at]
    let to = at
    for (; to > 0 && numbers[to - 1] > number; to--) numbers[to] = numbers[to - 1]
    numbers[to] = number
  }
}

/**
 * The median of sorted numbers, with an even count the mean of the middle two; NaN of none.
 * @param {Uint32Array} numbers
 * @param {number} count
 * @returns {number}
 */
export function medianOf(numbers, count) {
  if (count === 0) return Number.NaN
  return (numbers[(count - 1) >> 1] + numbers[count >> 1]) / 2
}

/**
 * The Kaplan-Meier median of searches written as `months × 2 + (0 for a job, 1 for censored)`, sorted:
 * the first month in which half or fewer still search. With exactly half it is the middle between that
 * month and the next with a job (or the last month seen), as R's `survfit` has it. Infinity: not reached.
 * @param {Uint32Array} searches
 * @param {number} count
 * @returns {number}
 */
export function kaplanMeierMedian(searches, count) {
  let surviving = 1
  let half = -1
  for (let at = 0; at < count; ) {
    const atRisk = count - at
    const search = searches[at]
    let ended = 0
    while (at < count && searches[at] === search) {
      ended++
      at++
    }
    if (search & 1) continue
    if (half >= 0) return (half + (search >> 1)) / 2
    surviving *= 1 - ended / atRisk
    if (Math.abs(surviving - 0.5) < 1e-12) half = search >> 1
    else if (surviving < 0.5) return search >> 1
  }
  if (half < 0) return Number.POSITIVE_INFINITY
  return (half + (searches[count - 1] >> 1)) / 2
}
