import { z } from 'zod'
import { type Dataset, headline, type Indicator } from '#indicators'
import type { Language } from '#kernel'
import {
  type ApiContext,
  atlasFor,
  requestFormat,
  requestLanguage,
  sendJson,
  type ZodApp,
} from './api-context.ts'
import { unknownResource } from './api-problem.ts'
import { codeNames, namedDimensions } from './code-names.ts'
import { sendCollection } from './collection.ts'
import { directionNames, phaseNames, unitNames } from './dutch-names.ts'
import type { CodeNames } from './formats/json-stat.ts'
import { observationFields } from './observation-fields.ts'
import { pageParameters } from './paging.ts'
import { indicatorSchema, indicatorsSchema } from './schemas.ts'

/** The query parameter that pins an answer to one release. */
export const releaseParameter = z
  .string()
  .optional()
  .describe('Kenmerk van een release; het antwoord verandert dan nooit meer.')

/** The path parameter of a slug. */
export const slugParameters = z.object({ slug: z.string().describe('Naam in het adres.') })

const listQuery = z.strictObject({
  fase: z
    .enum(Object.values(phaseNames) as [string, ...string[]])
    .optional()
    .describe('Alleen indicatoren van deze fase.'),
  zoek: z.string().max(100).optional().describe('Alleen indicatoren waarin al deze woorden staan.'),
  sorteer: z
    .enum(['slug', '-slug', 'naam', '-naam', 'fase', '-fase'])
    .optional()
    .describe('Veld om op te sorteren; een streepje ervoor draait de volgorde om.'),
  release: releaseParameter,
  ...pageParameters,
})

function summary(api: ApiContext, indicator: Indicator, language: Language) {
  const self = `${api.root}/indicatoren/${indicator.slug}`
  return {
    slug: indicator.slug,
    naam: indicator.label[language],
    vraag: indicator.question[language],
    fase: phaseNames[indicator.phase],
    eenheid: unitNames[indicator.unit],
    richting: directionNames[indicator.direction],
    _links: { self: { href: self }, waarnemingen: { href: `${self}/waarnemingen` } },
  }
}

function containsWords(indicator: Indicator, search: string): boolean {
  const { slug, label, question, definition } = indicator
  const text = [slug, ...[label, question, definition].flatMap((t) => [t.nl, t.en])]
    .join(' ')
    .toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function sorted(indicators: Indicator[], sorteer: string | undefined, language: Language) {
  if (sorteer === undefined) return indicators
  const field = sorteer.replace('-', '')
  const sign = sorteer.startsWith('-') ? -1 : 1
  const key = (i: Indicator): string =>
    field === 'slug' ? i.slug : field === 'naam' ? i.label[language] : phaseNames[i.phase]
  return indicators.sort((a, b) => sign * key(a).localeCompare(key(b), language))
}

function details(api: ApiContext, data: Dataset, names: CodeNames, language: Language) {
  const { indicator } = data
  const { _links, ...head } = summary(api, indicator, language)
  const { latest } = headline(data)
  return {
    release: data.releaseId,
    ...head,
    definitie: indicator.definition[language],
    populatie: indicator.population[language],
    methode: indicator.method[language],
    formule: indicator.formula?.[language],
    kanttekeningen: indicator.caveats.map((caveat) => caveat[language]),
    kerncijfer: latest && observationFields(latest, language),
    aantalWaarnemingen: data.observations.length,
    perioden: data.periods,
    definities: data.definitions.map((code) => ({ code, naam: names('definition', code) })),
    dimensies: namedDimensions(data, names, language),
    bronnen: data.sources.map((source) => source.id),
    begrippen: indicator.terms,
    verwant: indicator.related,
    _links: { ..._links, pagina: { href: `${api.ports.baseUrl}/cijfers/${indicator.slug}` } },
  }
}

/** `/indicatoren` and `/indicatoren/{slug}`. */
export function registerIndicatoren(app: ZodApp, api: ApiContext): void {
  const list = {
    summary: 'Alle indicatoren',
    operationId: 'lijstIndicatoren',
    tags: ['indicatoren'],
    querystring: listQuery,
    response: { 200: indicatorsSchema },
  }
  app.get('/indicatoren', { schema: list, config: { cacheable: true } }, async (request, reply) => {
    requestFormat(request, ['json'])
    const { fase, zoek, sorteer, release } = request.query
    const atlas = await atlasFor(api, release)
    const language = requestLanguage(request)
    const chosen = atlas.indicators
      .filter((i) => fase === undefined || phaseNames[i.phase] === fase)
      .filter((i) => zoek === undefined || containsWords(i, zoek.trim()))
    return sendCollection(api, request, reply, request.query, {
      name: 'indicatoren',
      items: sorted(chosen, sorteer, language),
      releaseId: atlas.manifest.id,
      fixed: release !== undefined,
      show: (indicator) => summary(api, indicator, language),
    })
  })
  registerIndicator(app, api)
}

function registerIndicator(app: ZodApp, api: ApiContext): void {
  const schema = {
    summary: 'Eén indicator: vraag, definitie, methode en uitsplitsingen',
    operationId: 'leesIndicator',
    tags: ['indicatoren'],
    params: slugParameters,
    querystring: z.strictObject({ release: releaseParameter }),
    response: { 200: indicatorSchema },
  }
  app.get('/indicatoren/:slug', { schema, config: { cacheable: true } }, async (request, reply) => {
    requestFormat(request, ['json'])
    const { release } = request.query
    const atlas = await atlasFor(api, release)
    const language = requestLanguage(request)
    const data = await atlas.dataset(request.params.slug)
    if (data === undefined) {
      const slugs = atlas.indicators.map((indicator) => indicator.slug)
      throw unknownResource('Deze indicator', 'slug', request.params.slug, slugs)
    }
    const body = details(api, data, codeNames(atlas, language), language)
    return sendJson(reply, body, { fixed: release !== undefined })
  })
}
