import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ApiContext } from './api-context.ts'
import { publicUrl, sendJson } from './api-context.ts'
import { pageLinks, pageOf } from './paging.ts'

/** A collection to send as one page. */
export interface Collection<T> {
  readonly name: string
  readonly items: readonly T[]
  /** Absent where the items do not depend on a release. */
  readonly releaseId?: string
  readonly fixed?: boolean
  /** Members beside the items. */
  readonly extra?: object
  show(item: T): object
}

/** Sends the page of a collection that the query asks for, with links to the other pages. */
export function sendCollection<T>(
  api: ApiContext,
  request: FastifyRequest,
  reply: FastifyReply,
  query: { pagina?: number | undefined; aantalPerPagina?: number | undefined },
  collection: Collection<T>,
): Promise<FastifyReply> {
  const page = pageOf(collection.items.length, query)
  const links = pageLinks(publicUrl(api, request), page)
  const body = {
    release: collection.releaseId,
    aantal: page.aantal,
    pagina: page.pagina,
    aantalPerPagina: page.aantalPerPagina,
    paginas: page.paginas,
    ...collection.extra,
    [collection.name]: collection.items.slice(page.from, page.to).map(collection.show),
    _links: links,
  }
  return sendJson(reply, body, { links, fixed: collection.fixed ?? false })
}
