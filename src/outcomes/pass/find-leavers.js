/** @import { Group, Numbers } from './pass-model.ts' */

/**
 * Where the school careers of a group of persons stand: elements of person p from `starts[p]`.
 * @typedef {{ starts: Numbers, schoolYear: Numbers }} Enrolments
 * @typedef {{ starts: Numbers, month: Numbers }} Diplomas
 */

const nothing = 0xffffffff
/** The school year starts on 1 August (WEB, article 1.1.1); the register counts on 1 October. */
const august = 7
const july = 6
const october = 9

/**
 * Months from leaving until the first further enrolment; 255 none. A school year that started before
 * somebody left counts from the month of leaving.
 * @param {Enrolments} further
 * @param {number} person
 * @param {number} month
 * @returns {number}
 */
function monthsToStudy(further, person, month) {
  const { starts, schoolYear } = further
  const element = starts[person]
  if (element === starts[person + 1]) return 255
  return Math.min(254, Math.max(0, schoolYear[element] * 12 + august - month))
}

/**
 * The month in which somebody left: that of the last diploma, or July of the last school year enrolled in,
 * when no diploma was earned in it or later. 0: not left, as far as the data go.
 * @param {number} lastYear Last school year enrolled in; 0 none.
 * @param {number} diplomaMonth Month of the last diploma; 0 none.
 * @param {number} lastMonth Last month the data cover.
 * @returns {number}
 */
function monthOfLeaving(lastYear, diplomaMonth, lastMonth) {
  if (diplomaMonth >= lastYear * 12 + august) return diplomaMonth
  const month = (lastYear + 1) * 12 + july
  // Whoever is enrolled still would be seen on the next 1 October.
  return month - july + october <= lastMonth ? month : 0
}

/**
 * Memory for the leavers of a group of at most so many persons, to be used again for the next group.
 * @param {number} persons
 * @returns {Group}
 */
export function roomForLeavers(persons) {
  return {
    person: new Uint32Array(persons),
    month: new Uint16Array(persons),
    study: new Uint8Array(persons),
    enrolment: new Uint32Array(persons),
    diploma: new Uint32Array(persons),
  }
}

/**
 * The leavers of a group: one a person who was enrolled or earned a diploma and has left.
 * @param {Group} room Memory of the result.
 * @param {number} persons
 * @param {Enrolments} enrolments
 * @param {Diplomas} diplomas
 * @param {Enrolments} further
 * @param {number} lastMonth Last month the data cover.
 * @returns {Group}
 */
export function findLeavers(room, persons, enrolments, diplomas, further, lastMonth) {
  const { person, month, study, enrolment, diploma } = room
  let count = 0
  for (let p = 0; p < persons; p++) {
    const enrolled = enrolments.starts[p + 1] - 1
    const earned = diplomas.starts[p + 1] - 1
    const isEnrolled = enrolled >= enrolments.starts[p]
    const hasDiploma = earned >= diplomas.starts[p]
    if (!isEnrolled && !hasDiploma) continue
    const year = isEnrolled ? enrolments.schoolYear[enrolled] : 0
    const earnedIn = hasDiploma ? diplomas.month[earned] : 0
    const left = monthOfLeaving(year, earnedIn, lastMonth)
    if (left === 0) continue
    person[count] = p
    month[count] = left
    study[count] = monthsToStudy(further, p, left)
    enrolment[count] = isEnrolled ? enrolled : nothing
    diploma[count] = hasDiploma && left === earnedIn ? earned : nothing
    count++
  }
  return {
    person: person.subarray(0, count),
    month: month.subarray(0, count),
    study: study.subarray(0, count),
    enrolment: enrolment.subarray(0, count),
    diploma: diploma.subarray(0, count),
  }
}
