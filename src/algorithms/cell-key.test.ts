import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addCellKeys,
  cellKeyOf,
  type IntegerNoiseTable,
  integerTableRow,
  type NoiseRow,
  noiseOfCount,
  perturbByInteger,
  perturbSum,
  recordKeys,
} from './cell-key.ts'

const vectors = new URL('../../../shared/vectors/sdc/', import.meta.url)
const present = existsSync(vectors)
if (!present) console.info('Skipped: the cell-key vectors in ../shared are absent')
const read = (path: string): string => readFileSync(new URL(path, vectors), 'utf8')
const unzip = (path: string): string =>
  gunzipSync(readFileSync(new URL(path, vectors))).toString('utf8')
const table = (text: string, separator: string): string[][] =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(separator))

const secret = new Uint8Array(32).fill(7)
const fraction = fc.integer({ min: 0, max: 2 ** 53 - 1 }).map((key) => key / 2 ** 53)

describe('recordKeys', () => {
  it('are the first 53 and the last 128 bits of HMAC-SHA256', () => {
    // RFC 4231, test case 6: 60e43159 1ee0b67f … 8e0bc621 3728c514 0546040f 0ee37f54
    const keys = recordKeys(
      new Uint8Array(131).fill(0xaa),
      'Test Using Larger Than Block-Size Key - Hash Key First',
    )
    expect(keys.fraction).toBe(Number(0x60e431591ee0b67fn >> 11n) / 2 ** 53)
    expect(keys.high).toBe(0x8e0bc6213728c514n)
    expect(keys.low).toBe(0x0546040f0ee37f54n)
  })

  it('are the same for the same person and secret, and others for another secret', () => {
    expect(recordKeys(secret, 'a')).toEqual(recordKeys(secret, 'a'))
    expect(recordKeys(secret, 'a')).not.toEqual(recordKeys(new Uint8Array(32).fill(8), 'a'))
    expect(recordKeys(secret, 'a')).not.toEqual(recordKeys(secret, 'b'))
  })

  it('refuse a secret that can be guessed', () => {
    expect(() => recordKeys(new Uint8Array(31), 'a')).toThrow(RangeError)
  })

  it('are spread evenly over [0, 1)', () => {
    const fractions = Array.from({ length: 4000 }, (_, i) => recordKeys(secret, `p${i}`).fraction)
    const tenths = new Array(10).fill(0)
    for (const f of fractions) tenths[Math.floor(f * 10)] += 1
    // Chi-square with 9 degrees of freedom stays under 27.88 in 999 of 1,000 cases.
    expect(tenths.reduce((sum, n) => sum + (n - 400) ** 2 / 400, 0)).toBeLessThan(27.88)
    expect(fractions.every((f) => f >= 0 && f < 1 && Number.isInteger(f * 2 ** 53))).toBe(true)
  })
})

describe('cellKeyOf', () => {
  it('is the sum of whole keys modulo 2^53, exactly', () => {
    fc.assert(
      fc.property(fc.array(fraction, { maxLength: 40 }), (fractions) => {
        const whole = fractions.reduce((sum, f) => sum + BigInt(f * 2 ** 53), 0n) % 2n ** 53n
        expect(cellKeyOf(fractions)).toBe(Number(whole) / 2 ** 53)
      }),
    )
  })

  it('does not depend on the order of persons, nor on how a group is put together', () => {
    fc.assert(
      fc.property(fc.array(fraction, { maxLength: 30 }), fc.nat(30), (fractions, cut) => {
        const parts = addCellKeys(
          cellKeyOf(fractions.slice(cut)),
          cellKeyOf(fractions.slice(0, cut)),
        )
        expect(parts).toBe(cellKeyOf(fractions))
        expect(cellKeyOf([...fractions].reverse())).toBe(parts)
      }),
    )
  })

  it.each([
    [0, 0, 0],
    [0.5, 0.5, 0],
    [1 - 2 ** -53, 2 ** -53, 0],
    [1 - 2 ** -53, 1 - 2 ** -53, 1 - 2 ** -52],
  ])('wraps at 1: %d + %d = %d', (a, b, sum) => {
    expect(addCellKeys(a, b)).toBe(sum)
  })
})

describe('noiseOfCount', () => {
  const rows: NoiseRow[] = [
    { bounds: Float64Array.of(1), noise: Float64Array.of(0) },
    { bounds: Float64Array.of(0.5, 1), noise: Float64Array.of(-1, 1) },
    { bounds: Float64Array.of(0.25, 0.75, 1), noise: Float64Array.of(-2, 0, 2) },
  ]

  it.each([
    [0, 0.3, 0],
    [1, 0.5, -1],
    [1, 0.5000001, 1],
    [2, 0, -2],
    [2, 0.75, 0],
    [900, 0.7500001, 2],
  ])('of count %d with key %d is %d', (count, key, noise) => {
    expect(noiseOfCount(rows, count, key)).toBe(noise)
  })

  it('refuses what is no count, and a table without rows', () => {
    expect(() => noiseOfCount(rows, -1, 0)).toThrow(RangeError)
    expect(() => noiseOfCount(rows, 1.5, 0)).toThrow(RangeError)
    expect(() => noiseOfCount([], 1, 0)).toThrow(RangeError)
  })
})

