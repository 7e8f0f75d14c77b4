import { codeInfo, type DimensionId, findCode } from '#reference'
import type { CbsCode, OurCodes, TakeCodes } from './model.ts'

/** A title without case, doubled or outer spaces, footnote stars and closing dots. */
export function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.…*]+$/, '')
}

function each(map: (code: CbsCode) => OurCodes | undefined): TakeCodes {
  return (codes) =>
    new Map(
      codes.flatMap((code) => {
        const ours = map(code)
        return ours === undefined ? [] : [[code.key, ours] as const]
      }),
    )
}

/** Takes codes whose title our code list knows; others are left out. */
export function byList(dimension: DimensionId): TakeCodes {
  return each(({ title }) => {
    const found = findCode(dimension, title)
    return found === undefined ? undefined : { [dimension]: found.code }
  })
}

/** Takes codes by their CBS key, when it has the given shape and our code list holds it. */
export function byKey(dimension: DimensionId, shape: RegExp): TakeCodes {
  return each(({ key }) =>
    shape.test(key) && codeInfo(dimension, key) !== undefined ? { [dimension]: key } : undefined,
  )
}

/**
 * Takes codes by title from a table of titles; an entry that ends in `*` fits every title that starts so.
 * The first entry that fits wins; titles that fit none are left out.
 */
export function byTitle(
  dimension: DimensionId,
  table: Readonly<Record<string, string>>,
): TakeCodes {
  const entries = Object.entries(table)
  return each(({ title }) => {
    const plain = plainTitle(title)
    const hit = entries.find(([want]) =>
      want.endsWith('*') ? plain.startsWith(want.slice(0, -1)) : plain === want,
    )
    return hit === undefined ? undefined : { [dimension]: hit[1] }
  })
}

/** Takes only the total of a dimension that our series do not have: `Totaal`, else the first `Totaal …`. */
export function totalOnly(): TakeCodes {
  return (codes) => {
    const exact = codes.find(({ title }) => plainTitle(title) === 'totaal')
    const total = exact ?? codes.find(({ title }) => plainTitle(title).startsWith('totaal'))
    return new Map(total === undefined ? [] : [[total.key, {}]])
  }
}

/**
 * Directions of study and sector chambers, which CBS puts in one dimension: a chamber stands for all
 * directions within it, a direction for all chambers. Finer codes (`79000 Bouw en infra`) are left out.
 */
export function studyDirections(): TakeCodes {
  return each(({ title }) => {
    const field = findCode('fieldOfStudy', title)
    if (field !== undefined) return { sectorChamber: 'total', fieldOfStudy: field.code }
    const chamber = findCode('sectorChamber', title)
    return chamber === undefined
      ? undefined
      : { sectorChamber: chamber.code, fieldOfStudy: 'total' }
  })
}

/** The sector chambers of that dimension, and its total, for series without directions of study. */
export function chambersOfStudy(): TakeCodes {
  return each(({ title }) => {
    if (plainTitle(title) === 'totaal') return { sectorChamber: 'total' }
    if (findCode('fieldOfStudy', title) !== undefined) return undefined
    const chamber = findCode('sectorChamber', title)
    return chamber === undefined ? undefined : { sectorChamber: chamber.code }
  })
}
