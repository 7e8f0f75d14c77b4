import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cacheKey, ResponseCache } from './response-cache.ts'

const answer = (bytes: number) => ({
  etag: '"x"',
  headers: [],
  body: Buffer.alloc(bytes),
  text: '',
})

describe('ResponseCache', () => {
  it('gives back what it keeps', () => {
    const cache = new ResponseCache(100_000)
    const kept = answer(10)
    cache.keep('a', kept)
    expect(cache.find('a')).toBe(kept)
    expect(cache.find('b')).toBeUndefined()
  })

  it('throws out the least recently used first', () => {
    const cache = new ResponseCache(8000)
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'])
      cache.keep(key, answer(50))
    cache.find('a')
    cache.keep('m', answer(50))
    expect(cache.find('a')).toBeDefined()
    expect(cache.find('b')).toBeUndefined()
  })

  it('does not keep an answer that would fill an eighth of it', () => {
    const cache = new ResponseCache(8000)
    cache.keep('big', answer(1000))
    expect(cache.find('big')).toBeUndefined()
    expect(cache.bytes).toBe(0)
  })

  it('keeps nothing when it has no room', () => {
    const cache = new ResponseCache(0)
    cache.keep('a', answer(0))
    expect(cache.find('a')).toBeUndefined()
  })

  it('never weighs more than its bound and counts a replaced answer once', () => {
    const operations = fc.array(fc.tuple(fc.constantFrom(...'abcdefghij'), fc.nat(3000)))
    fc.assert(
      fc.property(operations, (steps) => {
        const cache = new ResponseCache(20_000)
        for (const [key, size] of steps) {
          cache.keep(key, answer(size))
          expect(cache.bytes).toBeLessThanOrEqual(20_000)
        }
      }),
    )
    const cache = new ResponseCache(20_000)
    cache.keep('a', answer(100))
    const once = cache.bytes
    cache.keep('a', answer(100))
    expect(cache.bytes).toBe(once)
  })
})

describe('cacheKey', () => {
  const parts = {
    releaseId: 'r1',
    url: '/v1/x',
    accept: 'json',
    language: 'nl',
    encoding: 'br',
  } as const

  it.each([
    ['release', { releaseId: 'r2' }],
    ['address', { url: '/v1/y' }],
    ['formats', { accept: 'csv' }],
    ['language', { language: 'en' }],
    ['encoding', { encoding: 'gzip' as const }],
  ])('differs for another %s', (_what, other) => {
    expect(cacheKey({ ...parts, ...other })).not.toBe(cacheKey(parts))
  })
})
