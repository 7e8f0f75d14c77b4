import type { Random } from '#kernel'
import type { Failure } from './failure.ts'
import type { FetchLimits } from './model.ts'

/**
 * Waiting time before the next try in milliseconds: exponential with full jitter, between half of and the
 * whole of `backoffMs · 2^(attempt−1)`, at most `maxBackoffMs`. `attempt` counts the tries done, from 1.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoffMs(
  attempt: number,
  random: Random,
  limits: Pick<FetchLimits, 'backoffMs' | 'maxBackoffMs'>,
): number {
  const whole = Math.min(limits.maxBackoffMs, limits.backoffMs * 2 ** (attempt - 1))
  return Math.round(whole / 2 + (random() * whole) / 2)
}

/**
 * The waiting time a `Retry-After` head asks for, in milliseconds from `now`: seconds or an HTTP date
 * (RFC 9110 §10.2.3). `undefined` when absent or unreadable; never negative.
 */
export function retryAfterMs(head: string | null, now: number): number | undefined {
  if (head === null) return undefined
  const text = head.trim()
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/** How long to wait after a failure before try `attempt + 1`; `undefined` when it is time to stop. */
export function waitAfter(
  failure: Failure,
  attempt: number,
  random: Random,
  limits: FetchLimits,
): number | undefined {
  const tries = failure.code === 'notReachable' ? Math.min(2, limits.attempts) : limits.attempts
  if (!failure.retryable || attempt >= tries) return undefined
  const own = backoffMs(attempt, random, limits)
  if (failure.retryAfterMs === undefined) return own
  return failure.retryAfterMs > limits.maxBackoffMs
    ? undefined
    : Math.max(own, failure.retryAfterMs)
}
