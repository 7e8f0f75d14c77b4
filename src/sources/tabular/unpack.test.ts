import { gzipSync as nativeGzip } from 'node:zlib'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from './limits.ts'
import { unpack, unpackFile } from './unpack.ts'

const csv = strToU8('JAAR;AANTAL\n2022;5\n')
const small = { ...defaultLimits, maxBytes: 1_000_000, ratioFloor: 100_000, maxRatio: 50 }

const textOf = (bytes: Uint8Array): string => {
  const unpacked = unpack(bytes, small)
  return 'bytes' in unpacked ? Buffer.from(unpacked.bytes).toString() : unpacked.code
}

describe('unpack', () => {
  it('passes plain text on as it is', () => {
    expect(textOf(csv)).toBe('JAAR;AANTAL\n2022;5\n')
  })

  it('unpacks a gzip, and a ZIP with one file beside folders and the notes of macOS', () => {
    expect(textOf(gzipSync(csv))).toBe('JAAR;AANTAL\n2022;5\n')
    const zip = zipSync({ 'map/': new Uint8Array(), 'map/a.csv': csv, '__MACOSX/a.csv': csv })
    expect(textOf(zip)).toBe('JAAR;AANTAL\n2022;5\n')
  })

  it('refuses a ZIP with two files or none', () => {
    expect(unpack(zipSync({ 'a.csv': csv, 'b.csv': csv }), small)).toMatchObject({
      code: 'notThisFormat',
      found: 'ZIP (2)',
    })
    expect(unpack(zipSync({}), small)).toMatchObject({ code: 'notThisFormat' })
  })

  it('does not unpack again what it refused, but does within other limits', () => {
    const bomb = gzipSync(new Uint8Array(900_000))
    const first = unpack(bomb, small)
    expect(first).toMatchObject({ code: 'archiveTooLarge' })
    expect(unpack(bomb, small)).toBe(first)
    expect(unpack(bomb, { ...small, maxRatio: 10_000 })).toMatchObject({
      bytes: new Uint8Array(900_000),
    })
    expect(unpack(bomb.slice(), small)).not.toBe(first)
  })

  it('refuses an archive inside an archive', () => {
    expect(unpack(gzipSync(gzipSync(csv)), small)).toMatchObject({
      code: 'notThisFormat',
      found: 'gzip > gzip',
    })
  })

  it.each([
    ['PDF', strToU8('%PDF-1.7\n')],
    ['XLS', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['Parquet', strToU8('PAR1....')],
    ['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
  ])('recognises %s', (found, bytes) => {
    expect(unpack(bytes, small)).toMatchObject({ code: 'notThisFormat', found })
  })

  it('says that a cut-off or damaged archive cannot be read', () => {
    const whole = gzipSync(strToU8('a;b\n'.repeat(5000)), { level: 0 })
    expect(textOf(whole.subarray(0, 9000))).toBe('fileUnreadable')
    const zip = zipSync({ 'a.csv': strToU8('a;b\n'.repeat(5000)) }, { level: 0 })
    expect(textOf(zip.subarray(0, 9000))).toBe('fileUnreadable')
  })

  it('stops a bomb by its ratio before it fills memory', () => {
    const bomb = nativeGzip(new Uint8Array(200_000_000))
    expect(bomb.length).toBeLessThan(300_000)
    const before = process.memoryUsage().arrayBuffers
    expect(unpack(bomb, small)).toMatchObject({ code: 'archiveTooLarge', found: 'gzip' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000)
  })

  it('stops a ZIP bomb whose header lies about its size', () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(20_000_000) })
    new DataView(bomb.buffer).setUint32(22, 12, true)
    expect(unpack(bomb, small)).toMatchObject({ code: 'archiveTooLarge', found: 'ZIP' })
  })

  it('refuses a plain file above the limit', () => {
    expect(unpack(new Uint8Array(1_000_001).fill(65), small)).toMatchObject({
      code: 'fileUnreadable',
    })
  })
})

describe('unpackFile', () => {
  it('opens an archive and keeps its name', () => {
    const { name, bytes } = unpackFile({ name: 'a.csv.gz', bytes: gzipSync(csv) })
    expect([name, Buffer.from(bytes).toString()]).toEqual(['a.csv.gz', 'JAAR;AANTAL\n2022;5\n'])
  })

  it.each([csv, strToU8('%PDF-1.7'), zipSync({}), gzipSync(csv).subarray(0, 12)])(
    'gives file %# back as it is',
    (bytes) => {
      const file = { name: 'a', bytes }
      expect(unpackFile(file).bytes).toBe(bytes)
    },
  )
})
