import type { Dataset } from '#indicators'
import { type Cell, comparePeriods, hasValue, missingCell, type Observation } from '#kernel'
import { type PlaceDimension, type PlaceFact, placeFacts } from '../../places/place-facts.ts'

/** One figure for every place: the same indicator, definition, period and other codes throughout. */
export interface ComparisonRow {
  readonly dataset: Dataset
  readonly definition: string
  readonly period: string
  /** The figure for the whole country, where known. */
  readonly whole?: Observation
  /** One of the observations, for what the figure is about beyond the place. */
  readonly example: Observation
  /** By code of the place; each has one. */
  readonly cells: ReadonlyMap<string, Cell>
}

type FactWithOwn = PlaceFact & { readonly own: Observation }

/** The alternative that fits most places; among equals the definition named first, then the newest period. */
function bestBasis(facts: readonly FactWithOwn[]): FactWithOwn | undefined {
  const alike = (fact: FactWithOwn) =>
    facts.filter((f) => f.definition === fact.definition && f.period === fact.period).length
  let best: FactWithOwn | undefined
  for (const fact of facts) {
    if (best === undefined || alike(fact) > alike(best)) best = fact
    else if (
      alike(fact) === alike(best) &&
      fact.definition === best.definition &&
      comparePeriods(fact.period, best.period) > 0
    )
      best = fact
  }
  return best
}

/** One indicator for all places, or `undefined` when it says nothing about any of them. */
export function comparisonRow(
  dataset: Dataset,
  place: PlaceDimension,
  codes: readonly string[],
): ComparisonRow | undefined {
  const byCode = codes.map((code) => placeFacts(dataset, place, code))
  const usable = byCode.flat().filter((fact): fact is FactWithOwn => fact.own !== undefined)
  const basis = bestBasis(usable)
  if (basis === undefined) return undefined
  const cells = codes.map((code, index) => {
    const fact = byCode[index]?.find(
      (f) => f.definition === basis.definition && f.period === basis.period,
    )
    const none = missingCell('notDelivered', dataset.indicator.unit)
    return [code, fact?.own?.cell ?? none] as const
  })
  return {
    dataset,
    definition: basis.definition,
    period: basis.period,
    ...(basis.whole === undefined ? {} : { whole: basis.whole }),
    example: basis.own,
    cells: new Map(cells),
  }
}

/** The places ordered by a row, those without a number last; as given when no row was chosen. */
export function orderPlaces(
  codes: readonly string[],
  rows: readonly ComparisonRow[],
  order: string | undefined,
): readonly string[] {
  const slug = order?.replace(/^-/, '')
  const row = rows.find(({ dataset }) => dataset.indicator.slug === slug)
  if (row === undefined) return codes
  const sign = order?.startsWith('-') ? -1 : 1
  const figureOf = (code: string) => {
    const cell = row.cells.get(code)
    return cell !== undefined && hasValue(cell) ? cell.value : undefined
  }
  const known = codes.filter((code) => figureOf(code) !== undefined)
  const rest = codes.filter((code) => figureOf(code) === undefined)
  return [...known].sort((a, b) => sign * ((figureOf(a) ?? 0) - (figureOf(b) ?? 0))).concat(rest)
}

function partRow(
  basis: PlaceFact,
  part: { readonly code: string; readonly own: Observation; readonly whole?: Observation },
  facts: ReadonlyMap<string, PlaceFact | undefined>,
): ComparisonRow {
  const cells = [...facts].map(([place, fact]) => {
    const found = fact?.breakdown?.parts.find(({ code }) => code === part.code)
    return [place, found?.own.cell ?? missingCell('notDelivered', part.own.cell.unit)] as const
  })
  const { dataset, definition, period } = basis
  const whole = part.whole === undefined ? {} : { whole: part.whole }
  return { dataset, definition, period, ...whole, example: part.own, cells: new Map(cells) }
}

/**
 * A breakdown of one indicator for all places: a row per part, such as the share of each occupation
 * class. Empty when the indicator has no breakdown for the first place that has figures.
 */
export function comparisonParts(
  dataset: Dataset,
  place: PlaceDimension,
  codes: readonly string[],
): readonly ComparisonRow[] {
  const all = codes.map((code) => [code, placeFacts(dataset, place, code)] as const)
  const basis = all.flatMap(([, facts]) => facts).find(({ breakdown }) => breakdown !== undefined)
  if (basis?.breakdown === undefined) return []
  const alike = all.map(([code, facts]) => {
    const fact = facts.find(
      (f) =>
        f.definition === basis.definition &&
        f.period === basis.period &&
        f.breakdown?.dimension === basis.breakdown?.dimension,
    )
    return [code, fact] as const
  })
  return basis.breakdown.parts.map((part) => partRow(basis, part, new Map(alike)))
}
