import { describe, expect, it } from 'vitest'
import { checkAgainstLedger } from './check-against-ledger.ts'
import { keysOf, releaseOf } from './groups.fixture.ts'
import { appendRelease, ledgerToBytes, openLedger, releaseToBytes } from './ledger-bytes.ts'
import { ledgerKey, ledgerRelease } from './ledger-release.ts'

const keys = keysOf(60)
const range = (to: number): number[] => Array.from({ length: to }, (_, i) => i)
const one = releaseOf('een', { 'aantal|school=é': range(30), b: range(12), leeg: [] }, keys)
const two = releaseOf('twee', { c: range(55) }, keys)

describe('the bytes of a ledger', () => {
  it('give back the same ledger', () => {
    const ledger = appendRelease(appendRelease([], one), two)
    expect(openLedger(ledgerToBytes(ledger))).toEqual(ledger)
  })

  it('are the bytes of the releases one after another', () => {
    expect(Buffer.concat([releaseToBytes(one), releaseToBytes(two)])).toEqual(
      Buffer.from(ledgerToBytes([one, two])),
    )
    expect(openLedger(new Uint8Array(0))).toEqual([])
  })

  it('can be read from the middle of another buffer', () => {
    const bytes = releaseToBytes(one)
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    expect(openLedger(shifted.subarray(3))).toEqual([one])
  })

  it('find the same pairs after reading', () => {
    const fresh = releaseOf('drie', { d: range(31) }, keys)
    const reread = openLedger(ledgerToBytes([one, two]))
    expect(checkAgainstLedger(fresh, reread, 10)).toEqual(checkAgainstLedger(fresh, [one, two], 10))
    expect(checkAgainstLedger(fresh, reread, 10)).toHaveLength(1)
  })

  it('keep keys with letters of more than one byte, and equations', () => {
    const cells = ['é', 'b', 'ünï'].map((key) => ({
      key,
      family: 'persons',
      shown: true,
      slack: 0,
      value: 1,
    }))
    const [release] = openLedger(releaseToBytes(ledgerRelease('x', cells, [[0, 1, 2]])))
    if (release === undefined) throw new Error('nothing read')
    expect([0, 1, 2].map((cell) => ledgerKey(release, cell))).toEqual(['é', 'b', 'ünï'])
    expect([...release.equationCells]).toEqual([0, 1, 2])
  })

  it('refuse what is cut off or is no ledger', () => {
    const bytes = releaseToBytes(one)
    expect(() => openLedger(bytes.subarray(0, bytes.length - 8))).toThrow(RangeError)
    expect(() => openLedger(new Uint8Array(4))).toThrow(RangeError)
    expect(() => openLedger(new Uint8Array(64))).toThrow(RangeError)
  })

  it('never hold a release twice', () => {
    expect(() => appendRelease([one], one)).toThrow(RangeError)
  })
})
