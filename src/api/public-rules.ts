import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiProblem, problemBody, problemMediaType } from './api-problem.ts'
import type { ApiLog } from './ports.ts'
import { publicHeaders } from './public-headers.ts'
import { checkQuery, schemaProblem } from './query-check.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A POST computes from its body and changes nothing. */
    computes?: boolean
  }
}

/** Addresses that compute from a body. */
const computing = /\/(berekeningen|verdelingen)$/

/** Methods of an address. */
function allowedMethods(path: string): string {
  return computing.test(path) ? 'POST, OPTIONS' : 'GET, HEAD, OPTIONS'
}

/** Answers a preflight, and refuses every method that would change something. */
async function onlyReading(request: FastifyRequest, reply: FastifyReply) {
  const path = pathOf(request.originalUrl)
  const allow = allowedMethods(path)
  if (path.endsWith('/'))
    throw new ApiProblem(404, 'Een adres eindigt hier nooit op een schuine streep.')
  if (request.method === 'POST' && request.routeOptions.config.computes === true) return
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (reads && !computing.test(path)) return
  if (request.method !== 'OPTIONS')
    throw new ApiProblem(405, 'Deze methode is er niet op dit adres.', {}, { allow })
  return reply
    .code(204)
    .headers({
      allow,
      'access-control-allow-methods': allow,
      'access-control-allow-headers': 'Accept, Accept-Language, Content-Type, If-None-Match',
      'access-control-max-age': '86400',
    })
    .send()
}

/** Sends a problem; never cached. */
export function sendProblem(
  reply: FastifyReply,
  problem: ApiProblem,
  instance: string,
): FastifyReply {
  return reply
    .code(problem.statusCode)
    .headers(problem.headers)
    .header('cache-control', 'no-store')
    .header('content-language', 'nl')
    .type(problemMediaType)
    .send(problemBody(problem, instance))
}

/** What went wrong as a problem; only a mistake of our own is a 500 and goes to the log. */
function problemOf(error: FastifyError, request: FastifyRequest, log: ApiLog): ApiProblem {
  if (error instanceof ApiProblem) return error
  if (error.validation !== undefined) return schemaProblem(error, request)
  const status = error.statusCode ?? 500
  if (status < 500) return new ApiProblem(status, 'De vraag is niet te lezen.')
  log.error({ error: String(error.stack ?? error), url: request.url }, 'unexpected error')
  return new ApiProblem(500, 'Er ging bij ons iets mis. Probeer het later opnieuw.')
}

function pathOf(url: string): string {
  return url.split('?')[0] ?? url
}

/** The rules that hold for every address below `/v1`: reading only, open to every site, problems in Dutch. */
export function applyPublicRules(app: FastifyInstance, log: ApiLog): void {
  app.addHook('onRequest', onlyReading)
  app.addHook('onSend', (_request, reply, payload, done) => {
    reply.headers(publicHeaders)
    done(null, payload)
  })
  app.addHook('preValidation', async (request) => checkQuery(request))
  app.setErrorHandler((error: FastifyError, request, reply) =>
    sendProblem(reply, problemOf(error, request, log), pathOf(request.originalUrl)),
  )
  app.setNotFoundHandler((request, reply) => {
    const detail = 'Dit adres bestaat niet. Begin bij /v1/openapi.json.'
    return sendProblem(reply, new ApiProblem(404, detail), pathOf(request.originalUrl))
  })
}
