import { type Failure, networkFailure, timedOut } from './failure.ts'
import type { FetchLimits, FetchPorts } from './model.ts'
import { retryAfterMs } from './retry.ts'

/** An answer whose head is in, with what is needed to read its body within time. */
export interface Answer {
  readonly response: Response
  readonly deadline: Deadline
}

/** Ends a request by itself: after `connect`, between pieces (`idle`), or as a whole (`total`). */
interface Deadline {
  readonly signal: AbortSignal
  /** Which bound was passed, when one was. */
  passed(): Failure | undefined
  /** Starts the idle bound anew; called for every piece of the body. */
  touch(): void
  /** Stops the timers; called once, in any case. */
  stop(): void
}

function deadline(limits: FetchLimits, outer: AbortSignal | undefined): Deadline {
  const abort = new AbortController()
  let failure: Failure | undefined
  const end = (reason: Failure): void => {
    failure ??= reason
    abort.abort()
  }
  const total = setTimeout(() => end(timedOut('total', limits.totalMs)), limits.totalMs)
  let near = setTimeout(() => end(timedOut('connect', limits.connectMs)), limits.connectMs)
  const onOuter = (): void => abort.abort()
  if (outer?.aborted) abort.abort()
  outer?.addEventListener('abort', onOuter, { once: true })
  return {
    signal: abort.signal,
    passed: () => failure,
    touch: () => {
      clearTimeout(near)
      near = setTimeout(() => end(timedOut('idle', limits.idleMs)), limits.idleMs)
    },
    stop: () => {
      clearTimeout(total)
      clearTimeout(near)
      outer?.removeEventListener('abort', onOuter)
    },
  }
}

function statusFailure(response: Response, now: number): Failure {
  const { status } = response
  const retryable = status === 408 || status === 425 || status === 429 || status >= 500
  const wait = retryAfterMs(response.headers.get('retry-after'), now)
  const params = { status }
  return wait === undefined
    ? { code: 'httpStatus', params, retryable }
    : { code: 'httpStatus', params, retryable, retryAfterMs: wait }
}

const redirects = new Set([301, 302, 303, 307, 308])

/** Where a redirect leads; a failure when it leads nowhere, off the web, or from https down to http. */
function redirectTarget(response: Response, from: string): string | Failure {
  const { status } = response
  const failed = (reason: string): Failure => {
    return { code: 'httpStatus', params: { status, reason }, retryable: false }
  }
  const location = response.headers.get('location')
  if (location === null || !URL.canParse(location, from)) return failed('redirect without address')
  const target = new URL(location, from)
  if (target.protocol !== 'https:' && target.protocol !== new URL(from).protocol)
    return failed(`redirect to ${target.protocol}`)
  return target.href
}

async function followed(
  url: string,
  headers: Record<string, string>,
  limits: FetchLimits,
  ports: FetchPorts,
  signal: AbortSignal,
): Promise<Response | Failure> {
  let at = url
  for (let hop = 0; hop <= limits.maxRedirects; hop++) {
    const response = await ports.fetch(at, { headers, redirect: 'manual', signal })
    if (!redirects.has(response.status)) return response
    await discard(response)
    const target = redirectTarget(response, at)
    if (typeof target !== 'string') return target
    at = target
  }
  const params = { status: 310, reason: `more than ${limits.maxRedirects} redirects` }
  return { code: 'httpStatus', params, retryable: false }
}

/**
 * Asks once: follows redirects within bounds and returns the answer when its status is one of `accept`.
 * The caller reads the body and calls `deadline.stop()`. Never throws.
 */
export async function requestOnce(
  url: string,
  headers: Record<string, string>,
  accept: readonly number[],
  context: { limits: FetchLimits; ports: FetchPorts; signal?: AbortSignal | undefined },
): Promise<Answer | Failure> {
  const { limits, ports } = context
  const bound = deadline(limits, context.signal)
  try {
    const response = await followed(url, headers, limits, ports, bound.signal)
    if (!(response instanceof Response)) {
      bound.stop()
      return response
    }
    if (!accept.includes(response.status)) {
      bound.stop()
      await discard(response)
      return statusFailure(response, ports.now())
    }
    bound.touch()
    return { response, deadline: bound }
  } catch (error) {
    bound.stop()
    if (context.signal?.aborted) return stopped()
    return bound.passed() ?? networkFailure(error, url)
  }
}

/** Lets go of a body that nobody wants; one that broke off already is let go of too. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined)
}

/** The failure of a request that was ended from outside. */
export function stopped(): Failure {
  return { code: 'timedOut', params: { phase: 'stopped' }, retryable: false }
}

/** Whether a request failed. */
export function isFailure(result: object): result is Failure {
  return 'code' in result && 'retryable' in result
}
