import { describe, expect, it } from 'vitest'
import { ExactRequests } from './exact-requests.ts'
import type { CacheEntry } from './response-cache.ts'

const entry = (): CacheEntry => ({
  key: 'k',
  answer: {
    etag: '"x"',
    headers: [],
    body: Buffer.from('x'),
    encoding: 'identity',
    wanted: 'identity',
    canShrink: false,
  },
  uses: 0,
  recent: false,
})

describe('ExactRequests', () => {
  it('finds what it learned, on the same release only', () => {
    const requests = new ExactRequests()
    const kept = entry()
    expect(requests.find('a', 'r1')).toBeUndefined()
    requests.learn('a', kept)
    expect(requests.find('a', 'r1')).toBe(kept)
    expect(requests.find('a', 'r2')).toBeUndefined()
    expect(requests.find('a', 'r1')).toBeUndefined()
  })

  it('forgets an entry whose answer was thrown out', () => {
    const requests = new ExactRequests()
    const kept = entry()
    requests.find('a', 'r1')
    requests.learn('a', kept)
    const { answer } = kept
    kept.answer = undefined
    expect(requests.find('a', 'r1')).toBeUndefined()
    kept.answer = answer
    expect(requests.find('a', 'r1')).toBeUndefined()
  })

  it('never learns a long request and forgets all when there are too many', () => {
    const requests = new ExactRequests()
    requests.find('', 'r1')
    requests.learn('x'.repeat(2001), entry())
    expect(requests.find('x'.repeat(2001), 'r1')).toBeUndefined()
    for (let i = 0; i < 20_001; i++) requests.learn(`${i}`, entry())
    expect(requests.find('0', 'r1')).toBeUndefined()
    expect(requests.find('20000', 'r1')).toBeDefined()
  })

  it.each([
    ['address', { url: '/v1/b' }],
    ['Accept', { headers: { accept: 'text/csv' } }],
    ['encoding', { headers: { 'accept-encoding': 'br' } }],
    ['language', { headers: { 'accept-language': 'en' } }],
  ])('tells requests apart by %s', (_what, other) => {
    const request = { url: '/v1/a', headers: {} }
    expect(ExactRequests.textOf({ ...request, ...other })).not.toBe(ExactRequests.textOf(request))
  })
})
