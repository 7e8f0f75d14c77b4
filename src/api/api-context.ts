import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Atlas } from '#indicators'
import type { Language } from '#kernel'
import { ApiProblem, unknownValue } from './api-problem.ts'
import { languageOf } from './cacheable-answers.ts'
import { type Format, formats, negotiateFormat } from './negotiation.ts'
import type { OpenedDatasets } from './opened-datasets.ts'
import { canonicalUrl, type Link, linkHeader } from './paging.ts'
import type { ApiPorts } from './ports.ts'
import { publicHeaders } from './public-headers.ts'

/** A Fastify scope whose schemas are zod. */
export type ZodApp = FastifyInstance<
  Server,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

declare module 'fastify' {
  interface FastifyRequest {
    /** The format that the suffix of the address asked for. */
    suffix: string | undefined
  }
}

/** What a resource answers. */
export interface Answer {
  readonly format: Format
  readonly body: string | Buffer
  /** True when the address names a release, so that the answer can never change. */
  readonly fixed?: boolean
  readonly links?: Readonly<Record<string, Link>>
  /** Name under which a browser saves it. */
  readonly filename?: string
}

/** Everything a resource needs to answer a request. */
export interface ApiContext {
  readonly ports: ApiPorts
  /** Public address of this version of the API: `https://…/v1`. */
  readonly root: string
  /** Datasets that were asked for before. */
  readonly opened: OpenedDatasets
}

const charset: Partial<Record<Format, string>> = {
  csv: '; charset=utf-8; header=present',
  ttl: '; charset=utf-8',
  ics: '; charset=utf-8',
}

/** Value of `Cache-Control` for an answer that may (`false`) or may not (`true`) change. */
export function cacheControl(fixed: boolean): string {
  return fixed
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=60, stale-while-revalidate=600'
}

const publicPairs = Object.entries(publicHeaders).flat()

/** The headers of an answer, names and values in turn. */
export function headersOf({ format, fixed = false, links, filename }: Answer): string[] {
  const headers = [
    ...publicPairs,
    'content-type',
    `${formats[format]}${charset[format] ?? ''}`,
    'cache-control',
    cacheControl(fixed),
    'vary',
    'Accept, Accept-Language, Accept-Encoding',
  ]
  if (links !== undefined) headers.push('link', linkHeader(links))
  if (filename !== undefined)
    headers.push('content-disposition', `attachment; filename="${filename}"`)
  return headers
}

/** Sends an answer with its headers; that of a cacheable route past the framework. */
export async function send(reply: FastifyReply, answer: Answer): Promise<FastifyReply> {
  const headers = headersOf(answer)
  if (reply.routeOptions.config.cacheable === true)
    return reply.server.deliver(reply, headers, answer.body)
  for (let i = 0; i < headers.length; i += 2) reply.header(headers[i]!, headers[i + 1]!)
  return reply.send(answer.body)
}

/** Sends a JSON object. */
export function sendJson(
  reply: FastifyReply,
  body: object,
  rest: Partial<Omit<Answer, 'body'>> = {},
): Promise<FastifyReply> {
  return send(reply, { format: 'json', body: JSON.stringify(body), ...rest })
}

/** The language of the human texts in an answer. */
export function requestLanguage(request: FastifyRequest): Language {
  return languageOf(request.headers['accept-language'])
}

/**
 * The format of an answer: by suffix of the address, else by `Accept`.
 * @throws ApiProblem 404 for a suffix that this resource does not have, 406 when no format fits.
 */
export function requestFormat(request: FastifyRequest, offered: readonly Format[]): Format {
  const { suffix } = request
  if (suffix !== undefined) {
    const format = offered.find((name) => name === suffix)
    if (format !== undefined) return format
    throw new ApiProblem(404, 'Dit adres bestaat niet in dit formaat.', {
      parameter: 'formaat',
      gevonden: suffix,
      toegestaneWaarden: offered.map((name) => `.${name}`),
    })
  }
  const format = negotiateFormat(request.headers.accept, offered)
  if (format !== undefined) return format
  throw new ApiProblem(406, 'Geen van de gevraagde formaten is beschikbaar.', {
    parameter: 'Accept',
    gevonden: request.headers.accept ?? '',
    toegestaneWaarden: offered.map((name) => formats[name]),
  })
}

/** The canonical public address of a request: with its query in order, without suffix. */
export function publicUrl(api: ApiContext, request: FastifyRequest): string {
  return `${api.ports.baseUrl}${canonicalUrl(request.url)}`
}

/**
 * The indicators over the release a request names, or over the current one.
 * @throws ApiProblem 400 when there is no such release, 503 when there is none at all.
 */
export async function atlasFor(api: ApiContext, release: string | undefined): Promise<Atlas> {
  if (release === undefined) return currentAtlas(api)
  const atlas = await api.ports.atlasOf(release)
  if (atlas !== undefined) return atlas
  const existing = (await api.ports.releases.list()).map((item) => item.manifest.id)
  throw unknownValue('release', release, existing)
}

async function currentAtlas(api: ApiContext): Promise<Atlas> {
  const atlas = await api.ports.atlas()
  if (atlas !== undefined) return atlas
  throw new ApiProblem(503, 'Er is nog geen release om te lezen.', {}, { 'retry-after': '10' })
}
