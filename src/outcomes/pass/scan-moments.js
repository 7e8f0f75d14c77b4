/** @import { Group, Jobs, Rules } from './pass-model.ts' */

/** The question does not apply (in further study by then) or cannot be answered yet. */
const unanswered = 255
const nothing = 0xffffffff

/**
 * Whether a month after leaving is seen, and no further study began by then.
 * @param {Group} group
 * @param {number} leaver
 * @param {Rules} rules
 * @param {number} moment Months after leaving.
 * @returns {boolean}
 */
export function isAnswered(group, leaver, rules, moment) {
  return (
    group.study[leaver] > moment &&
    moment < rules.horizon &&
    group.month[leaver] + moment <= rules.lastMonth
  )
}

/**
 * The job that a person has in a month, as its element; 0xffffffff without a job.
 * @param {Jobs} jobs
 * @param {number} person
 * @param {number} month
 * @returns {number}
 */
export function jobIn(jobs, person, month) {
  const { starts, month: begin, months } = jobs
  for (let row = starts[person]; row < starts[person + 1] && begin[row] <= month; row++)
    if (begin[row] + months[row] > month) return row
  return nothing
}

/**
 * Whether the job in a month has at least `workHours`; no without a job.
 * @param {Group} group
 * @param {Jobs} jobs
 * @param {Rules} rules
 * @param {number} moment
 * @param {Uint8Array} out
 * @param {number} at First element of `out` for this group.
 */
export function scanWork(group, jobs, rules, moment, out, at) {
  for (let leaver = 0; leaver < group.person.length; leaver++) {
    const row = jobIn(jobs, group.person[leaver], group.month[leaver] + moment)
    const works = row !== nothing && jobs.hours[row] >= rules.workHours
    out[at + leaver] = isAnswered(group, leaver, rules, moment) ? Number(works) : unanswered
  }
}

/**
 * Whether the job at `permanentAt` has the kind of contract `code`; no without a job.
 * @param {Group} group
 * @param {Jobs} jobs
 * @param {Rules} rules
 * @param {number} code
 * @param {Uint8Array} out
 * @param {number} at
 */
export function scanPermanent(group, jobs, rules, code, out, at) {
  const { hours, contract } = jobs
  for (let leaver = 0; leaver < group.person.length; leaver++) {
    const row = jobIn(jobs, group.person[leaver], group.month[leaver] + rules.permanentAt)
    const permanent = row !== nothing && contract[row] === code && hours[row] > 0
    const known = isAnswered(group, leaver, rules, rules.permanentAt)
    out[at + leaver] = known ? Number(permanent) : unanswered
  }
}

/**
 * Whether the wages over `incomeMonths` months together reach the threshold of the month of leaving.
 * @param {Group} group
 * @param {Jobs} jobs
 * @param {Rules} rules
 * @param {number} from First month, after leaving.
 * @param {Float64Array} thresholds
 * @param {Uint8Array} out
 * @param {number} at
 */
export function scanIncome(group, jobs, rules, from, thresholds, out, at) {
  const { starts, month: begin, months, wage } = jobs
  for (let leaver = 0; leaver < group.person.length; leaver++) {
    const person = group.person[leaver]
    const first = group.month[leaver] + from
    const last = first + rules.incomeMonths - 1
    let sum = 0
    for (let row = starts[person]; row < starts[person + 1] && begin[row] <= last; row++) {
      const end = Math.min(begin[row] + months[row] - 1, last)
      const start = Math.max(begin[row], first)
      if (end >= start) sum += (end - start + 1) * wage[row]
    }
    const known = isAnswered(group, leaver, rules, from + rules.incomeMonths - 1)
    const needed = thresholds[group.month[leaver] - rules.thresholdBase]
    out[at + leaver] = known ? Number(sum >= needed) : unanswered
  }
}

/**
 * Whether some job from the month of leaving up to `soonMonths` later has at least `workHours`.
 * @param {Group} group
 * @param {Jobs} jobs
 * @param {Rules} rules
 * @param {Uint8Array} out
 * @param {number} at
 */
export function scanSoon(group, jobs, rules, out, at) {
  const { starts, month: begin, months, hours } = jobs
  for (let leaver = 0; leaver < group.person.length; leaver++) {
    const person = group.person[leaver]
    const first = group.month[leaver]
    const last = first + rules.soonMonths
    let found = 0
    for (let row = starts[person]; row < starts[person + 1] && begin[row] <= last; row++)
      if (begin[row] + months[row] > first && hours[row] >= rules.workHours) found = 1
    const known = isAnswered(group, leaver, rules, rules.soonMonths)
    out[at + leaver] = known ? found : unanswered
  }
}
