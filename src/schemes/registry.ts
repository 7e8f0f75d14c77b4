import { bekostigingMbo } from './bekostiging-mbo/bekostiging-mbo.ts'
import type { Scheme } from './engine/model.ts'
import { lesgeldEnCursusgeld } from './lesgeld-en-cursusgeld/lesgeld-en-cursusgeld.ts'
import { lobMbo } from './lob-mbo/lob-mbo.ts'
import { praktijkleren } from './praktijkleren/praktijkleren.ts'
import { regionaalInvesteringsfonds } from './regionaal-investeringsfonds/regionaal-investeringsfonds.ts'
import { versterkingAansluitingBeroepsonderwijskolom } from './versterking-aansluiting-beroepsonderwijskolom/versterking-aansluiting-beroepsonderwijskolom.ts'

/** All schemes, in the order in which pages list them. */
export const schemes: readonly Scheme[] = [
  praktijkleren,
  regionaalInvesteringsfonds,
  versterkingAansluitingBeroepsonderwijskolom,
  lobMbo,
  lesgeldEnCursusgeld,
  bekostigingMbo,
]

/** The scheme with this Dutch slug, or `undefined`. */
export function findScheme(id: string): Scheme | undefined {
  return schemes.find((scheme) => scheme.description.id === id)
}
