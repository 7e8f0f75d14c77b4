import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compressQuickly, compressWell, isCompressible } from './compression.ts'

const decompress = { br: brotliDecompressSync, gzip: gunzipSync }
const texts = [2000, 100_000].map((length) =>
  Buffer.from(JSON.stringify(Array.from({ length: length / 20 }, (_, i) => ({ waarde: i * 7 })))),
)

describe.each(['br', 'gzip'] as const)('compression by %s', (encoding) => {
  it.each(texts)('gives back the same bytes, quick or well', async (body) => {
    const quick = await compressQuickly(body, encoding)
    const dense = await compressWell(body, 'identity', encoding)
    for (const bytes of [quick, dense]) expect(decompress[encoding](bytes).equals(body)).toBe(true)
    expect(quick.length).toBeLessThan(body.length / 2)
    expect(dense.length).toBeLessThan(quick.length)
  })

  it.each(['br', 'gzip'] as const)('starts from a body already written by %s', async (from) => {
    const [body] = texts
    const quick = await compressQuickly(body!, from)
    const dense = await compressWell(quick, from, encoding)
    expect(decompress[encoding](dense).equals(body!)).toBe(true)
  })
})

describe('isCompressible', () => {
  it.each([
    ['application/json', 1024, true],
    ['application/json', 1023, false],
    ['text/csv; charset=utf-8', 5000, true],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 5000, false],
    ['image/png', 5000, false],
    ['image/svg+xml', 5000, true],
  ])('of %s with %i bytes is %s', (type, length, compressible) => {
    expect(isCompressible(type, length)).toBe(compressible)
  })
})
