import { z } from 'zod'
import type { Language } from '#kernel'
import type { SourceRecord } from '#store'
import {
  type ApiContext,
  atlasFor,
  requestFormat,
  requestLanguage,
  sendJson,
  type ZodApp,
} from './api-context.ts'
import { unknownResource } from './api-problem.ts'
import { sendCollection } from './collection.ts'
import { reliabilityNames } from './dutch-names.ts'
import { releaseParameter } from './indicatoren.ts'
import { pageParameters } from './paging.ts'
import { sourceSchema, sourcesSchema } from './schemas.ts'

/** A source in Dutch fields. */
export function sourceFields(api: ApiContext, source: SourceRecord, language: Language) {
  return {
    id: source.id,
    titel: source.title[language],
    uitgever: source.publisher,
    adres: source.url,
    licentie: { naam: source.licence.name, adres: source.licence.url },
    overgenomenOp: source.checkedOn,
    betrouwbaarheid: reliabilityNames[source.reliability],
    bestanden: source.files.map((file) => ({
      naam: file.name,
      sha256: file.sha256,
      bytes: file.bytes,
      rijen: file.rows,
    })),
    _links: { self: { href: `${api.root}/bronnen/${encodeURIComponent(source.id)}` } },
  }
}

/** `/bronnen` and `/bronnen/{id}`: where the figures of a release come from. */
export function registerBronnen(app: ZodApp, api: ApiContext): void {
  const list = {
    summary: 'Alle bronnen van een release',
    operationId: 'lijstBronnen',
    tags: ['bronnen'],
    querystring: z.strictObject({ release: releaseParameter, ...pageParameters }),
    response: { 200: sourcesSchema },
  }
  app.get('/bronnen', { schema: list, config: { cacheable: true } }, async (request, reply) => {
    requestFormat(request, ['json'])
    const { manifest } = await atlasFor(api, request.query.release)
    const language = requestLanguage(request)
    return sendCollection(api, request, reply, request.query, {
      name: 'bronnen',
      items: manifest.sources,
      releaseId: manifest.id,
      fixed: request.query.release !== undefined,
      show: (source) => sourceFields(api, source, language),
    })
  })
  registerBron(app, api)
}

function registerBron(app: ZodApp, api: ApiContext): void {
  const schema = {
    summary: 'Eén bron',
    operationId: 'leesBron',
    tags: ['bronnen'],
    params: z.object({ id: z.string().describe('Kenmerk van de bron.') }),
    querystring: z.strictObject({ release: releaseParameter }),
    response: { 200: sourceSchema },
  }
  app.get('/bronnen/:id', { schema, config: { cacheable: true } }, async (request, reply) => {
    requestFormat(request, ['json'])
    const { manifest } = await atlasFor(api, request.query.release)
    const source = manifest.sources.find(({ id }) => id === request.params.id)
    if (source === undefined) {
      const ids = manifest.sources.map(({ id }) => id)
      throw unknownResource('Deze bron', 'id', request.params.id, ids)
    }
    const body = sourceFields(api, source, requestLanguage(request))
    return sendJson(reply, body, { fixed: request.query.release !== undefined })
  })
}
