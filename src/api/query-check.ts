import type { FastifyError, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { ApiProblem, nearest } from './api-problem.ts'

/** The parameters that a route knows, from its schema. */
function knownParameters(request: FastifyRequest): readonly string[] {
  const schema = request.routeOptions.schema?.querystring as z.ZodObject | undefined
  return schema === undefined ? [] : Object.keys(schema.shape)
}

/**
 * Refuses query parameters that the route does not know (naming the nearest one that it does) and those
 * that are given twice or empty.
 * @throws ApiProblem 400
 */
export function checkQuery(request: FastifyRequest): void {
  const known = knownParameters(request)
  for (const [name, value] of Object.entries(request.query as Record<string, unknown>)) {
    if (!known.includes(name)) throw unknownParameter(name, known)
    if (typeof value !== 'string')
      throw new ApiProblem(400, `De parameter '${name}' staat er meer dan één keer.`, {
        parameter: name,
        gevonden: String(value),
      })
    if (value === '')
      throw new ApiProblem(400, `De parameter '${name}' is leeg.`, {
        parameter: name,
        gevonden: '',
      })
  }
}

function unknownParameter(name: string, known: readonly string[]): ApiProblem {
  const near = nearest(name, known)
  return new ApiProblem(400, 'Deze parameter bestaat niet.', {
    parameter: name.slice(0, 100),
    gevonden: name,
    toegestaneWaarden: known,
    ...(near === undefined ? {} : { bedoelJe: near }),
  })
}

interface ZodIssue {
  readonly code: string
  readonly values?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
}

function allowedValues(issue: ZodIssue): string[] | undefined {
  if (issue.values !== undefined) return issue.values.map(String)
  if (issue.minimum !== undefined) return [`${issue.minimum} of meer`]
  if (issue.maximum !== undefined) return [`hoogstens ${issue.maximum}`]
  return undefined
}

/** The problem behind a value that does not fit the schema of its parameter. */
export function schemaProblem(error: FastifyError, request: FastifyRequest): ApiProblem {
  if (!hasZodFastifySchemaValidationErrors(error))
    return new ApiProblem(400, 'De vraag klopt niet.')
  const [first] = error.validation
  const parameter = first?.instancePath.replace(/^\//, '') ?? ''
  const found = (request.query as Record<string, unknown>)[parameter]
  const allowed = allowedValues(first?.params as unknown as ZodIssue)
  const near = nearest(String(found ?? ''), allowed ?? [])
  return new ApiProblem(400, `De waarde van '${parameter}' klopt niet.`, {
    parameter,
    gevonden: String(found ?? ''),
    ...(allowed === undefined ? {} : { toegestaneWaarden: allowed }),
    ...(near === undefined ? {} : { bedoelJe: near }),
  })
}
