import { z } from 'zod'
import type { Language } from '#kernel'
import { type Municipality, municipalities, municipalityYears, regions } from '#reference'
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
import { pageParameters } from './paging.ts'
import { regionSchema, regionsSchema } from './schemas.ts'

const kinds = ['land', 'arbeidsmarktregio', 'provincie', 'gemeente'] as const
type Kind = (typeof kinds)[number]

interface Region {
  readonly code: string
  readonly name: Readonly<Record<Language, string>>
  readonly kind: Kind
  readonly uncertain: boolean
  readonly municipality?: Municipality
  readonly municipalities?: readonly string[]
}

function kindOf(code: string): Kind {
  if (code.startsWith('AM')) return 'arbeidsmarktregio'
  return code.startsWith('PV') ? 'provincie' : 'land'
}

let known: readonly Region[] | undefined

/** Country, provinces, labour-market regions and the municipalities of the newest division. */
function allRegions(): readonly Region[] {
  known ??= listRegions()
  return known
}

function listRegions(): Region[] {
  const newest = municipalities(Math.max(...municipalityYears()))
  const upper = regions().map(({ code, name, uncertain }): Region => {
    const inside = newest.filter((m) => m.labourMarketRegion === code || m.province === code)
    const base = { code, name, kind: kindOf(code), uncertain: uncertain === true }
    return inside.length === 0 ? base : { ...base, municipalities: inside.map((m) => m.code) }
  })
  const lower = newest.map((municipality): Region => {
    const { code, name, uncertain } = municipality
    return { code, name: { nl: name, en: name }, kind: 'gemeente', uncertain, municipality }
  })
  return [...upper, ...lower]
}

function regionFields(api: ApiContext, region: Region, language: Language) {
  return {
    code: region.code,
    naam: region.name[language],
    soort: region.kind,
    arbeidsmarktregio: region.municipality?.labourMarketRegion,
    provincie: region.municipality?.province,
    onzeker: region.uncertain ? true : undefined,
    gemeenten: region.municipalities,
    _links: { self: { href: `${api.root}/regios/${region.code}` } },
  }
}

/** `/regios` and `/regios/{code}`: the areas that figures are about. */
export function registerRegios(app: ZodApp, api: ApiContext): void {
  const list = {
    summary: 'Land, provincies, arbeidsmarktregio’s en gemeenten',
    operationId: 'lijstRegios',
    tags: ['regios'],
    querystring: z.strictObject({
      soort: z.enum(kinds).optional().describe('Alleen gebieden van deze soort.'),
      ...pageParameters,
    }),
    response: { 200: regionsSchema },
  }
  app.get('/regios', { schema: list, config: { cacheable: true } }, async (request, reply) => {
    requestFormat(request, ['json'])
    const { soort } = request.query
    const language = requestLanguage(request)
    const { manifest } = await atlasFor(api, undefined)
    return sendCollection(api, request, reply, request.query, {
      name: 'regios',
      items: allRegions().filter((region) => soort === undefined || region.kind === soort),
      releaseId: manifest.id,
      show: (region) => regionFields(api, region, language),
    })
  })
  registerRegio(app, api)
}

function registerRegio(app: ZodApp, api: ApiContext): void {
  const schema = {
    summary: 'Eén gebied',
    operationId: 'leesRegio',
    tags: ['regios'],
    params: z.object({ code: z.string().describe('Code van het CBS: NL01, PV20, AM01, GM0014.') }),
    querystring: z.strictObject({}),
    response: { 200: regionSchema },
  }
  app.get('/regios/:code', { schema, config: { cacheable: true } }, async (request, reply) => {
    requestFormat(request, ['json'])
    const { code } = request.params
    const region = allRegions().find((candidate) => candidate.code === code)
    if (region === undefined) {
      const codes = allRegions().map((candidate) => candidate.code)
      throw unknownResource('Deze regio', 'code', code, codes)
    }
    return sendJson(reply, regionFields(api, region, requestLanguage(request)))
  })
}
