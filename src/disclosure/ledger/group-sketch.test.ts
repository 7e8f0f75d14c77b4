import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noPerson, sketchPrime } from './group-sketch.ts'
import { keysOf, sketchesOf } from './groups.fixture.ts'

const keys = keysOf(200)
const group = fc.uniqueArray(fc.nat(199), { maxLength: 60 })

describe('sketchGroup', () => {
  it('adds up the record keys modulo 2^128', () => {
    fc.assert(
      fc.property(group, (members) => {
        const sketch = sketchesOf([members], keys)
        const sum = members.reduce(
          (total, p) => total + ((keys[p * 2] ?? 0n) << 64n) + (keys[p * 2 + 1] ?? 0n),
          0n,
        )
        expect(((sketch.sumHigh[0] ?? 0n) << 64n) + (sketch.sumLow[0] ?? 0n)).toBe(sum % 2n ** 128n)
        expect(sketch.n[0]).toBe(members.length)
      }),
    )
  })

  it('keeps the smallest order keys, ascending', () => {
    fc.assert(
      fc.property(group, (members) => {
        const sketch = sketchesOf([members], keys)
        const orders = members
          .map((p) => Number((keys[p * 2] ?? 0n) >> 32n))
          .sort((a, b) => a - b)
          .slice(0, 12)
        while (orders.length < 12) orders.push(noPerson)
        expect([...sketch.smallest]).toEqual(orders)
      }),
    )
  })

  it('is the same for the same persons in any order', () => {
    fc.assert(
      fc.property(group, (members) => {
        expect(sketchesOf([[...members].reverse()], keys)).toEqual(sketchesOf([members], keys))
      }),
    )
  })

  it('adds up powers of residues modulo a prime', () => {
    const isPrime = Array.from({ length: 8190 }, (_, i) => i + 2).every(
      (divisor) => sketchPrime % divisor !== 0,
    )
    expect(isPrime).toBe(true)
    const sketch = sketchesOf([[5]], keys)
    const x = sketch.powerSums[0] ?? 0
    const power = (j: number): bigint => BigInt(x) ** BigInt(j) % BigInt(sketchPrime)
    expect([...sketch.powerSums]).toEqual(
      Array.from({ length: 12 }, (_, j) => Number(power(j + 1))),
    )
  })
})
