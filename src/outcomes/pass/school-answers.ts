import type { Group, Numbers } from './pass-model.ts'

/** Enrolments after the programme that the outcomes are about, with their words. */
export interface FurtherStudy {
  readonly starts: Numbers
  readonly schoolYear: Numbers
  readonly kind: (element: number) => string
  readonly programme: (element: number) => string
  readonly level: (element: number) => string
}

/** What somebody left: when, which programme at which level, with a diploma or not. */
export interface LeftProgramme {
  readonly month: number
  readonly programme: string
  readonly level: string
  readonly graduated: boolean
}

/** Answers about the way on in education: 0 no, 1 yes, 255 does not apply or is not known yet. */
export interface SchoolAnswers {
  readonly progression: number
  readonly switch: number
  readonly dropOut: number
}

const august = 7

function elementsWithin(
  further: FurtherStudy,
  person: number,
  left: LeftProgramme,
  months: number,
): readonly number[] {
  const { starts, schoolYear } = further
  const from = starts[person]!
  const elements = Array.from({ length: starts[person + 1]! - from }, (_, n) => from + n)
  return elements.filter((e) => schoolYear[e]! * 12 + august - left.month <= months)
}

function isHigher(further: FurtherStudy, element: number, level: string): boolean {
  return further.kind(element) !== 'mbo' || Number(further.level(element)) > Number(level)
}

/**
 * Whether somebody goes on (graduates: to hbo, wo or a higher level of mbo), switches (without a diploma to
 * another programme of mbo) or drops out (no diploma and no further enrolment), within `months` months of
 * leaving. `seen`: whether the data cover those months.
 */
export function schoolAnswers(
  further: FurtherStudy,
  person: Group['person'][number],
  left: LeftProgramme,
  months: number,
  seen: boolean,
): SchoolAnswers {
  const elements = elementsWithin(further, person, left, months)
  const answer = (yes: boolean): number => (yes ? 1 : seen ? 0 : 255)
  if (left.graduated) {
    const goesOn = elements.some((element) => isHigher(further, element, left.level))
    return { progression: answer(goesOn), switch: 255, dropOut: 0 }
  }
  const switches = elements.some(
    (element) => further.kind(element) === 'mbo' && further.programme(element) !== left.programme,
  )
  const dropOut = elements.length > 0 ? 0 : seen ? 1 : 255
  return { progression: 255, switch: answer(switches), dropOut }
}
