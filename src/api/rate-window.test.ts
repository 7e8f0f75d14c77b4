import { describe, expect, it } from 'vitest'
import { clientAddress, RateWindow, rateLines } from './rate-window.ts'

describe('RateWindow', () => {
  it('counts each address by itself', () => {
    const window = new RateWindow(2, 1000, () => 0)
    expect(window.count('a').current).toBe(1)
    expect(window.count('a').current).toBe(2)
    expect(window.count('b').current).toBe(1)
    expect(['a', 'b', 'b', 'c'].map((address) => window.countUnlessFull(address)?.current)).toEqual(
      [undefined, 2, undefined, 1],
    )
  })

  it('starts again when the window has ended', () => {
    let now = 500
    const window = new RateWindow(1, 1000, () => now)
    expect(window.count('a')).toEqual({ current: 1, ttl: 1000 })
    now = 1499
    expect(window.count('a')).toEqual({ current: 2, ttl: 1 })
    now = 1500
    expect(window.countUnlessFull('a')).toEqual({ current: 1, ttl: 1000 })
    expect(window.countUnlessFull('a')).toBeUndefined()
  })
})

describe('rateLines', () => {
  it.each([
    [1, 60_000, '9', '60'],
    [10, 1, '0', '1'],
    [12, 59_001, '0', '60'],
  ])('of request %i with %i ms to go say %s left and %s seconds', (current, ttl, left, seconds) => {
    const window = new RateWindow(10, 60_000, () => 0)
    expect(rateLines(window, { current, ttl })).toBe(
      `ratelimit-limit: 10\r\nratelimit-remaining: ${left}\r\nratelimit-reset: ${seconds}\r\n`,
    )
  })
})

describe('clientAddress', () => {
  it.each([
    ['10.0.0.1', '1.2.3.4', false, '10.0.0.1'],
    ['10.0.0.1', undefined, 1, '10.0.0.1'],
    ['10.0.0.1', '6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
    ['10.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.9', 2, '1.2.3.4'],
    ['10.0.0.1', '1.2.3.4', 3, '1.2.3.4'],
    [undefined, undefined, false, 'unknown'],
  ] as const)('of socket %s with %s behind %s is %s', (socket, forwarded, hops, expected) => {
    expect(clientAddress(socket, forwarded, hops)).toBe(expected)
  })
})
