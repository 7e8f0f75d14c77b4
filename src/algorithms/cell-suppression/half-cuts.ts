import { type Cut, violation } from './cuts.ts'

/** A cut in whole numbers. */
export interface WholeRow {
  readonly cells: readonly number[]
  readonly coefficients: readonly number[]
  readonly atLeast: number
}

/** The cut times the least factor up to a limit that makes all its numbers whole; undefined without one. */
export function wholeRow({ cells, coefficients, atLeast }: Cut): WholeRow | undefined {
  for (let factor = 1; factor <= 12; factor += 1) {
    const isWhole = (x: number): boolean => Math.abs(x * factor - Math.round(x * factor)) < 1e-9
    if (!isWhole(atLeast) || !coefficients.every(isWhole)) continue
    return {
      cells,
      coefficients: coefficients.map((x) => Math.round(x * factor)),
      atLeast: Math.round(atLeast * factor),
    }
  }
  return undefined
}

/** A sum of rows modulo two: which cells keep an odd coefficient, and what the sum of slacks is. */
interface Parity {
  readonly bits: Uint32Array
  readonly members: Uint32Array
  odd: number
  slack: number
}

const bit = (words: Uint32Array, at: number): number =>
  ((words[at >> 5] as number) >>> (at & 31)) & 1

/** The places of the bits that are set. */
function bitsOf(words: Uint32Array): number[] {
  const places: number[] = []
  words.forEach((all, w) => {
    for (let word = all; word !== 0; word &= word - 1) {
      places.push((w << 5) + 31 - Math.clz32(word & -word))
    }
  })
  return places
}

/** Adds a parity to another. */
function add(into: Parity, from: Parity): void {
  for (let w = 0; w < into.bits.length; w += 1) {
    into.bits[w] = (into.bits[w] as number) ^ (from.bits[w] as number)
  }
  for (let w = 0; w < into.members.length; w += 1) {
    into.members[w] = (into.members[w] as number) ^ (from.members[w] as number)
  }
  into.odd ^= from.odd
  into.slack += from.slack
}

/** Room for sums over cells; all zero between two uses. */
type Sums = Float64Array

/** Half the sum of rows, rounded: odd coefficients go up, or down with their cell's `z ≤ 1`. */
function halved(rows: readonly WholeRow[], z: ArrayLike<number>, sums: Sums): Cut | undefined {
  const touched: number[] = []
  let side = 0
  for (const { cells, coefficients, atLeast } of rows) {
    side += atLeast
    for (let k = 0; k < cells.length; k += 1) {
      const cell = cells[k] as number
      if (sums[cell] === 0) touched.push(cell)
      sums[cell] = (sums[cell] as number) + (coefficients[k] as number)
    }
  }
  let flip = -1
  let least = 2
  for (const cell of touched) {
    const coefficient = sums[cell] as number
    if (coefficient % 2 === 0) continue
    const up = (z[cell] as number) <= 0.5
    sums[cell] = coefficient + (up ? 1 : -1)
    if (!up) side -= 1
    const by = Math.abs(1 - 2 * (z[cell] as number))
    if (by < least) {
      least = by
      flip = cell
    }
  }
  if (side % 2 === 0 && flip >= 0) {
    const up = (z[flip] as number) <= 0.5
    sums[flip] = (sums[flip] as number) + (up ? -2 : 2)
    side += up ? -1 : 1
  }
  const cut = side % 2 === 0 ? undefined : halfOf(touched, sums, (side + 1) / 2)
  for (const cell of touched) sums[cell] = 0
  return cut
}

/** The cut with half these even coefficients, none larger than it needs to be. A cell may be named twice. */
function halfOf(touched: readonly number[], sums: Sums, atLeast: number): Cut {
  const cells: number[] = []
  const coefficients: number[] = []
  let most = atLeast
  for (const cell of touched) {
    const coefficient = (sums[cell] as number) / 2
    if (coefficient === 0) continue
    sums[cell] = 0
    cells.push(cell)
    coefficients.push(coefficient)
    if (coefficient < 0) most -= coefficient
  }
  for (let k = 0; k < coefficients.length; k += 1) {
    coefficients[k] = Math.min(coefficients[k] as number, most)
  }
  return { cells, coefficients, atLeast }
}

/** Slack and cells' parts in it beyond which the rounding gains nothing. */
const limit = 0.92

/** Rows that a point nearly meets, those it meets best first. */
function tightest(rows: readonly WholeRow[], z: ArrayLike<number>) {
  const near = rows.flatMap((row) => {
    const slack = -violation(row, z)
    return slack < 0.9 ? [{ row, slack: Math.max(0, slack) }] : []
  })
  return near.sort((a, b) => a.slack - b.slack).slice(0, 600)
}

/** The columns with fractions in rows, those that would cost most first. */
function fractions(rows: readonly { readonly row: WholeRow }[], z: ArrayLike<number>) {
  const cells = new Set<number>()
  for (const { row } of rows) {
    for (const cell of row.cells) {
      const at = z[cell] as number
      if (at > 1e-6 && at < 1 - 1e-6) cells.add(cell)
    }
  }
  const penaltyOf = (cell: number): number => Math.min(z[cell] as number, 1 - (z[cell] as number))
  const order = [...cells].sort((a, b) => penaltyOf(b) - penaltyOf(a))
  return { place: new Map(order.map((cell, at) => [cell, at])), penalty: order.map(penaltyOf) }
}

