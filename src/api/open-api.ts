import { z } from 'zod'
import { problemMediaType } from './api-problem.ts'
import { formats } from './negotiation.ts'
import type { ApiPorts } from './ports.ts'
import { problemSchema } from './schemas.ts'

/** Version of the API itself, semantic; its first number is the one in the address. */
export const apiVersion = '1.0.0'

type Json = Record<string, unknown>

const tags = [
  { name: 'indicatoren', description: 'Vragen over mbo en arbeidsmarkt en de cijfers erbij.' },
  { name: 'bronnen', description: 'Waar de cijfers vandaan komen.' },
  { name: 'regios', description: 'Land, provincies, arbeidsmarktregio’s en gemeenten.' },
  { name: 'begrippen', description: 'Woorden van het veld en wat ze betekenen.' },
  { name: 'releases', description: 'Onveranderlijke versies van alle cijfers.' },
  {
    name: 'regelingen',
    description: 'Subsidies, bijdragen en plichten: hun getallen, en rekenen ermee.',
  },
  { name: 'catalogus', description: 'Alle datasets na elkaar, voor dataportalen.' },
]

/** The head of the OpenAPI description. */
export function openApiHead(ports: Pick<ApiPorts, 'baseUrl' | 'contactEmail'>) {
  const email = ports.contactEmail === undefined ? {} : { email: ports.contactEmail }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kansrijk',
      version: apiVersion,
      description:
        'Cijfers over het mbo en de arbeidsmarkt: elk cijfer met bron, periode, definitie en onzekerheid, of met de reden waarom het er niet is. Er wordt niets bewaard en er is geen sleutel nodig. Elk adres mag eindigen op .json; cijfers zijn er ook als .csv, .xlsx en .jsonstat. Teksten zijn Nederlands of, met `Accept-Language: en`, Engels.',
      contact: { name: 'Kansrijk', url: `${ports.baseUrl}/over`, ...email },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${ports.baseUrl}/v1`, description: 'Deze dienst' }],
    tags,
  }
}

const headers: Json = {
  'API-Version': {
    description: 'Volledige versie van de API.',
    schema: { type: 'string', examples: [apiVersion] },
  },
  ETag: { description: 'Sterk kenmerk van de inhoud.', schema: { type: 'string' } },
  Link: { description: 'Verwante adressen, zoals de volgende pagina.', schema: { type: 'string' } },
  'RateLimit-Limit': { description: 'Vragen per tijdvak.', schema: { type: 'integer' } },
  'RateLimit-Remaining': { description: 'Vragen die nog over zijn.', schema: { type: 'integer' } },
  'RateLimit-Reset': {
    description: 'Seconden tot het volgende tijdvak.',
    schema: { type: 'integer' },
  },
}

const notChanged: Json = {
  description: 'Niet veranderd sinds de opgegeven `If-None-Match`.',
  headers,
}

function problem(description: string): Json {
  const schema = { $ref: '#/components/schemas/Probleem' }
  return {
    description,
    headers: { 'API-Version': headers['API-Version'] },
    content: { [problemMediaType]: { schema } },
  }
}

const failures: Json = {
  '400': problem('De vraag klopt niet; het antwoord noemt de parameter en wat er wel bestaat.'),
  '404': problem('Dit bestaat niet.'),
  '406': problem('Geen van de gevraagde formaten is er.'),
  '429': problem('Te veel vragen; wacht tot het volgende tijdvak.'),
}

const computingFailures: Json = {
  ...failures,
  '413': problem('De inhoud is te groot.'),
  '415': problem('De inhoud is geen JSON (of, bij een verdeling, CSV).'),
  '503': problem('Er wordt nu te veel tegelijk gerekend.'),
}

const csvBody: Json = {
  'text/csv': {
    schema: {
      type: 'string',
      description:
        'Kopregel met de velden van een aanvraag; puntkomma of komma. Instellingen staan dan in het adres.',
    },
  },
}

function withCsv(requestBody: Json | undefined): Json {
  return { ...requestBody, content: { ...(requestBody?.content as Json), ...csvBody } }
}

const otherContent: Readonly<Record<string, Json>> = {
  lijstWaarnemingen: {
    [formats.csv]: { schema: { type: 'string', description: 'RFC 4180 met kopregel.' } },
    [formats.xlsx]: { schema: { type: 'string', format: 'binary' } },
    [formats.jsonstat]: { schema: { type: 'object', description: 'JSON-stat 2.0.' } },
    [formats['csv-metadata.json']]: {
      schema: { type: 'object', description: 'CSV on the Web: betekenis van de kolommen.' },
    },
  },
  leesCatalogus: {
    [formats.jsonld]: { schema: { type: 'object', description: 'DCAT-AP-NL als JSON-LD.' } },
    [formats.ttl]: { schema: { type: 'string', description: 'DCAT-AP-NL als Turtle.' } },
  },
}

function completeOperation(method: string, operation: Json): Json {
  const responses = operation.responses as Record<string, Json>
  const content = responses['200']?.content as Json
  const id = String(operation.operationId)
  const computes = method === 'post'
  const csv = id.startsWith('verdeel')
  const language = {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'Taal van de teksten: nl of en.',
    schema: { type: 'string' },
  }
  return {
    description: operation.summary,
    ...operation,
    ...(csv ? { requestBody: withCsv(operation.requestBody as Json | undefined) } : {}),
    parameters: [...((operation.parameters as Json[] | undefined) ?? []), language],
    responses: {
      '200': {
        description: computes ? 'Uitgerekend.' : 'Gevonden.',
        headers,
        content: { ...content, ...otherContent[id] },
      },
      ...(computes ? computingFailures : { '304': notChanged, ...failures }),
    },
  }
}

/**
 * The OpenAPI description with what holds for every operation filled in: headers, other formats, 304 and
 * the problems. Takes what the generator made from the zod schemas of the routes.
 */
export function completeOpenApi(generated: object): object {
  const { paths = {}, components, ...rest } = generated as { paths?: Json; components?: Json }
  const complete = Object.entries(paths).map(([path, item]) => {
    const operations = Object.entries(item as Record<string, Json>)
    const done = operations.map(([method, operation]) => [
      method,
      completeOperation(method, operation),
    ])
    return [path, Object.fromEntries(done)]
  })
  const { $schema: _dialect, ...Probleem } = z.toJSONSchema(problemSchema) as Json
  const schemas = { ...(components?.schemas as Json | undefined), Probleem }
  return {
    ...rest,
    paths: Object.fromEntries(complete),
    components: { ...components, schemas },
  }
}
