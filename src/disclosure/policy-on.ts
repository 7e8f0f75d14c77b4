import { periodKind } from '#kernel'
import type { DisclosurePolicy } from './model.ts'

/** The version of a policy on a day, or the fact that none is in force yet, with the first day of it. */
export type PolicyAnswer =
  | { readonly inForce: true; readonly policy: DisclosurePolicy }
  | { readonly inForce: false; readonly firstDay: string }

/**
 * The version of a policy that holds on an ISO day: the latest that began on or before it.
 * @throws RangeError when no policy has this id, or the day is no ISO day.
 */
export function policyOn(
  policies: readonly DisclosurePolicy[],
  id: string,
  day: string,
): PolicyAnswer {
  if (periodKind(day) !== 'day') throw new RangeError(`Not a day: ${day}`)
  const versions = policies.filter((policy) => policy.id === id)
  const first = versions[0]
  if (first === undefined) throw new RangeError(`No disclosure policy ${id}`)
  const policy = versions.findLast((version) => version.from <= day)
  return policy === undefined ? { inForce: false, firstDay: first.from } : { inForce: true, policy }
}
