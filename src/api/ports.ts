import type { FastifyInstance } from 'fastify'
import type { BatchDesk } from '#funding'
import type { Atlas } from '#indicators'
import type { ReleaseStore } from '#store'

/** Where the server writes what went wrong; a pino logger fits. */
export interface ApiLog {
  error(details: object, message: string): void
}

/** What the server needs from outside; the composition root fills it in. */
export interface ApiPorts {
  /** The indicators over the release that readers see now; `undefined` before the first build. */
  atlas(): Promise<Atlas | undefined>
  /** The indicators over an older release, or `undefined` when there is no such release. */
  atlasOf(releaseId: string): Promise<Atlas | undefined>
  readonly releases: Pick<ReleaseStore, 'list' | 'difference'>
  /** Public address without trailing slash, such as `https://kansrijk.example`. */
  readonly baseUrl: string
  /** Where callers of the API can write to, when the operator gives an address; never made up. */
  readonly contactEmail?: string
  /** Version of the product; shown in the OpenAPI description. */
  readonly version: string
  readonly log: ApiLog
  /** Clock in milliseconds since 1970, for the rate limit and `Date`. */
  now(): number
  /** Requests per client address per window, cached answers included; `false` for none. */
  readonly rateLimit: { readonly max: number; readonly windowMs: number } | false
  /**
   * How many proxies stand before the server: `false` reads the socket address, a number takes that many
   * hops from the end of `X-Forwarded-For`.
   */
  readonly trustProxy: number | false
  /** Upper bound of the response cache in bytes; 64 MiB when absent, 0 switches it off. */
  readonly cacheBytes?: number
  /** Where large divisions are done; without it all are done at once. */
  readonly batches?: BatchDesk
  /** Mounts the pages on the same server. */
  registerPages?(app: FastifyInstance): Promise<void>
}
