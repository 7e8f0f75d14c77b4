/** How often an address has asked in the current window. */
export interface RateCount {
  readonly current: number
  /** Milliseconds until the window ends. */
  readonly ttl: number
}

/**
 * Counts requests per client address in fixed windows. Shared by the fast lane and the rate-limit plugin,
 * so that cached answers count too. Forgets all addresses when a window ends, which bounds its memory.
 */
export class RateWindow {
  readonly max: number
  readonly windowMs: number
  readonly #now: () => number
  readonly #counts = new Map<string, { n: number }>()
  #ends = 0

  constructor(max: number, windowMs: number, now: () => number) {
    this.max = max
    this.windowMs = windowMs
    this.#now = now
  }

  #turn(): number {
    const now = this.#now()
    if (now >= this.#ends) {
      this.#counts.clear()
      this.#ends = now + this.windowMs
    }
    return this.#ends - now
  }

  /** Counts one request of an address. */
  count(address: string): RateCount {
    const ttl = this.#turn()
    const known = this.#counts.get(address)
    if (known === undefined) {
      this.#counts.set(address, { n: 1 })
      return { current: 1, ttl }
    }
    known.n += 1
    return { current: known.n, ttl }
  }

  /** Whether one more request of an address would be one too many. */
  isFull(address: string): boolean {
    this.#turn()
    return (this.#counts.get(address)?.n ?? 0) >= this.max
  }

  /** Counts one request of an address, unless it would be one too many. */
  countUnlessFull(address: string): RateCount | undefined {
    return this.isFull(address) ? undefined : this.count(address)
  }
}

/** Lines of a head that tell a caller how much of the rate limit is left, each with its end. */
export function rateLines(window: RateWindow, { current, ttl }: RateCount): string {
  const left = Math.max(0, window.max - current)
  return `ratelimit-limit: ${window.max}\r\nratelimit-remaining: ${left}\r\nratelimit-reset: ${Math.ceil(ttl / 1000)}\r\n`
}

/**
 * The address of the client. Behind `hops` proxies it is the entry that many places from the end of
 * `X-Forwarded-For`: what stands before it can be invented by the client.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | readonly string[] | undefined,
  hops: number | false,
): string {
  const socket = socketAddress ?? 'unknown'
  if (hops === false || hops < 1 || forwardedFor === undefined) return socket
  const chain = String(forwardedFor).split(',')
  return (chain[chain.length - hops] ?? chain[0] ?? socket).trim().slice(0, 64)
}
