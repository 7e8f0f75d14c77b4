import { emptySketches, type GroupSketches } from './group-sketch.ts'
import { type LedgerCell, type LedgerRelease, ledgerKey, ledgerRelease } from './ledger-release.ts'

/** Where a cell stands: its system and its number in it. */
type Place = readonly [system: LedgerRelease, cell: number]

/** The cell of a key from all systems it stands in: shown when shown in all, as uncertain as any asks. */
function joinedCell(key: string, places: readonly Place[]): LedgerCell {
  const [[system, cell] = [undefined, 0]] = places
  const most = (column: 'lowerProtection' | 'upperProtection' | 'slack'): number =>
    Math.max(...places.map(([own, at]) => own[column][at] ?? 0))
  return {
    key,
    family: system?.families[system.family[cell] ?? 0] ?? '',
    shown: places.every(([own, at]) => own.status[at] === 0),
    slack: most('slack'),
    value: system?.value[cell] ?? 0,
    lowerProtection: most('lowerProtection'),
    upperProtection: most('upperProtection'),
  }
}

function joinedSketches(places: readonly (readonly Place[])[], capacity: number): GroupSketches {
  const joined = emptySketches(places.length, capacity)
  places.forEach(([first], at) => {
    if (first === undefined) return
    const [{ sketches }, cell] = first
    const from = cell * capacity
    joined.n[at] = sketches.n[cell] ?? 0
    joined.sumHigh[at] = sketches.sumHigh[cell] ?? 0n
    joined.sumLow[at] = sketches.sumLow[cell] ?? 0n
    joined.smallest.set(sketches.smallest.subarray(from, from + capacity), at * capacity)
    joined.powerSums.set(sketches.powerSums.subarray(from, from + capacity), at * capacity)
  })
  return joined
}

/** The equations of all systems by the numbers of the joined cells, each once. */
function joinedEquations(
  systems: readonly LedgerRelease[],
  numbers: ReadonlyMap<string, number>,
): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>()
  for (const system of systems) {
    const own = Array.from(system.status, (_, cell) => numbers.get(ledgerKey(system, cell)) ?? 0)
    const { equationStarts: starts, equationCells } = system
    for (let e = 0; e + 1 < starts.length; e += 1) {
      const cells = [...equationCells.subarray(starts[e], starts[e + 1])].map((c) => own[c] ?? 0)
      found.set(cells.join(), cells)
    }
  }
  return [...found.values()]
}

/**
 * The systems of one release as one entry of the ledger. A cell that stands in more than one counts as shown
 * only when all of them show it.
 * @throws RangeError when their fingerprints have different capacities.
 */
export function joinSystems(releaseId: string, systems: readonly LedgerRelease[]): LedgerRelease {
  const capacity = systems[0]?.sketches.capacity ?? 2
  if (systems.some(({ sketches }) => sketches.capacity !== capacity))
    throw new RangeError('Systems of one release have fingerprints of different capacities')
  const places = new Map<string, Place[]>()
  for (const system of systems)
    for (let cell = 0; cell < system.status.length; cell += 1) {
      const key = ledgerKey(system, cell)
      const own = places.get(key) ?? []
      places.set(key, own)
      own.push([system, cell])
    }
  const numbers = new Map([...places.keys()].map((key, number) => [key, number]))
  return ledgerRelease(
    releaseId,
    [...places].map(([key, own]) => joinedCell(key, own)),
    joinedEquations(systems, numbers),
    joinedSketches([...places.values()], capacity),
  )
}