describe('perturbByInteger', () => {
  const ons: IntegerNoiseTable = {
    modulus: 256,
    rows: 750,
    reused: 250,
    noise: new Int16Array(750 * 256).fill(-3),
  }

  it.each([
    [1, 1],
    [750, 750],
    [751, 501],
    [1000, 750],
    [1001, 501],
    [9_999, 749],
  ])('uses for count %d row %d', (count, row) => {
    expect(integerTableRow(ons, count)).toBe(row)
  })

  it('gives nothing under the threshold', () => {
    expect(perturbByInteger(ons, 13, 0, 10)).toBe(10)
    expect(perturbByInteger(ons, 12, 0, 10)).toBeUndefined()
    expect(perturbByInteger(ons, 0, 0, 10)).toBeUndefined()
    expect(perturbByInteger(ons, 0, 0)).toBe(0)
  })
})

describe('perturbSum', () => {
  it('adds noise in proportion to the largest contributions', () => {
    expect(perturbSum(1000, [400, 200], [0.5, -1], [0.2, 0.1])).toBe(1000 + 40 - 20)
  })

  it('leaves nobody at nothing', () => {
    expect(perturbSum(0, [], [1], [0.2])).toBe(0)
  })
})

describe.runIf(present)('the cell-key demo of τ-ARGUS (Destatis)', () => {
  const groups = (): Map<string, number[]> => {
    const found = new Map<string, number[]>()
    for (const [sex = '', age = '', high = '', , , key] of table(
      read('cellkey_destatis/microdata.csv'),
      ';',
    ))
      for (const s of [sex, 'Total'])
        for (const a of [age, 'Total'])
          for (const h of [high, 'Total']) {
            const name = [s, a, h].join()
            const keys = found.get(name) ?? []
            keys.push(Number(key))
            found.set(name, keys)
          }
    return found
  }
  const rows = (): NoiseRow[] => {
    const entries = table(read('cellkey_destatis/ptab_freq.txt'), ';').slice(1)
    const last = Math.max(...entries.map(([i]) => Number(i)))
    return Array.from({ length: last + 1 }, (_, i) => {
      const own = entries.filter(([row]) => Number(row) === i)
      return {
        bounds: Float64Array.from(own, (entry) => Number(entry[4])),
        noise: Float64Array.from(own, (entry) => Number(entry[3])),
      }
    })
  }

  it('comes out cell by cell', () => {
    const [all, perturbation] = [groups(), rows()]
    const expected = table(read('cellkey_destatis/expected_ptab_freq.csv'), ',').slice(1)
    expect(expected.length).toBeGreaterThan(50)
    for (const [sex, age, high, count, cellKey, noise] of expected) {
      const keys = all.get([sex, age, high].join()) ?? []
      expect(keys.length).toBe(Number(count))
      const key = cellKeyOf(keys)
      expect(key).toBeCloseTo(Number(cellKey), 7)
      expect(noiseOfCount(perturbation, keys.length, key)).toBe(Number(noise))
    }
  })
})

describe.runIf(present)('the reference package of the ONS', () => {
  const noise = new Int16Array(750 * 256)
  const persons: { key: number; codes: Map<string, string> }[] = []
  const load = (): IntegerNoiseTable => {
    for (const [pcv, key, value] of table(unzip('cellkey_ons/ptable_10_5_rule.csv.gz'), ',').slice(
      1,
    ))
      noise[(Number(pcv) - 1) * 256 + Number(key)] = Number(value)
    const [heads = [], ...lines] = table(unzip('cellkey_ons/microdata.csv.gz'), ',')
    for (const line of lines)
      persons.push({
        key: Number(line[0]),
        codes: new Map(heads.map((head, i) => [head, line[i] ?? ''])),
      })
    return { modulus: 256, rows: 750, reused: 250, noise }
  }
  const ons = load()

  it.each([
    ['expected_var10_t0.csv', 0],
    ['expected_var1_var5_var8.csv', 10],
  ])('comes out cell by cell: %s', (file, threshold) => {
    const [heads = [], ...lines] = table(read(`cellkey_ons/${file}`), ',')
    const dimensions = heads.filter((head) => head.startsWith('var'))
    for (const line of lines) {
      const row = new Map(heads.map((head, i) => [head, line[i] ?? '']))
      const own = persons.filter((p) => dimensions.every((d) => p.codes.get(d) === row.get(d)))
      const sum = own.reduce((total, p) => total + p.key, 0)
      expect(own.length).toBe(Number(row.get('pre_sdc_count')))
      if (own.length === 0) continue
      expect(sum % 256).toBe(Number(row.get('ckey')))
      expect(integerTableRow(ons, own.length)).toBe(Number(row.get('pcv')))
      const published = perturbByInteger(ons, own.length, sum, threshold)
      const count = row.get('count') ?? ''
      expect(published).toBe(/^\d/.test(count) ? Number(count) : undefined)
    }
  })
})
