import { type Cell, missingCell, type ObsStatus, valueCell } from '#kernel'
import { isWithheld, type Withheld } from '../tabular/index.ts'

/** A published count of persons, or the mark that it was withheld, with its codes per dimension. */
export interface Part {
  readonly dimensions: Readonly<Record<string, string>>
  readonly value: number | Withheld
}

/** What is known about the total of several parts. */
export interface WithheldTotal {
  readonly dimensions: Readonly<Record<string, string>>
  /** Sum of the parts that were published. */
  readonly sum: number
  /** Number of parts that were published. */
  readonly published: number
  /** Number of parts that were withheld, each 1–4 persons. */
  readonly withheld: number
}

/** Per dimension: the codes under which a part with that code counts, such as itself and `total`. */
export type RollUp = Readonly<Record<string, (code: string) => readonly string[]>>

/** Fewest and most persons that DUO withholds in one cell. */
export const withheldRange = { low: 1, high: 4 } as const

/** A part with every code it counts under, as one list of codes per dimension in a fixed order. */
function combinations(part: Part, rollUp: RollUp): string[][] {
  let all: string[][] = [[]]
  for (const [dimension, upwards] of Object.entries(rollUp)) {
    const codes = upwards(part.dimensions[dimension]!)
    all = all.flatMap((head) => codes.map((code) => [...head, code]))
  }
  return all
}

/**
 * Adds up parts under every combination of codes that `rollUp` names, keeping apart what was published and
 * what was withheld. The dimensions of a total are those of `rollUp`. The order of the parts changes
 * nothing but the order of the totals. Time and memory: parts times combinations.
 */
export function withheldTotals(parts: Iterable<Part>, rollUp: RollUp): WithheldTotal[] {
  const ids = Object.keys(rollUp)
  const totals = new Map<
    string,
    { codes: string[]; sum: number; published: number; withheld: number }
  >()
  for (const part of parts)
    for (const codes of combinations(part, rollUp)) {
      const key = codes.join('|')
      let total = totals.get(key)
      if (total === undefined) {
        total = { codes, sum: 0, published: 0, withheld: 0 }
        totals.set(key, total)
      }
      if (isWithheld(part.value)) total.withheld += 1
      else {
        total.sum += part.value
        total.published += 1
      }
    }
  return [...totals.values()].map(({ codes, ...counts }) => ({
    dimensions: Object.fromEntries(ids.map((id, i) => [id, codes[i]!])),
    ...counts,
  }))
}

/**
 * The cell of a total. All parts published: their exact sum. Some withheld: about the middle of what is
 * possible, with the bounds as interval, never with a withheld part as 0. Only withheld parts: withheld
 * itself. With `lostRows` (rows of the file that could not be read) there is no upper bound, so the sum of
 * what is known is given as a lower bound.
 */
export function withheldTotalCell(total: WithheldTotal, status: ObsStatus, lostRows = 0): Cell {
  const { sum, published, withheld } = total
  const low = sum + withheld * withheldRange.low
  const high = sum + withheld * withheldRange.high
  if (published === 0) {
    const between = withheld === 1 ? '1 tot en met 4' : `${low} tot en met ${high}`
    return missingCell(
      'suppressed',
      'persons',
      `DUO toont groepen van 1 tot en met 4 personen niet; dit zijn er ${between}.`,
    )
  }
  if (lostRows > 0)
    return valueCell(low, 'persons', { status, qualifier: 'moreThan', noInterval: 'notPublished' })
  if (withheld === 0) return valueCell(sum, 'persons', { status, noInterval: 'fullCount' })
  const method = `withheld cells of 1–4 persons: ${sum} published, ${withheld} withheld, so between ${low} and ${high}`
  return valueCell(Math.floor((low + high) / 2), 'persons', {
    status,
    qualifier: 'about',
    interval: { low, high, kind: 'withheld', method },
  })
}

/** What a reader must know about a total, in Dutch; `undefined` when it is an exact sum. */
export function withheldTotalNote(total: WithheldTotal, lostRows = 0): string | undefined {
  const { sum, published, withheld } = total
  if (published === 0) return undefined
  if (lostRows > 0)
    return `Ondergrens: ${lostRows} ${lostRows === 1 ? 'regel' : 'regels'} van het bestand van DUO waren niet te lezen.`
  if (withheld === 0) return undefined
  const groups = withheld === 1 ? '1 groep' : `${withheld} groepen`
  return `Kansrijk heeft dit opgeteld. DUO toont groepen van 1 tot en met 4 personen niet: hier zijn dat ${groups}. Het totaal ligt daardoor tussen ${sum + withheld} en ${sum + 4 * withheld}.`
}

/** Codes a part counts under: its own, and the total. */
export const selfAndTotal = (code: string): readonly string[] => [code, 'total']
