import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAgainstLedger } from './check-against-ledger.ts'
import { keysOf, releaseOf } from './groups.fixture.ts'

const keys = keysOf(3000)
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i)
const pairNames = (found: ReturnType<typeof checkAgainstLedger>): string[] =>
  found.map((pair) => `${pair.releaseId}: ${pair.cell} / ${pair.formerCell}: ${pair.persons}`)

describe('checkAgainstLedger', () => {
  const former = releaseOf('2024', { 'graduates|school=1': range(0, 30) }, keys)

  it.each([
    ['nobody more', range(0, 30), []],
    ['one more', range(0, 31), ['2024: new / graduates|school=1: 1']],
    ['nine more', range(0, 39), ['2024: new / graduates|school=1: 9']],
    ['ten more', range(0, 40), []],
    ['one less', range(0, 29), ['2024: new / graduates|school=1: 1']],
    ['nine less', range(0, 21), ['2024: new / graduates|school=1: 9']],
    ['ten less', range(0, 20), []],
    ['one other person and one more', range(1, 32), []],
    ['other persons altogether', range(100, 131), []],
  ])('with a threshold of 10 finds in a group with %s what it gives away', (_, group, expected) => {
    expect(
      pairNames(checkAgainstLedger(releaseOf('2025', { new: group }, keys), [former], 10)),
    ).toEqual(expected)
  })

  it('finds the merger of schools, the recode of regions, and "all except"', () => {
    const old = releaseOf(
      '2024',
      { 'school=1': range(0, 50), 'region=north': range(0, 90), 'region=all': range(0, 200) },
      keys,
    )
    const fresh = releaseOf(
      '2025',
      {
        'school=1+2': range(0, 53),
        'region=north-without-town': range(0, 88),
        'all-except-small-school': [...range(0, 100), ...range(104, 200)],
      },
      keys,
    )
    expect(pairNames(checkAgainstLedger(fresh, [old], 10)).sort()).toEqual([
      '2024: all-except-small-school / region=all: 4',
      '2024: region=north-without-town / region=north: 2',
      '2024: school=1+2 / school=1: 3',
    ])
  })

  it('finds two cells of the same release', () => {
    // InserJeunes: 30 leavers, 23 "favourable", 20 study on, 3 of 10 employed withheld: 23 − 20 = 3.
    const release = releaseOf(
      'inserjeunes',
      { leavers: range(0, 30), favourable: range(0, 23), studying: range(0, 20) },
      keys,
    )
    expect(pairNames(checkAgainstLedger(release, [], 10))).toContain(
      'inserjeunes: favourable / studying: 3',
    )
  })

  it('does not compare what is counted differently', () => {
    const wages = releaseOf('2024', { 'wages|a': range(0, 30) }, keys, { family: 'wages' })
    const hours = releaseOf('2025', { 'hours|a': range(0, 31) }, keys, { family: 'hours' })
    expect(checkAgainstLedger(hours, [wages], 10)).toEqual([])
    expect(
      checkAgainstLedger(
        releaseOf('2025', { 'wages|b': range(0, 31) }, keys, { family: 'wages' }),
        [wages],
        10,
      ),
    ).toHaveLength(1)
  })

  it('does not count what was withheld', () => {
    const hidden = releaseOf('2024', { a: range(0, 30) }, keys, { shown: false })
    expect(checkAgainstLedger(releaseOf('2025', { b: range(0, 31) }, keys), [hidden], 10)).toEqual(
      [],
    )
  })

  it.each([
    [4, 1],
    [5, 0],
  ])('counts a number that may be %d off only as far as it tells', (slack, found) => {
    const rounded = releaseOf('2024', { a: range(0, 30) }, keys, { slack })
    const fresh = releaseOf('2025', { b: range(0, 35) }, keys)
    expect(checkAgainstLedger(fresh, [rounded], 10)).toHaveLength(found)
  })

  it('refuses a ledger that was kept for a lower threshold', () => {
    expect(() => checkAgainstLedger(former, [former], 12)).toThrow(RangeError)
    expect(() => checkAgainstLedger(former, [former], 11)).not.toThrow()
  })

  it('finds exactly the pairs that comparing all persons finds', () => {
    const group = fc.uniqueArray(fc.nat(24), { minLength: 0, maxLength: 24 })
    const groups = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), group, { maxKeys: 8 })
    fc.assert(
      fc.property(groups, groups, fc.integer({ min: 2, max: 11 }), (old, fresh, threshold) => {
        const found = checkAgainstLedger(
          releaseOf('new', fresh, keys),
          [releaseOf('old', old, keys)],
          threshold,
        )
        const nested = (a: readonly number[], b: readonly number[]): boolean =>
          b.length > 0 &&
          b.every((person) => a.includes(person)) &&
          a.length > b.length &&
          a.length - b.length < threshold
        const expected = Object.entries(fresh).flatMap(([key, a]) => [
          ...Object.entries(old).flatMap(([formerKey, b]) =>
            nested(a, b) || nested(b, a)
              ? [`old: ${key} / ${formerKey}: ${Math.abs(a.length - b.length)}`]
              : [],
          ),
          ...Object.entries(fresh).flatMap(([other, b]) =>
            nested(a, b) ? [`new: ${key} / ${other}: ${a.length - b.length}`] : [],
          ),
        ])
        expect(pairNames(found).sort()).toEqual(expected.sort())
      }),
      { numRuns: 300 },
    )
  })

  it('finds the same pairs whatever the order of persons and cells', () => {
    const groups = { a: range(0, 40), b: range(0, 37), c: range(3, 40), d: range(0, 41) }
    const turned = Object.fromEntries(
      Object.entries(groups)
        .reverse()
        .map(([key, group]) => [key, [...group].reverse()]),
    )
    const names = (found: typeof groups | typeof turned): string[] =>
      pairNames(checkAgainstLedger(releaseOf('x', found, keys), [former], 10)).sort()
    expect(names(turned)).toEqual(names(groups))
    expect(names(groups).length).toBeGreaterThan(4)
  })
})

