import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CachedAnswer, cacheKey, ResponseCache } from './response-cache.ts'

const answer = (bytes: number): CachedAnswer => ({
  etag: '"x"',
  headers: [],
  body: Buffer.alloc(bytes),
  encoding: 'identity',
  wanted: 'br',
  canShrink: true,
})

describe('ResponseCache', () => {
  it('gives back what it keeps', () => {
    const cache = new ResponseCache(100_000)
    const kept = answer(10)
    cache.keep('a', kept)
    expect(cache.find('a')?.answer).toBe(kept)
    expect(cache.find('b')).toBeUndefined()
  })

  const letters = [...'abcdefghi']

  function fullCache(): ResponseCache {
    const cache = new ResponseCache(20_000)
    for (const key of letters) cache.keep(key, answer(500))
    expect(letters.every((key) => cache.find(key) !== undefined)).toBe(true)
    return cache
  }

  it('throws out the oldest that was not asked again', () => {
    const cache = fullCache()
    cache.find('a')!.recent = true
    for (let i = 0; i < 2; i++) cache.keep('z', answer(500))
    expect(cache.find('a')).toBeDefined()
    expect(cache.find('b')).toBeUndefined()
    expect(cache.find('z')).toBeDefined()
  })

  it('tells who still holds an entry that its answer was thrown out', () => {
    const cache = fullCache()
    const entry = cache.find('a')!
    for (let i = 0; i < 2; i++) cache.keep('z', answer(500))
    expect(entry.answer).toBeUndefined()
    cache.replace(entry, answer(1))
    expect(entry.answer).toBeUndefined()
  })

  it('lets a new key in only when it comes back, once it is full', () => {
    const cache = fullCache()
    cache.keep('z', answer(500))
    expect(cache.find('z')).toBeUndefined()
    expect(cache.find('a')).toBeDefined()
    cache.keep('z', answer(500))
    expect(cache.find('z')).toBeDefined()
  })

  it('weighs an answer anew when a better form takes its place', () => {
    const cache = fullCache()
    const before = cache.bytes
    cache.replace(cache.find('a')!, answer(100))
    expect(cache.bytes).toBe(before - 800)
    expect(cache.find('a')?.answer?.body.length).toBe(100)
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
