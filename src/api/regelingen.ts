import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { schemeCalendar } from '#funding'
import { findScheme, type Scheme, schemes, valueOn, versionOn } from '#schemes'
import {
  type ApiContext,
  requestFormat,
  requestLanguage,
  send,
  sendJson,
  type ZodApp,
} from './api-context.ts'
import { unknownResource } from './api-problem.ts'
import { sendCollection } from './collection.ts'
import { pageParameters } from './paging.ts'
import { parameterFields, schemeAddress, schemeDetails, schemeSummary } from './scheme-fields.ts'
import { audienceNames, schemeKindNames } from './scheme-names.ts'
import {
  parameterSchema,
  parametersSchema,
  schemeAudiences,
  schemeKinds,
  schemeSchema,
  schemesSchema,
} from './scheme-schemas.ts'

const nameParameter = { naam: z.string().describe('Naam van de regeling in het adres.') }
const onDay = z.iso.date().optional()
const tags = ['regelingen']
const cacheable = { cacheable: true }

/** The scheme of that name. @throws ApiProblem 404 that names the nearest one */
export function schemeNamed(name: string): Scheme {
  const scheme = findScheme(name)
  if (scheme !== undefined) return scheme
  const names = schemes.map(({ description }) => description.id)
  throw unknownResource('Deze regeling', 'naam', name, names)
}

function sendCalendar(
  request: FastifyRequest,
  reply: FastifyReply,
  chosen: readonly Scheme[],
): Promise<FastifyReply> {
  requestFormat(request, ['ics'])
  const body = schemeCalendar(chosen, requestLanguage(request))
  return send(reply, { format: 'ics', body })
}

function registerList(app: ZodApp, api: ApiContext): void {
  const schema = {
    summary: 'Alle regelingen',
    operationId: 'lijstRegelingen',
    tags,
    querystring: z.strictObject({
      soort: schemeKinds.optional().describe('Alleen regelingen van deze soort.'),
      doelgroep: schemeAudiences.optional().describe('Alleen regelingen voor deze groep.'),
      opDatum: onDay.describe('Alleen regelingen waarvan op deze dag een versie van kracht is.'),
      ...pageParameters,
    }),
    response: { 200: schemesSchema },
  }
  app.get('/regelingen', { schema, config: cacheable }, async (request, reply) => {
    requestFormat(request, ['json'])
    const { soort, doelgroep, opDatum } = request.query
    const items = schemes.filter((scheme) => {
      const { kind, audiences } = scheme.description
      if (soort !== undefined && schemeKindNames[kind] !== soort) return false
      if (doelgroep !== undefined && !audiences.some((each) => audienceNames[each] === doelgroep))
        return false
      return opDatum === undefined || versionOn(scheme, opDatum) !== undefined
    })
    const language = requestLanguage(request)
    const show = (scheme: Scheme) => schemeSummary(api, scheme, language)
    return sendCollection(api, request, reply, request.query, { name: 'regelingen', items, show })
  })
}

function registerParameters(app: ZodApp, api: ApiContext): void {
  const querystring = z.strictObject({
    opDatum: onDay.describe('Alleen de waarde die op deze dag geldt.'),
  })
  const list = {
    summary: 'De getallen van een regeling, met datum en bron',
    operationId: 'lijstParameters',
    tags,
    params: z.object(nameParameter),
    querystring: querystring.extend(pageParameters),
    response: { 200: parametersSchema },
  }
  const valuesOn = (parameter: Scheme['parameters'][number], day: string | undefined) => {
    if (day === undefined) return parameter.values
    const dated = valueOn(parameter, day)
    return dated === undefined ? [] : [dated]
  }
  const path = '/regelingen/:naam/parameters'
  app.get(path, { schema: list, config: cacheable }, async (request, reply) => {
    requestFormat(request, ['json'])
    const scheme = schemeNamed(request.params.naam)
    const language = requestLanguage(request)
    const self = schemeAddress(api, scheme.description.id)
    const { opDatum } = request.query
    return sendCollection(api, request, reply, request.query, {
      name: 'parameters',
      items: scheme.parameters.filter((each) => valuesOn(each, opDatum).length > 0),
      show: (each) => parameterFields(self, each, valuesOn(each, opDatum), language),
    })
  })
  const one = {
    summary: 'Eén getal van een regeling door de tijd',
    operationId: 'leesParameter',
    tags,
    params: z.object({ ...nameParameter, parameter: z.string().describe('Naam van het getal.') }),
    querystring,
    response: { 200: parameterSchema },
  }
  app.get(`${path}/:parameter`, { schema: one, config: cacheable }, async (request, reply) => {
    requestFormat(request, ['json'])
    const scheme = schemeNamed(request.params.naam)
    const found = scheme.parameters.find(({ id }) => id === request.params.parameter)
    if (found === undefined) {
      const ids = scheme.parameters.map(({ id }) => id)
      throw unknownResource('Dit getal', 'parameter', request.params.parameter, ids)
    }
    const self = schemeAddress(api, scheme.description.id)
    const values = valuesOn(found, request.query.opDatum)
    return sendJson(reply, parameterFields(self, found, values, requestLanguage(request)))
  })
}

/** `/regelingen`, one scheme, its parameters, and the calendars of windows. */
export function registerRegelingen(app: ZodApp, api: ApiContext): void {
  registerList(app, api)
  const all = {
    summary: 'Kalender van alle aanvraagperioden',
    operationId: 'leesKalender',
    tags,
    querystring: z.strictObject({}),
    response: { 200: z.string() },
  }
  app.get('/regelingen/kalender', { schema: all, config: cacheable }, async (request, reply) =>
    sendCalendar(request, reply, schemes),
  )
  const own = {
    ...all,
    summary: 'Kalender van de aanvraagperioden van een regeling',
    operationId: 'leesKalenderVanRegeling',
    params: z.object(nameParameter),
  }
  app.get(
    '/regelingen/:naam/kalender',
    { schema: own, config: cacheable },
    async (request, reply) => sendCalendar(request, reply, [schemeNamed(request.params.naam)]),
  )
  const one = {
    summary: 'Eén regeling: versies, aanvraagperioden en vragen',
    operationId: 'leesRegeling',
    tags,
    params: z.object(nameParameter),
    querystring: z.strictObject({}),
    response: { 200: schemeSchema },
  }
  app.get('/regelingen/:naam', { schema: one, config: cacheable }, async (request, reply) => {
    requestFormat(request, ['json'])
    const scheme = schemeNamed(request.params.naam)
    return sendJson(reply, schemeDetails(api, scheme, requestLanguage(request)))
  })
  registerParameters(app, api)
}
