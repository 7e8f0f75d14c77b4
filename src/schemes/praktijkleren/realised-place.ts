import type { ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import type { placeQuestions } from './questions.ts'

/** The answers about one place. */
export type Place = AnswersOf<typeof placeQuestions>

/** Categories with a budget of their own (art. 14 lid 1). */
export const budgetCategories = ['mbo', 'hbo', 'onderzoek', 'vo'] as const
/** One of {@link budgetCategories}. */
export type BudgetCategory = (typeof budgetCategories)[number]

/** The budget a place is paid from. */
export function budgetCategory({ categorie }: Pick<Place, 'categorie'>): BudgetCategory {
  return categorie === 'promovendus' || categorie === 'toio' ? 'onderzoek' : categorie
}

/** A part of a full place as an exact fraction: `units / full`, so that no cent is lost to rounding. */
export interface RealisedPlace {
  readonly units: number
  readonly full: number
}

/**
 * The realised place (art. 1 onder c, d): weeks of real training up to 40 (mbo, vo) or 42 (hbo), over 40
 * or 42; for research months over twelve times hours a week up to 36 over 36. Between 0 and 1.
 */
export function realisedPlace(place: Place, parameters: ParameterReader): RealisedPlace {
  if (budgetCategory(place) !== 'onderzoek') {
    const id = place.categorie === 'hbo' ? 'full-weeks-hbo' : 'full-weeks-mbo'
    const full = parameters.number(id)
    return { units: Math.min(place.weken ?? 0, full), full }
  }
  const months = parameters.number('full-months-research')
  const tenths = parameters.number('full-hours-research') * 10
  const worked = Math.min(Math.round((place.uren ?? 0) * 10), tenths)
  return { units: Math.min(place.maanden ?? 0, months) * worked, full: months * tenths }
}

/** Most full places one employer may get for this person (art. 20); `undefined` when the law sets none (vo). */
export function mostPlaces(place: Place, parameters: ParameterReader): number | undefined {
  if (place.categorie === 'promovendus') return parameters.number('most-places-promovendus')
  if (place.categorie === 'toio') return parameters.number('most-places-toio')
  return place.duur
}

/** The part that still fits under the limit of art. 20, whole units down. */
export function withinLimit(
  realised: RealisedPlace,
  limit: number | undefined,
  earlier: number,
): RealisedPlace {
  if (limit === undefined) return realised
  const left = Math.max(0, Math.floor((limit - earlier) * realised.full + 1e-9))
  return { units: Math.min(realised.units, left), full: realised.full }
}
