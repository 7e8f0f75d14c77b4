import type { IsoDay, SchemeDescription, SchemeVersion } from '#schemes'

/** Whether the text of a scheme is in force on a day. */
export interface SchemeState {
  /** `interrupted`: between two versions. */
  readonly kind: 'inForce' | 'ended' | 'coming' | 'interrupted'
  /** The version in force, or the last that was, or the first that will be. */
  readonly version: SchemeVersion
}

/**
 * The state of a scheme on a day; both the first and the last day of a version count.
 * @throws RangeError for a scheme without versions.
 */
export function schemeState({ versions, id }: SchemeDescription, day: IsoDay): SchemeState {
  const holding = versions.find(({ from, to }) => from <= day && (to === undefined || day <= to))
  if (holding !== undefined) return { kind: 'inForce', version: holding }
  const past = versions.filter(({ from }) => from <= day)
  const next = versions.find(({ from }) => day < from)
  const last = past.at(-1)
  if (last === undefined && next !== undefined) return { kind: 'coming', version: next }
  if (last === undefined) throw new RangeError(`${id} has no versions`)
  return { kind: next === undefined ? 'ended' : 'interrupted', version: last }
}
