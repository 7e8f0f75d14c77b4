import { z } from 'zod'
import { foldText, type Language } from '#kernel'
import { type GlossaryEntry, glossary, glossaryEntry } from '#reference'
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
import { slugParameters } from './indicatoren.ts'
import { pageParameters } from './paging.ts'
import { termSchema, termsSchema } from './schemas.ts'

function termFields(api: ApiContext, entry: GlossaryEntry, language: Language) {
  return {
    slug: entry.slug,
    term: entry.term[language],
    engels: entry.term.en,
    definitie: entry.definition[language],
    synoniemen: entry.synonyms,
    bron: { titel: entry.source.title, adres: entry.source.url },
    _links: { self: { href: `${api.root}/begrippen/${entry.slug}` } },
  }
}

/** `/begrippen` and `/begrippen/{slug}`: the words of the field and what they mean. */
export function registerBegrippen(app: ZodApp, api: ApiContext): void {
  const list = {
    summary: 'Alle begrippen',
    operationId: 'lijstBegrippen',
    tags: ['begrippen'],
    querystring: z.strictObject({
      zoek: z.string().max(100).optional().describe('Alleen begrippen waarin dit voorkomt.'),
      ...pageParameters,
    }),
    response: { 200: termsSchema },
  }
  app.get('/begrippen', { schema: list, config: { cacheable: true } }, async (request, reply) => {
    requestFormat(request, ['json'])
    const sought = foldText(request.query.zoek ?? '')
    const language = requestLanguage(request)
    const { manifest } = await atlasFor(api, undefined)
    return sendCollection(api, request, reply, request.query, {
      name: 'begrippen',
      items: glossary().filter(({ term, synonyms }) =>
        [term.nl, term.en, ...synonyms].some((text) => foldText(text).includes(sought)),
      ),
      releaseId: manifest.id,
      show: (entry) => termFields(api, entry, language),
    })
  })
  registerBegrip(app, api)
}

function registerBegrip(app: ZodApp, api: ApiContext): void {
  const schema = {
    summary: 'Eén begrip',
    operationId: 'leesBegrip',
    tags: ['begrippen'],
    params: slugParameters,
    querystring: z.strictObject({}),
    response: { 200: termSchema },
  }
  app.get('/begrippen/:slug', { schema, config: { cacheable: true } }, async (request, reply) => {
    requestFormat(request, ['json'])
    const { slug } = request.params
    const entry = glossaryEntry(slug)
    if (entry === undefined) {
      const slugs = glossary().map((candidate) => candidate.slug)
      throw unknownResource('Dit begrip', 'slug', slug, slugs)
    }
    return sendJson(reply, termFields(api, entry, requestLanguage(request)))
  })
}