const vectors = new URL('../../../../shared/vectors/sdc/differencing/', import.meta.url)
const present = existsSync(vectors)
if (!present) console.info('Skipped: the differencing vectors in ../shared are absent')

type Query = Readonly<Record<string, string | number | readonly (string | number)[]>>

describe.runIf(present)('the pairs of queries that both pass a threshold of 10', () => {
  const lines = readFileSync(new URL('microdata.csv', vectors), 'utf8').trim().split(/\r?\n/)
  const heads = (lines[0] ?? '').split(',')
  const persons = lines
    .slice(1)
    .map((line) => new Map(line.split(',').map((v, i) => [heads[i], v])))
  const fits = (person: Map<string | undefined, string>, query: Query): boolean =>
    Object.entries(query).every(([name, wanted]) => {
      const value = person.get(name) ?? ''
      if (!Array.isArray(wanted)) return value === String(wanted)
      if (name !== 'age') return wanted.map(String).includes(value)
      return Number(value) >= Number(wanted[0]) && Number(value) <= Number(wanted[1])
    })
  const members = (query: Query): number[] =>
    [...persons.keys()].filter((p) => fits(persons[p] ?? new Map(), query))
  const { pairs } = JSON.parse(readFileSync(new URL('query_pairs.json', vectors), 'utf8')) as {
    pairs: { query_a: Query; query_b: Query; count_a: number; difference: number }[]
  }

  it('are all refused, with the name of the pair, whichever came first', () => {
    expect(pairs.length).toBeGreaterThan(100)
    for (const { query_a, query_b, count_a, difference } of pairs) {
      const [a, b] = [members(query_a), members(query_b)]
      expect(a).toHaveLength(count_a)
      const [nameA, nameB] = [JSON.stringify(query_a), JSON.stringify(query_b)]
      const one = releaseOf('one', { [nameA]: a }, keys)
      const two = releaseOf('two', { [nameB]: b }, keys)
      expect(checkAgainstLedger(two, [one], 10)).toEqual([
        { releaseId: 'one', cell: nameB, formerCell: nameA, persons: difference },
      ])
      expect(checkAgainstLedger(one, [two], 10)).toEqual([
        { releaseId: 'two', cell: nameA, formerCell: nameB, persons: difference },
      ])
    }
  })

  it('are refused among all the others too, and no pair that gives nobody away is', () => {
    const sets = new Map(
      pairs.flatMap(({ query_a, query_b }) => [
        [JSON.stringify(query_a), members(query_a)] as const,
        [JSON.stringify(query_b), members(query_b)] as const,
      ]),
    )
    const found = checkAgainstLedger(releaseOf('all', Object.fromEntries(sets), keys), [], 10)
    const named = new Set(found.map((pair) => `${pair.cell} ${pair.formerCell}`))
    for (const { query_a, query_b } of pairs)
      expect(named).toContain(`${JSON.stringify(query_a)} ${JSON.stringify(query_b)}`)
    for (const { cell, formerCell, persons: more } of found) {
      const [a, b] = [new Set(sets.get(cell)), sets.get(formerCell) ?? []]
      expect(b.every((person) => a.has(person))).toBe(true)
      expect(a.size - b.length).toBe(more)
      expect(more).toBeLessThan(10)
    }
  })
})
