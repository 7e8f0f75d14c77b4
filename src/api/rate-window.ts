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
  readonly #counts = new Map<string, number>()
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
    const current = (this.#counts.get(address) ?? 0) + 1
    this.#counts.set(address, current)
    return { current, ttl }
  }

  /** Whether one more request of this address would be too many. */
  isFull(address: string): boolean {
    this.#turn()
    return (this.#counts.get(address) ?? 0) >= this.max
  }
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
