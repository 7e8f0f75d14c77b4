import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import compress from '@fastify/compress'
import etag from '@fastify/etag'
import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { type ApiContext, send, type ZodApp } from './api-context.ts'
import { ApiProblem, problemBody, problemMediaType } from './api-problem.ts'
import { registerBegrippen } from './begrippen.ts'
import { registerBerekeningen } from './berekeningen.ts'
import { registerBronnen } from './bronnen.ts'
import { deliverCacheableAnswers } from './cacheable-answers.ts'
import { registerCatalogus } from './catalogus.ts'
import { FastLane } from './fast-lane.ts'
import { HotAnswers } from './hot-answers.ts'
import { registerIndicatoren } from './indicatoren.ts'
import { completeOpenApi, openApiHead } from './open-api.ts'
import { OpenedDatasets } from './opened-datasets.ts'
import { PlainQuestions } from './plain-questions.ts'
import type { ApiPorts } from './ports.ts'
import { publicHeaders } from './public-headers.ts'
import { applyPublicRules, sendProblem } from './public-rules.ts'
import { clientAddress, RateWindow, rateLines } from './rate-window.ts'
import { registerRegelingen } from './regelingen.ts'
import { registerRegios } from './regios.ts'
import { registerReleases, releasePollMs } from './releases.ts'
import { rememberBriefly } from './remember-briefly.ts'
import { ResponseCache } from './response-cache.ts'
import { splitSuffix } from './suffix.ts'
import { registerVerdelingen } from './verdelingen.ts'
import { registerWaarnemingen } from './waarnemingen.ts'

const defaultCacheBytes = 64 * 1024 * 1024
const keepAliveSeconds = 65

/**
 * Follows which release is current, so that the fast lane knows without waiting. There is none while the
 * server closes: the framework then answers, and ends the connections that would keep it open.
 */
function followRelease(app: FastifyInstance, ports: ApiPorts): () => string | undefined {
  let current: string | undefined
  let isClosing = false
  const look = async (): Promise<void> => {
    try {
      current = (await ports.atlas())?.manifest.id
    } catch (error) {
      ports.log.error({ error: String(error) }, 'the current release cannot be read')
    }
  }
  const timer = setInterval(look, releasePollMs).unref()
  app.addHook('onReady', look)
  app.addHook('preClose', (done) => {
    clearInterval(timer)
    isClosing = true
    done()
  })
  return () => (isClosing ? undefined : current)
}

/** Refuses more requests than the window allows and tells every caller how many are left. */
function limitRate(app: FastifyInstance, window: RateWindow, hops: number | false): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const forwarded = request.headers['x-forwarded-for']
    const address = clientAddress(request.raw.socket.remoteAddress, forwarded, hops)
    const count = window.count(address)
    request.rateLines = rateLines(window, count)
    if (count.current <= window.max) return done()
    const seconds = String(Math.ceil(count.ttl / 1000))
    const retry = { 'retry-after': seconds, ...publicHeaders }
    done(new ApiProblem(429, `Te veel vragen. Probeer het over ${seconds} seconden.`, {}, retry))
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    for (const line of request.rateLines.split('\r\n')) {
      const [name, value] = line.split(': ')
      if (name && value !== undefined) reply.header(name, value)
    }
    done(null, payload)
  })
}

