import { describe, expect, it } from 'vitest'
import { checkAgainstLedger } from './check-against-ledger.ts'
import { emptySketches, residuePowers, sketchGroup } from './group-sketch.ts'
import { keysOf, releaseOf, sketchesOf } from './groups.fixture.ts'
import { joinSystems } from './join-systems.ts'
import { type LedgerCell, ledgerKey, ledgerRelease } from './ledger-release.ts'

const keys = keysOf(60)
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i)

const cell = (key: string, value: number, more: Partial<LedgerCell> = {}): LedgerCell => ({
  key,
  family: 'persons',
  shown: true,
  slack: 0,
  value,
  ...more,
})

describe('joinSystems', () => {
  const graduates = ledgerRelease(
    '',
    [cell('graduates|', 30), cell('graduates|sex=man', 18)],
    [[0, 1]],
    sketchesOf([range(0, 30), range(0, 18)], keys),
  )
  const answers = ledgerRelease(
    '',
    [
      cell('switch:yes|', 12),
      cell('graduates|sex=man', 18, { shown: false, lowerProtection: 1, upperProtection: 3 }),
      cell('graduates|', 30),
    ],
    [
      [2, 1],
      [2, 0],
    ],
    sketchesOf([range(0, 12), range(0, 18), range(0, 30)], keys),
  )
  const joined = joinSystems('r1', [graduates, answers])
  const keysIn = Array.from(joined.status, (_, c) => ledgerKey(joined, c))

  it('holds every cell once, under the name of the release', () => {
    expect(joined.releaseId).toBe('r1')
    expect(keysIn).toEqual(['graduates|', 'graduates|sex=man', 'switch:yes|'])
    expect([...joined.sketches.n]).toEqual([30, 18, 12])
  })

  it('counts a cell as shown only when all systems show it, as uncertain as any asks', () => {
    expect([...joined.status]).toEqual([0, 1, 0])
    expect([...joined.upperProtection]).toEqual([0, 3, 0])
  })

  it('keeps the equations of all systems, each once, by the numbers of the joined cells', () => {
    const { equationStarts: starts, equationCells } = joined
    const equations = range(0, starts.length - 1).map((e) => [
      ...equationCells.subarray(starts[e], starts[e + 1]),
    ])
    expect(equations).toEqual([
      [0, 1],
      [0, 2],
    ])
  })

  it('finds across systems that one number is three persons more than another', () => {
    const study = releaseOf('', { 'progression:yes|': range(0, 20) }, keys)
    const well = releaseOf('', { 'favourable:yes|': range(0, 23) }, keys)
    const former = joinSystems('r1', [graduates, study])
    const pairs = checkAgainstLedger(well, [former], 10)
    expect(pairs.map(({ formerCell, persons }) => [formerCell, persons])).toEqual(
      expect.arrayContaining([
        ['graduates|', 7],
        ['graduates|sex=man', 5],
        ['progression:yes|', 3],
      ]),
    )
    expect(pairs).toHaveLength(3)
  })

  it('refuses fingerprints of different capacities', () => {
    const short = ledgerRelease('', [cell('a', 1)], [], sketchesOf([[1]], keys, 5))
    expect(() => joinSystems('r1', [graduates, short])).toThrow(RangeError)
  })
})

describe('residuePowers', () => {
  it('give the same fingerprint as without them', () => {
    const [plain, quick] = [emptySketches(1, 12), emptySketches(1, 12)]
    sketchGroup(plain, 0, range(3, 41), keys)
    sketchGroup(quick, 0, range(3, 41), keys, residuePowers(keys, 12))
    expect(quick).toEqual(plain)
  })
})
