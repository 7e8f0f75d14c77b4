import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel'
import type { Failure } from './failure.ts'
import { defaultLimits } from './model.ts'
import { backoffMs, retryAfterMs, waitAfter } from './retry.ts'

const busy: Failure = { code: 'httpStatus', params: { status: 503 }, retryable: true }

describe('backoffMs', () => {
  it('lies between half of and the whole doubled wait, for any seed and try', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 60 }), (seed, attempt) => {
        const wait = backoffMs(attempt, seededRandom(seed), defaultLimits)
        const whole = Math.min(60_000, 500 * 2 ** (attempt - 1))
        expect(wait).toBeGreaterThanOrEqual(whole / 2)
        expect(wait).toBeLessThanOrEqual(whole)
      }),
    )
  })

  it('is equal for equal seeds', () => {
    expect(backoffMs(3, seededRandom(7), defaultLimits)).toBe(
      backoffMs(3, seededRandom(7), defaultLimits),
    )
  })
})

describe('retryAfterMs', () => {
  const now = Date.parse('2026-11-23T12:00:00Z')
  it.each([
    ['absent', null, undefined],
    ['seconds', '120', 120_000],
    ['seconds with spaces', ' 3 ', 3_000],
    ['a date to come', 'Mon, 23 Nov 2026 12:00:30 GMT', 30_000],
    ['a date gone by', 'Mon, 23 Nov 2026 11:00:00 GMT', 0],
    ['nonsense', 'soon', undefined],
  ])('reads %s', (_name, head, expected) => {
    expect(retryAfterMs(head, now)).toBe(expected)
  })
})

describe('waitAfter', () => {
  const random = (): number => 0
  it.each([
    ['waits after the first busy answer', busy, 1, 250],
    ['stops after the last try', busy, 4, undefined],
    ['stops at once when trying again cannot help', { ...busy, retryable: false }, 1, undefined],
    ['waits as long as the server asks', { ...busy, retryAfterMs: 7_000 }, 1, 7_000],
    ['never waits shorter than its own wait', { ...busy, retryAfterMs: 0 }, 1, 250],
    [
      'stops when the server asks for longer than the bound',
      { ...busy, retryAfterMs: 60_001 },
      1,
      undefined,
    ],
    [
      'tries an unreachable host only twice',
      { ...busy, code: 'notReachable' as const },
      2,
      undefined,
    ],
  ])('%s', (_name, failure, attempt, expected) => {
    expect(waitAfter(failure, attempt, random, defaultLimits)).toBe(expected)
  })
})
