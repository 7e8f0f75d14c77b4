import { labourMarketRegions, provinces } from '#reference'
import type { PlaceDimension } from '../../places/place-facts.ts'
import { sectorChambers } from '../../places/sector-chambers.ts'

/** Most places side by side. */
export const mostPlaces = 6

/** What a comparison asks for: places of one kind, and by which figure they are ordered. */
export interface ComparisonChoice {
  readonly place: PlaceDimension
  readonly codes: readonly string[]
  /** Slug of the indicator whose figure orders the places, downwards with a minus in front. */
  readonly order?: string
  /** Codes in the address that do not exist. */
  readonly unknown: readonly string[]
  /** How many places were left out because there were too many. */
  readonly leftOut: number
}

function codesIn(query: URLSearchParams, name: string): readonly string[] {
  const values = query.getAll(name).flatMap((text) => text.split(','))
  return [...new Set(values.map((text) => text.trim()).filter((text) => text !== ''))]
}

/** Codes that can be compared, per kind of place. */
export function comparableCodes(place: PlaceDimension): readonly string[] {
  const codes =
    place === 'region' ? [...labourMarketRegions(), ...provinces()] : [...sectorChambers()]
  return codes.map(({ code }) => code)
}

/**
 * Reads which places to compare: `regio=AM01&regio=PV20`, also separated by commas, or `sectorkamer=tgo`.
 * Regions and sector chambers are never mixed: sector chambers count only where no region is named.
 */
export function readComparison(query: URLSearchParams): ComparisonChoice {
  const regions = codesIn(query, 'regio')
  const chambers = codesIn(query, 'sectorkamer')
  const place = regions.length === 0 && chambers.length > 0 ? 'sectorChamber' : 'region'
  const asked = place === 'region' ? regions : chambers
  const known = comparableCodes(place)
  const codes = asked.filter((code) => known.includes(code))
  const order = query.get('sorteer')
  return {
    place,
    codes: codes.slice(0, mostPlaces),
    ...(order === null || order === '' ? {} : { order: order.slice(0, 120) }),
    unknown: asked.filter((code) => !known.includes(code)),
    leftOut: Math.max(0, codes.length - mostPlaces),
  }
}
