import { z } from 'zod'
import { type ApiContext, atlasFor, requestFormat, send, type ZodApp } from './api-context.ts'
import { catalogueGraph } from './catalogue-graph.ts'
import { jsonLd, turtle } from './catalogue-text.ts'

const jsonLdSchema = z.object({ '@context': z.object({}), '@graph': z.array(z.object({})) })

/** `/catalogus`: all datasets after DCAT-AP-NL, as JSON-LD or Turtle. */
export function registerCatalogus(app: ZodApp, api: ApiContext): void {
  const schema = {
    summary: 'Catalogus van alle datasets (DCAT-AP-NL)',
    operationId: 'leesCatalogus',
    tags: ['catalogus'],
    querystring: z.strictObject({}),
    response: { 200: jsonLdSchema },
  }
  app.get('/catalogus', { schema, config: { cacheable: true } }, async (request, reply) => {
    const format = requestFormat(request, ['jsonld', 'ttl', 'json'])
    const atlas = await atlasFor(api, undefined)
    const nodes = await catalogueGraph(atlas, api.ports.baseUrl)
    return send(reply, { format, body: format === 'ttl' ? turtle(nodes) : jsonLd(nodes) })
  })
}