/** A row modulo two at a point. */
function parityOf(
  { row, slack }: { readonly row: WholeRow; readonly slack: number },
  number: number,
  sizes: { readonly words: number; readonly memberWords: number },
  place: ReadonlyMap<number, number>,
  z: ArrayLike<number>,
): Parity {
  const bits = new Uint32Array(sizes.words)
  const members = new Uint32Array(sizes.memberWords)
  members[number >> 5] = 1 << (number & 31)
  let side = row.atLeast
  row.cells.forEach((cell, k) => {
    const coefficient = row.coefficients[k] as number
    const at = place.get(cell)
    if (at === undefined) {
      if ((z[cell] as number) > 0.5) side -= coefficient
    } else if (coefficient % 2 !== 0) bits[at >> 5] = (bits[at >> 5] as number) | (1 << (at & 31))
  })
  return { bits, members, odd: Math.abs(side % 2), slack }
}

/** What a sum of rows lacks before rounding gains: its slack and the parts of odd cells. */
function lack({ bits, slack }: Parity, penalty: readonly number[]): number {
  let sum = slack
  for (let w = 0; w < bits.length && sum < limit; w += 1) {
    for (let word = bits[w] as number; word !== 0; word &= word - 1) {
      sum += penalty[(w << 5) + 31 - Math.clz32(word & -word)] as number
    }
  }
  return sum
}

/** Sums of rows, by elimination modulo two, of which half may be rounded up with gain. */
function oddSums(parities: readonly Parity[], penalty: readonly number[]) {
  const used = new Uint8Array(parities.length)
  const sums = new Map<string, { members: Uint32Array; lacks: number }>()
  const harvest = (parity: Parity): void => {
    if (parity.odd === 0 || parity.slack >= limit) return
    const lacks = lack(parity, penalty)
    if (lacks < limit) sums.set(parity.members.join(), { members: parity.members.slice(), lacks })
  }
  parities.forEach(harvest)
  for (let at = 0; at < penalty.length; at += 1) {
    let pivot = -1
    let least = limit
    for (let i = 0; i < parities.length; i += 1) {
      const { bits, slack } = parities[i] as Parity
      if (slack >= least || used[i] === 1 || bit(bits, at) === 0) continue
      pivot = i
      least = slack
    }
    if (pivot < 0) continue
    used[pivot] = 1
    const row = parities[pivot] as Parity
    parities.forEach((other, i) => {
      if (i === pivot || other.slack >= limit || bit(other.bits, at) === 0) return
      add(other, row)
      harvest(other)
    })
  }
  return [...sums.values()].sort((a, b) => a.lacks - b.lacks)
}

/** The deepest cuts, none nearly parallel to a deeper one. */
function deepest(cuts: readonly Cut[], z: ArrayLike<number>, most: number, sums: Sums): Cut[] {
  const measured = cuts.flatMap((cut) => {
    const by = violation(cut, z)
    if (by <= 0.02) return []
    const norm = Math.sqrt(cut.coefficients.reduce((sum, x) => sum + x * x, 0))
    return [{ cut, norm, depth: by / norm }]
  })
  measured.sort((a, b) => b.depth - a.depth)
  const chosen: typeof measured = []
  for (const { cut, norm, depth } of measured) {
    if (chosen.length >= most) break
    cut.cells.forEach((cell, k) => {
      sums[cell] = cut.coefficients[k] as number
    })
    const isParallel = chosen.some((other) => {
      let dot = 0
      for (let k = 0; k < other.cut.cells.length; k += 1) {
        dot +=
          (other.cut.coefficients[k] as number) * (sums[other.cut.cells[k] as number] as number)
      }
      return dot > 0.9 * norm * other.norm
    })
    for (const cell of cut.cells) sums[cell] = 0
    if (!isParallel) chosen.push({ cut, norm, depth })
  }
  return chosen.map(({ cut }) => cut)
}

/**
 * Cuts that hold for whole cells only: half the sum of rows in whole numbers, rounded up. Which rows to add
 * up is found by elimination modulo two among those that the point meets nearly.
 * @see Caprara & Fischetti (1996), {0,½}-Chvátal–Gomory cuts, Mathematical Programming 74; Koster, Zymolka &
 * Kutschka (2009), Algorithms to separate {0,½}-Chvátal–Gomory cuts, Algorithmica 55.
 */
export function halfCuts(rows: readonly WholeRow[], z: ArrayLike<number>, most: number): Cut[] {
  const near = tightest(rows, z)
  const { place, penalty } = fractions(near, z)
  const sizes = { words: (place.size + 31) >> 5, memberWords: (near.length + 31) >> 5 }
  const parities = near.map((one, i) => parityOf(one, i, sizes, place, z))
  const sums = oddSums(parities, penalty).slice(0, 100 * most)
  const room = new Float64Array(z.length)
  const cuts = sums.flatMap(({ members }) => {
    const chosen = bitsOf(members).map((i) => (near[i] as { row: WholeRow }).row)
    return halved(chosen, z, room) ?? []
  })
  return deepest(cuts, z, most, room)
}