function writeRefusal(socket: Socket, status: number, detail: string): void {
  if (!socket.writable) return
  const body = problemBody(new ApiProblem(status, detail), '/')
  const head = `HTTP/1.1 ${status} Refused\r\ncontent-type: ${problemMediaType}\r\nconnection: close`
  socket.end(`${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}

function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
  if (error.code !== 'ECONNRESET') writeRefusal(socket, status, 'De vraag is niet te lezen.')
}

function httpServer(handler: RequestListener, lane: FastLane): Server {
  const server = createHttpServer((request, response) => {
    if (!lane.answer(request, response)) handler(request, response)
  })
  server.requestTimeout = 30_000
  server.headersTimeout = 15_000
  server.keepAliveTimeout = keepAliveSeconds * 1000
  return server
}

async function registerV1(scope: FastifyInstance, api: ApiContext): Promise<void> {
  const app = scope as unknown as ZodApp
  applyPublicRules(scope, api.ports.log)
  await scope.register(swagger, {
    openapi: openApiHead(api.ports),
    transform: jsonSchemaTransform,
    hideUntagged: true,
  })
  registerIndicatoren(app, api)
  registerWaarnemingen(app, api)
  registerBronnen(app, api)
  registerRegios(app, api)
  registerBegrippen(app, api)
  registerReleases(app, api)
  registerCatalogus(app, api)
  registerRegelingen(app, api)
  registerBerekeningen(app, api)
  registerVerdelingen(app, api)
  app.get('/openapi.json', { config: { cacheable: true } }, async (_request, reply) => {
    const body = JSON.stringify(completeOpenApi(scope.swagger()))
    return send(reply, { format: 'json', body })
  })
}

/** Mounts the pages with the rules that hold for pages; a route may widen them for itself. */
async function registerWeb(scope: FastifyInstance, ports: ApiPorts): Promise<void> {
  await scope.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        upgradeInsecureRequests: null,
      },
    },
  })
  await scope.register(compress, { threshold: 1024 })
  await scope.register(etag)
  await ports.registerPages?.(scope)
}

function createApp(lane: FastLane): FastifyInstance {
  const app = fastify({
    serverFactory: (handler) => httpServer(handler, lane),
    clientErrorHandler: refuseUnreadable,
    rewriteUrl: (request) => {
      const { url, suffix } = splitSuffix(request.url ?? '/')
      if (suffix !== undefined) request.headers['x-kansrijk-suffix'] = suffix
      else delete request.headers['x-kansrijk-suffix']
      return url
    },
    frameworkErrors: (error, request, reply) => {
      const problem = new ApiProblem(error.statusCode ?? 400, 'Dit adres is niet te lezen.')
      reply.headers(publicHeaders)
      sendProblem(reply as unknown as FastifyReply, problem, request.url.split('?')[0] ?? '')
    },
    bodyLimit: 64 * 1024,
  }) as unknown as FastifyInstance
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('suffix', {
    getter() {
      return this.headers['x-kansrijk-suffix'] as string | undefined
    },
  })
  return app
}

/**
 * The public server: the API below `/v1` and, when given, the pages. Finished answers are kept and given
 * before the framework sees the request; the rate limit counts those too. Start it with `listen`.
 */
export async function createServer(ports: ApiPorts): Promise<FastifyInstance> {
  const { rateLimit, trustProxy } = ports
  const cache = new ResponseCache(ports.cacheBytes ?? defaultCacheBytes)
  const window =
    rateLimit === false
      ? undefined
      : new RateWindow(rateLimit.max, rateLimit.windowMs, () => ports.now())
  let currentRelease: () => string | undefined = () => undefined
  const known = { cache, keepAliveSeconds, currentRelease: () => currentRelease() }
  const hot = new HotAnswers(cache, ports.log)
  const opened = new OpenedDatasets()
  const plain = new PlainQuestions(opened, ports.baseUrl)
  const app = createApp(new FastLane({ ...known, hot, plain, window, trustProxy, now: ports.now }))
  deliverCacheableAnswers(app, { ...known, now: () => ports.now() })
  app.decorateRequest('rateLines', '')
  currentRelease = followRelease(app, ports)
  if (window !== undefined) limitRate(app, window, trustProxy)
  const list = rememberBriefly(() => ports.releases.list(), releasePollMs, ports.now)
  const difference: ApiPorts['releases']['difference'] = (a, b) => ports.releases.difference(a, b)
  const api: ApiContext = {
    ports: { ...ports, releases: { list, difference } },
    root: `${ports.baseUrl}/v1`,
    opened,
  }
  await app.register((scope) => registerV1(scope, api), { prefix: '/v1' })
  if (ports.registerPages !== undefined) await app.register((scope) => registerWeb(scope, ports))
  return app
}
