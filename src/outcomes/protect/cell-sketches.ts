import {
  emptySketches,
  type GroupSketches,
  type LinkedTables,
  residuePowers,
  sketchGroup,
} from '#disclosure'
import { type AnswerMeasure, answerMeasures, type Leavers } from '../model.ts'
import type { Tabulation } from '../tabulate/group.ts'
import { isAsked, noWage } from '../tabulate/leaf-totals.ts'

/** Whether a person stands behind a count. */
type Membership = (row: number) => boolean

function answerMembership(leavers: Leavers, measure: AnswerMeasure, part: string): Membership {
  const answers = leavers.answers[measure]
  const has = (wanted: (answer: number) => boolean) => (row: number) =>
    isAsked(leavers, measure, row) && wanted(answers[row] ?? 255)
  if (part === 'of') return has((answer) => answer !== 255)
  if (part === 'yes') return has((answer) => answer === 1)
  if (part === 'no') return has((answer) => answer === 0)
  return (row) => leavers.graduated[row] === 1 && answers[row] === 255
}

/** Who stands behind a count: `graduates`, or of a measure `of`, `yes`, `no`, `sum` or `rest`. */
function membershipOf(leavers: Leavers, count: string): Membership {
  const [measure = '', part = ''] = count.split(':')
  const answer = answerMeasures.find((own) => own === measure)
  if (answer !== undefined) return answerMembership(leavers, answer, part)
  const graduated: Membership = (row) => leavers.graduated[row] === 1
  if (measure === 'graduates') return graduated
  const earns: Membership = (row) => leavers.startWage[row] !== noWage
  return part === 'rest'
    ? (row) => graduated(row) && !earns(row)
    : (row) => graduated(row) && earns(row)
}

/**
 * Takes fingerprints of the persons behind each cell of a system, in the order of the cells: by them it shows
 * that one number is part of another, whatever the two count.
 */
export function openCellSketches(
  leavers: Leavers,
  { groups }: Tabulation,
  capacity: number,
): (tables: LinkedTables) => GroupSketches {
  const powers = residuePowers(leavers.recordKeyParts, capacity)
  const memberships = new Map<string, Membership>()
  return ({ cells }) => {
    const sketches = emptySketches(cells.length, capacity)
    cells.forEach(({ key }, i) => {
      const at = key.indexOf('|')
      const count = key.slice(0, at)
      const isMember = memberships.get(count) ?? membershipOf(leavers, count)
      memberships.set(count, isMember)
      const members = groups.get(key.slice(at + 1))?.everyone.filter(isMember) ?? []
      sketchGroup(sketches, i, members, leavers.recordKeyParts, powers)
    })
    return sketches
  }
}
