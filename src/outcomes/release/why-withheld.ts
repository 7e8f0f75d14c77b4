import { explainWithheld, policyOn, shippedPolicies } from '#disclosure'
import type { Language } from '#kernel'
import type { OutcomeManifest } from '../model.ts'

/**
 * Why a figure of a release is missing, in sentences: the same for every withheld figure, by the rules of the
 * version of the policy that the release was made by.
 * @throws RangeError when that policy is not shipped.
 */
export function whyWithheld(
  { policyId, policyFrom }: Pick<OutcomeManifest, 'policyId' | 'policyFrom'>,
  language: Language,
): readonly string[] {
  const answer = policyOn(shippedPolicies(), policyId, policyFrom)
  if (!answer.inForce) throw new RangeError(`No version of ${policyId} from ${policyFrom}`)
  return explainWithheld(answer.policy, language)
}
