import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Rendered, RenderedCache } from './rendered-cache.ts'

const page = (size: number): Rendered => ({
  status: 200,
  headers: {},
  etag: `"${size}"`,
  identity: new Uint8Array(size),
})

describe('RenderedCache', () => {
  it('gives back what was kept and nothing else', () => {
    const cache = new RenderedCache(1000)
    const kept = page(10)
    cache.set('a', kept)
    expect(cache.get('a')).toBe(kept)
    expect(cache.get('b')).toBeUndefined()
  })

  it('drops the page that was not used for longest', () => {
    const cache = new RenderedCache(100)
    for (const key of 'abcdefghij') cache.set(key, page(10))
    cache.get('a')
    cache.set('k', page(10))
    expect(cache.get('a')).toBeDefined()
    expect(cache.get('b')).toBeUndefined()
  })

  it('counts a replaced page once', () => {
    const cache = new RenderedCache(1000)
    cache.set('a', page(60))
    cache.set('a', page(20))
    expect(cache.bytes).toBe(20)
  })

  it('does not keep a page larger than a tenth of the room', () => {
    const cache = new RenderedCache(100)
    cache.set('a', page(11))
    expect(cache.get('a')).toBeUndefined()
    expect(cache.bytes).toBe(0)
  })

  it('never holds more than its room, whatever is asked of it', () => {
    const step = fc.record({ key: fc.constantFrom(...'abcdefgh'), size: fc.nat(20) })
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const cache = new RenderedCache(60)
        for (const { key, size } of steps) {
          cache.set(key, page(size))
          expect(cache.bytes).toBeLessThanOrEqual(60)
        }
      }),
    )
  })
})
