import formBody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { registerBatches } from './batches/register-batches.ts'
import { notFoundPage } from './pages/not-found/page.tsx'
import { pageRoutes } from './pages/page-routes.ts'
import { prepareSearch } from './pages/search/find.ts'
import { serverErrorPage } from './pages/server-error/page.tsx'
import type { PagePorts } from './ports.ts'
import { registerReports } from './reports/register-reports.ts'
import { answerPage } from './routing/answer-page.ts'
import { hasBeenHere } from './routing/has-been-here.ts'
import type { PageContent } from './routing/page-route.ts'
import { renderOutcome } from './routing/render-page.ts'
import { RenderedCache } from './routing/rendered-cache.ts'
import { parseAddress, viewOf } from './routing/request-view.ts'
import { prepareRendered, sendRendered } from './routing/send-rendered.ts'
import type { View } from './view.ts'

const cacheBytes = 64 * 1024 * 1024
const forever = 'public, max-age=31536000, immutable'

function registerAssets(scope: FastifyInstance, ports: PagePorts): void {
  for (const [name, { contentType, body }] of ports.assets.files) {
    const headers = { 'cache-control': forever, 'x-content-type-options': 'nosniff' }
    const rendered = prepareRendered(200, contentType, body, headers)
    scope.get(`/assets/${name}`, (request, reply) => sendRendered(request, reply, rendered))
  }
}

/** `/en` is the English home page, without a slash at the end. */
function englishPath(path: string): string {
  return path === '/' ? '/en' : `/en${path}`
}

function sendContent(
  ports: PagePorts,
  request: FastifyRequest,
  reply: FastifyReply,
  content: (view: View) => PageContent,
): FastifyReply {
  const view = viewOf(parseAddress(request.url), '', ports, hasBeenHere(request.headers))
  return sendRendered(request, reply, renderOutcome(view, content(view)))
}

function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown }).statusCode
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

/** Has the search ready before somebody asks: from when the server listens, and again for each new release. */
function keepSearchReady(scope: FastifyInstance, ports: PagePorts): void {
  let listening = false
  const prepare = async (): Promise<void> => {
    const atlas = listening ? await ports.atlas().catch(() => undefined) : undefined
    if (atlas !== undefined) prepareSearch(atlas, setImmediate)
  }
  scope.addHook('onListen', async () => {
    listening = true
    void prepare()
  })
  scope.addHook('onResponse', prepare)
}

/**
 * Mounts all pages on a server, in Dutch below `/` and in English below `/en`, with their assets, the
 * forms to report a figure and to send applications, and the pages for what does not exist or went wrong. Addresses below `/v1`
 * are left to the API.
 */
export async function registerPages(fastify: FastifyInstance, ports: PagePorts): Promise<void> {
  const cache = new RenderedCache(cacheBytes)
  await fastify.register(async (scope) => {
    await scope.register(formBody, { bodyLimit: 20_000 })
    scope.setErrorHandler((error, request, reply) => {
      const status = statusOf(error)
      if (status === 500) ports.onError?.(error, request.url)
      return sendContent(ports, request, reply, (view) =>
        status === 500
          ? serverErrorPage(view)
          : { ...notFoundPage(view, { kind: 'notFound' }), status },
      )
    })
    keepSearchReady(scope, ports)
    registerAssets(scope, ports)
    for (const route of pageRoutes)
      for (const path of [route.path, englishPath(route.path)])
        scope.get(path, (request, reply) => answerPage(route, ports, cache, request, reply))
    registerReports(scope, ports)
    await registerBatches(scope, ports)
  })
  fastify.setNotFoundHandler((request, reply) =>
    sendContent(ports, request, reply, (view) => notFoundPage(view, { kind: 'notFound' })),
  )
}
