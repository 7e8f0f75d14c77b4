import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Atlas, Dataset } from '#indicators'
import type { Language, Observation } from '#kernel'
import { dimensions } from '#reference'
import {
  type Answer,
  type ApiContext,
  atlasFor,
  publicUrl,
  requestFormat,
  requestLanguage,
  send,
  type ZodApp,
} from './api-context.ts'
import { ApiProblem, unknownResource } from './api-problem.ts'
import { codeNames } from './code-names.ts'
import { csvTable } from './formats/csv.ts'
import { csvMetadata } from './formats/csv-metadata.ts'
import { columnsOf } from './formats/flat-row.ts'
import { jsonStat } from './formats/json-stat.ts'
import { workbook, workbookLimit } from './formats/xlsx.ts'
import { releaseParameter, slugParameters } from './indicatoren.ts'
import type { Format } from './negotiation.ts'
import { observationFields, pickFields } from './observation-fields.ts'
import { pageLinks, pageOf, pageParameters } from './paging.ts'
import { observationsSchema } from './schemas.ts'
import { chosenFields, selectObservations } from './selection.ts'

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
export type ObservationsQuery = z.infer<typeof querySchema>

/** Formats of observations. */
export const observationFormats: readonly Format[] = [
  'json',
  'csv',
  'xlsx',
  'jsonstat',
  'csv-metadata.json',
]

/** A question about observations, understood. */
interface Question {
  readonly atlas: Atlas
  readonly data: Dataset
  readonly query: ObservationsQuery
  readonly language: Language
  /** Public address, canonical. */
  readonly url: string
  readonly rows: readonly number[]
  readonly fields: readonly string[] | undefined
}

const rendered = new WeakMap<Dataset, Partial<Record<Language, string[]>>>()

/** The JSON text of one observation, made once per dataset and language. */
function observationText(data: Dataset, language: Language, index: number): string {
  let perLanguage = rendered.get(data)
  if (perLanguage === undefined) {
    perLanguage = {}
    rendered.set(data, perLanguage)
  }
  perLanguage[language] ??= []
  const texts = perLanguage[language]
  texts[index] ??= JSON.stringify(observationFields(data.observations[index]!, language))
  return texts[index]
}

function jsonAnswer(question: Question): Answer {
  const { data, query, language, fields, rows } = question
  const page = pageOf(rows.length, query)
  const links = pageLinks(question.url, page)
  const items = rows
    .slice(page.from, page.to)
    .map((index) =>
      fields === undefined
        ? observationText(data, language, index)
        : JSON.stringify(
            pickFields(observationFields(data.observations[index]!, language), fields),
          ),
    )
  const { from: _from, to: _to, ...counts } = page
  const head = JSON.stringify({ release: data.releaseId, ...counts })
  const body = `${head.slice(0, -1)},"waarnemingen":[${items.join(',')}],"_links":${JSON.stringify(links)}}`
  return { format: 'json', body, links }
}

/** The rows of a file: the whole selection, or one page when the query asks for pages. */
function fileRows(question: Question): Observation[] {
  const { data, query, rows } = question
  const paged = query.pagina !== undefined || query.aantalPerPagina !== undefined
  const page = pageOf(rows.length, query)
  const chosen = paged ? rows.slice(page.from, page.to) : rows
  return chosen.map((index) => data.observations[index]!)
}

/** The same address in another format, by its suffix. */
function withSuffix(url: string, suffix: string): string {
  const [path = '', query] = url.split('?')
  return `${path}.${suffix}${query === undefined ? '' : `?${query}`}`
}

async function fileAnswer(question: Question, format: Format): Promise<Answer> {
  const { data, language, atlas, url } = question
  const columns = columnsOf(
    data.dimensions.map((d) => d.id),
    question.fields,
  )
  const rows = fileRows(question)
  const { slug } = data.indicator
  if (format === 'jsonstat')
    return { format, body: jsonStat(data, rows, language, codeNames(atlas, language)) }
  if (format === 'csv-metadata.json')
    return { format, body: csvMetadata(data, columns, withSuffix(url, 'csv'), language) }
  if (format === 'csv') {
    const links = { describedby: { href: withSuffix(url, 'csv-metadata.json') } }
    return { format, body: csvTable(columns, rows, language), links, filename: `${slug}.csv` }
  }
  if (rows.length > workbookLimit)
    throw new ApiProblem(400, `Een werkmap bevat hoogstens ${workbookLimit} waarnemingen.`, {
      parameter: 'aantalPerPagina',
      gevonden: String(rows.length),
    })
  const body = await workbook(data, columns, rows, language)
  return { format, body, filename: `${slug}.xlsx` }
}

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
  return {
    atlas,
    data,
    query,
    language: requestLanguage(request),
    url: publicUrl(api, request),
    rows: selectObservations(data, query as Record<string, string | number | undefined>),
    fields: chosenFields(data, query.velden),
  }
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
      const answer = format === 'json' ? jsonAnswer(question) : await fileAnswer(question, format)
      return send(reply, { ...answer, fixed: request.query.release !== undefined })
    },
  )
}
