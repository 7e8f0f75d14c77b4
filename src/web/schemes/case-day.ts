import { periodKind } from '#kernel'
import type { AnswersOf, IsoDay, Questions, Scheme } from '#schemes'

/** The first and last day that can be asked about. */
const bounds = ['1950-01-01', '2100-12-31'] as const

/** A day in an address, or `undefined` when there is none, it is no day, or it is far away. */
export function readDay(query: URLSearchParams, name: string): IsoDay | undefined {
  const given = query.get(name)?.trim() ?? ''
  const inside = given >= bounds[0] && given <= bounds[1]
  return inside && periodKind(given) === 'day' ? given : undefined
}

/** The day whose law decides a case: that of the answers where the scheme tells, else the chosen one. */
export function caseDay(scheme: Scheme, answers: AnswersOf<Questions>, chosen: IsoDay): IsoDay {
  return scheme.decisiveDay?.(answers) ?? chosen
}
