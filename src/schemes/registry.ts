import { bblInschrijving } from './bbl-inschrijving/bbl-inschrijving.ts'
import { bekostigingMbo } from './bekostiging-mbo/bekostiging-mbo.ts'
import type { Scheme } from './engine/model.ts'
import { erkendLeerbedrijf } from './erkend-leerbedrijf/erkend-leerbedrijf.ts'
import { lesgeldEnCursusgeld } from './lesgeld-en-cursusgeld/lesgeld-en-cursusgeld.ts'
import { lloCollectief } from './llo-collectief/llo-collectief.ts'
import { lloKatalysator } from './llo-katalysator/llo-katalysator.ts'
import { lobMbo } from './lob-mbo/lob-mbo.ts'
import { macrodoelmatigheid } from './macrodoelmatigheid/macrodoelmatigheid.ts'
import { nazorgEnDoorstroompunt } from './nazorg-en-doorstroompunt/nazorg-en-doorstroompunt.ts'
import { numerusFixus } from './numerus-fixus/numerus-fixus.ts'
import { oenoFondsen } from './oeno-fondsen/oeno-fondsen.ts'
import { praktijkleren } from './praktijkleren/praktijkleren.ts'
import { praktijklerenDerdeLeerweg } from './praktijkleren-derde-leerweg/praktijkleren-derde-leerweg.ts'
import { praktijkovereenkomst } from './praktijkovereenkomst/praktijkovereenkomst.ts'
import { regionaalInvesteringsfonds } from './regionaal-investeringsfonds/regionaal-investeringsfonds.ts'
import { slim } from './slim/slim.ts'
import { stagepact } from './stagepact/stagepact.ts'
import { stapBudget } from './stap-budget/stap-budget.ts'
import { versterkingAansluitingBeroepsonderwijskolom } from './versterking-aansluiting-beroepsonderwijskolom/versterking-aansluiting-beroepsonderwijskolom.ts'
import { voortijdigSchoolverlaten } from './voortijdig-schoolverlaten/voortijdig-schoolverlaten.ts'

/** All schemes, in the order in which pages list them. */
export const schemes: readonly Scheme[] = [
  praktijkleren,
  regionaalInvesteringsfonds,
  versterkingAansluitingBeroepsonderwijskolom,
  lobMbo,
  lesgeldEnCursusgeld,
  bekostigingMbo,
  praktijklerenDerdeLeerweg,
  slim,
  lloKatalysator,
  lloCollectief,
  oenoFondsen,
  stapBudget,
  praktijkovereenkomst,
  erkendLeerbedrijf,
  bblInschrijving,
  stagepact,
  voortijdigSchoolverlaten,
  nazorgEnDoorstroompunt,
  macrodoelmatigheid,
  numerusFixus,
]

/** The scheme with this Dutch slug, or `undefined`. */
export function findScheme(id: string): Scheme | undefined {
  return schemes.find((scheme) => scheme.description.id === id)
}
