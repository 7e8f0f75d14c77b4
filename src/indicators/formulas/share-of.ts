import { hasValue, type Observation } from '#kernel'
import type { DimensionId } from '#reference'
import { computeObservation, dimensionsWithout, groupByPlace } from './computed-observation.ts'

/** Which codes of one dimension make the share. */
export interface ShareParts {
  /** Slug of the indicator: the series of the outcome. */
  readonly slug: string
  /** The dimension whose codes are compared; the outcome does not have it. */
  readonly over: DimensionId
  /** Code whose share is asked; it must stand in every `whole`. */
  readonly part: string
  /** Codes that make the whole; the first list whose codes all occur is used. */
  readonly whole: readonly (readonly string[])[]
}

/**
 * The share of one code in a whole of codes, per definition, period and other codes: persons are pooled,
 * never percentages. A rounding interval follows from the rounding of each input. Nothing comes out
 * where a needed code does not occur; a missing cell where it occurs without a figure.
 */
export function shareOf(
  observations: readonly Observation[],
  { slug, over, part, whole }: ShareParts,
): readonly Observation[] {
  return [...groupByPlace(observations, [over]).values()].flatMap((group) => {
    const byCode = new Map(group.map((o) => [o.dimensions[over], o]))
    const codes = whole.find((list) => list.every((code) => byCode.has(code)))
    if (codes === undefined || !codes.includes(part)) return []
    const ordered = [part, ...codes.filter((code) => code !== part)]
    const inputs = ordered.flatMap((code) => byCode.get(code) ?? [])
    const place = { ...inputs[0]!, dimensions: dimensionsWithout(inputs[0]!, [over]) }
    return [computeObservation(slug, place, inputs, firstShare, shareComputation(inputs))]
  })
}

function firstShare(values: readonly number[]): number | undefined {
  const whole = values.reduce((sum, value) => sum + value, 0)
  return whole > 0 ? values[0]! / whole : undefined
}

function shareComputation(inputs: readonly Observation[]) {
  const n = countedPersons(inputs)
  return {
    unit: 'ratio' as const,
    method: 'interval arithmetic over the rounding of each count',
    within: [0, 1] as const,
    ...(n === undefined ? {} : { n }),
  }
}

/** Persons in all observations together when each is a full count of persons, else `undefined`. */
export function countedPersons(observations: readonly Observation[]): number | undefined {
  let sum = 0
  for (const { cell } of observations) {
    if (!hasValue(cell) || cell.noInterval !== 'fullCount' || cell.unit !== 'persons')
      return undefined
    sum += cell.value
  }
  return sum
}

/**
 * The share of each code of a dimension in the code `total` of the same place; the outcome keeps the
 * dimension. Nothing comes out where there is no total.
 */
export function sharesOfTotal(
  observations: readonly Observation[],
  slug: string,
  over: DimensionId,
): readonly Observation[] {
  return [...groupByPlace(observations, [over]).values()].flatMap((group) => {
    const total = group.find((o) => o.dimensions[over] === 'total')
    if (total === undefined) return []
    const parts = group.filter((o) => o !== total)
    return parts.map((part) => shareOfWhole(slug, part, total))
  })
}

function shareOfWhole(slug: string, part: Observation, whole: Observation): Observation {
  const n = countedPersons([whole])
  return computeObservation(slug, part, [part, whole], ([a, b]) => (b! > 0 ? a! / b! : undefined), {
    unit: 'ratio',
    method: 'interval arithmetic over the rounding of part and total',
    within: [0, 1],
    ...(n === undefined ? {} : { n }),
  })
}
