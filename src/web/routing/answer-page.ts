import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Atlas } from '#indicators'
import { fill, messages } from '../messages/messages.ts'
import { noDataPage } from '../pages/server-error/page.tsx'
import type { PagePorts } from '../ports.ts'
import { href, type View } from '../view.ts'
import { hasBeenHere } from './has-been-here.ts'
import { notFound, type PageOutcome, type PageRoute } from './page-route.ts'
import { renderOutcome } from './render-page.ts'
import type { RenderedCache } from './rendered-cache.ts'
import { type Address, parseAddress, viewOf } from './request-view.ts'
import { sendRendered } from './send-rendered.ts'

/** Longest address that is kept: longer ones are rendered each time, so they cannot fill the cache. */
const longestKept = 300

async function loadOutcome(
  route: PageRoute,
  params: Readonly<Record<string, string>>,
  address: Address,
  atlas: Atlas | undefined,
  ports: PagePorts,
  view: View,
): Promise<PageOutcome> {
  if (atlas !== undefined) return route.load({ view, atlas, ports, params })
  const asked = address.query.get('release')
  if (asked === null) return noDataPage(view)
  const list = { label: view.text.navReleases, href: href(view, '/releases') }
  return notFound(fill(messages[address.language].unknownRelease, { id: asked }), [list])
}

/**
 * Answers a request for a page: from the cache where the same address was rendered for the same release,
 * and otherwise anew. `?release=` opens an older release. A browser that is here for the first time gets
 * the page without its typeface, which would hold up the first paint.
 */
export async function answerPage(
  route: PageRoute,
  ports: PagePorts,
  cache: RenderedCache,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const address = parseAddress(request.url)
  const asked = address.query.get('release')
  const atlas = await (asked === null ? ports.atlas() : ports.atlasOf(asked))
  const releaseId = atlas?.manifest.id ?? ''
  const view = viewOf(address, releaseId, ports, hasBeenHere(request.headers))
  const key = `${releaseId} ${view.hasFonts} ${request.url}`
  const known = cache.get(key)
  if (known !== undefined) return sendRendered(request, reply, known)
  const params = request.params as Readonly<Record<string, string>>
  const outcome = await loadOutcome(route, params, address, atlas, ports, view)
  if (outcome.kind === 'redirect') return reply.redirect(outcome.to, 302)
  const rendered = renderOutcome(view, outcome)
  const personal = 'personal' in outcome && outcome.personal === true
  if (rendered.status === 200 && route.keep !== false && !personal && key.length <= longestKept)
    cache.set(key, rendered)
  return sendRendered(request, reply, rendered)
}
