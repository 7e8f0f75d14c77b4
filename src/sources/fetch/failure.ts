import { type Issue, type IssueCode, issue } from '#kernel'

/** Why a request did not give a full good answer, and whether trying again can help. */
export interface Failure {
  readonly code: IssueCode
  readonly params: Issue['params']
  readonly retryable: boolean
  /** What the server asked to wait, in milliseconds. */
  readonly retryAfterMs?: number
}

/** The issue that tells of a failure, with the file it concerns. */
export function failureIssue(failure: Failure, file: string, url: string): Issue {
  return issue(failure.code, { file }, { ...failure.params, url })
}

function causeCode(error: unknown): string {
  const seen: string[] = []
  let at: unknown = error
  for (let depth = 0; depth < 4 && at instanceof Error; depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code
    seen.push(at.message)
    at = at.cause
  }
  return seen.at(-1) ?? String(error)
}

/** The failure behind an exception before any answer: no network, no such host, refused, bad TLS. */
export function networkFailure(error: unknown, url: string): Failure {
  const params = { host: hostOf(url), reason: causeCode(error) }
  return { code: 'notReachable', params, retryable: true }
}

/** The failure of a body that ended before it was complete. `expected` bytes where the server said. */
export function truncated(received: number, expected?: number): Failure {
  const params = expected === undefined ? { received } : { received, expected }
  return { code: 'truncatedDownload', params, retryable: true }
}

/** The failure of something that took longer than allowed. `phase`: connect, idle or total. */
export function timedOut(phase: 'connect' | 'idle' | 'total', ms: number): Failure {
  return { code: 'timedOut', params: { phase, seconds: ms / 1000 }, retryable: phase !== 'total' }
}

/** The failure of a body larger than the bound. */
export function tooLarge(maxBytes: number): Failure {
  return { code: 'archiveTooLarge', params: { maxBytes }, retryable: false }
}

/** Host of an address, or the address itself when it is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
