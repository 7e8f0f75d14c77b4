import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dimensions } from '#reference'
import {
  type ApiContext,
  atlasFor,
  publicUrl,
  requestFormat,
  requestLanguage,
  send,
  type ZodApp,
} from './api-context.ts'
import { unknownResource } from './api-problem.ts'
import { releaseParameter, slugParameters } from './indicatoren.ts'
import {
  observationFormats,
  type Question,
  textAnswer,
  understand,
  workbookAnswer,
} from './observation-answers.ts'
import { pageParameters } from './paging.ts'
import { observationsSchema } from './schemas.ts'

const filters = Object.fromEntries(
  dimensions.map(({ field, label }) => [
    field,
    z.string().optional().describe(`Codes van ${label.nl}, gescheiden door komma's.`),
  ]),
)

const querySchema = z.strictObject({
  ...filters,
  definitie: z.string().optional().describe("Definities, gescheiden door komma's."),
  periode: z.string().optional().describe("Perioden, gescheiden door komma's: 2022, 2022-2023."),
  periodeVanaf: z
    .string()
    .optional()
    .describe('Alleen perioden die op of na deze periode beginnen.'),
  periodeTot: z.string().optional().describe('Alleen perioden die niet na deze periode beginnen.'),
  sorteer: z
    .string()
    .optional()
    .describe("Velden, gescheiden door komma's; een streepje ervoor draait de volgorde om."),
  velden: z.string().optional().describe("Alleen deze velden, gescheiden door komma's."),
  release: releaseParameter,
  ...pageParameters,
})

/** The query of a question about observations, after validation. */
type ObservationsQuery = z.infer<typeof querySchema>

async function ask(
  api: ApiContext,
  request: FastifyRequest,
  slug: string,
  query: ObservationsQuery,
): Promise<Question> {
  const atlas = await atlasFor(api, query.release)
  const data = await atlas.dataset(slug)
  if (data === undefined) {
    const slugs = atlas.indicators.map((indicator) => indicator.slug)
    throw unknownResource('Deze indicator', 'slug', slug, slugs)
  }
  api.opened.learn(atlas, data)
  const language = requestLanguage(request)
  return understand({ atlas, data, query, language, url: publicUrl(api, request) })
}

/** `/indicatoren/{slug}/waarnemingen`: figures in every format, with filters on every dimension. */
export function registerWaarnemingen(app: ZodApp, api: ApiContext): void {
  const schema = {
    summary: 'De cijfers van een indicator',
    description:
      'Filter op elke uitsplitsing met de code ervan. Kies het formaat met `Accept` of met een achtervoegsel: .json, .csv, .xlsx, .jsonstat of .csv-metadata.json. Een getal dat ontbreekt heeft geen `waarde` maar `ontbreekt` met een reden. Zonder `pagina` geven csv, xlsx en JSON-stat de hele selectie.',
    operationId: 'lijstWaarnemingen',
    tags: ['indicatoren'],
    params: slugParameters,
    querystring: querySchema,
    response: { 200: observationsSchema },
  }
  app.get(
    '/indicatoren/:slug/waarnemingen',
    { schema, config: { cacheable: true } },
    async (request, reply) => {
      const format = requestFormat(request, observationFormats)
      const question = await ask(api, request, request.params.slug, request.query)
      const answer = await (format === 'xlsx'
        ? workbookAnswer(question)
        : textAnswer(question, format))
      return send(reply, { ...answer, fixed: request.query.release !== undefined })
    },
  )
}
