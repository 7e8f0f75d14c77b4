import { codeList, type DimensionId, dimensionById } from '#reference'

const collator = new Intl.Collator('nl', { numeric: true })
const positions = new Map<DimensionId, ReadonlyMap<string, number>>()

/**
 * Orders two codes of a dimension: the total first, then as the code list does, then codes the list does not
 * hold (registers of schools and programmes) by their text, numbers by size.
 */
export function compareCodes(id: DimensionId, a: string, b: string): number {
  if (a === b) return 0
  return rank(id, a) - rank(id, b) || collator.compare(a, b) || (a < b ? -1 : 1)
}

function rank(id: DimensionId, code: string): number {
  if (code === 'total') return -1
  return listPositions(id).get(code) ?? Number.MAX_SAFE_INTEGER
}

function listPositions(id: DimensionId): ReadonlyMap<string, number> {
  const known = positions.get(id)
  if (known !== undefined) return known
  const list = dimensionById(id).codeList
  const codes = list === undefined ? [] : codeList(list).codes
  const found = new Map(codes.map(({ code }, index) => [code, index]))
  positions.set(id, found)
  return found
}
