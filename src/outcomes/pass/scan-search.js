/** @import { Group, Jobs, Rules, SearchOutcomes } from './pass-model.ts' */

const none = 0xffffffff

/**
 * Notes when and how the search of every leaver of a group for a first substantial job ended, and its wage.
 *
 * A month is substantial when the job in it has at least `minHours` and `minWage`. The first substantial
 * job starts with the first unbroken series of `minMonths` such months that is seen whole; its wage is that
 * of its first month. Further study in the same month or before it ends the search; so does the first month
 * in which a start could no longer be followed for `minMonths` (censored). Leaves the walk over a person's
 * jobs as soon as the answer is known.
 * @param {Group} group
 * @param {Jobs} jobs
 * @param {Rules} rules
 * @param {SearchOutcomes} out
 * @param {number} at First element of `out` for this group.
 */
export function scanSearch(group, jobs, rules, out, at) {
  const { person, month, study } = group
  const { starts, month: begin, months, hours, wage } = jobs
  const { minHours, minWage, minMonths, horizon, lastMonth } = rules
  for (let leaver = 0; leaver < person.length; leaver++) {
    const first = month[leaver]
    const seenTo = Math.min(first + horizon - 1, lastMonth)
    const studies = first + (study[leaver] === 255 ? 0xffff : study[leaver])
    const limit = Math.max(first, Math.min(seenTo - minMonths + 2, studies))
    const stop = starts[person[leaver] + 1]
    let from = first
    let length = 0
    let pay = none
    for (let row = starts[person[leaver]]; row < stop && length < minMonths; row++) {
      if (hours[row] < minHours || wage[row] < minWage) continue
      const start = Math.max(begin[row], first)
      const end = Math.min(begin[row] + months[row] - 1, seenTo)
      if (end < start) continue
      if (length === 0 || start > from + length) {
        if (start >= limit) break
        from = start
        pay = wage[row]
      }
      length = end - from + 1
    }
    const found = length >= minMonths
    out.searchMonths[at + leaver] = (found ? from : limit) - first
    out.searchEnd[at + leaver] = found ? 1 : studies <= limit ? 2 : 0
    out.startWage[at + leaver] = found ? pay : none
  }
}
