import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Language } from '#kernel'
import {
  type Calculation,
  calculateOn,
  checkAnswers,
  type IsoDay,
  type Scheme,
  schemes,
} from '#schemes'
import { answersSchema } from './answer-schema.ts'
import { type ApiContext, requestLanguage, type ZodApp } from './api-context.ts'
import { ApiProblem } from './api-problem.ts'
import { reformOf } from './reform-of.ts'
import { schemeNamed } from './regelingen.ts'
import { bodyObject, dutchDay, givenDay, rawAnswers, wrongAnswers } from './request-body.ts'
import { amountFields, findingFields } from './scheme-fields.ts'
import { calculationStatusNames } from './scheme-names.ts'
import { calculationSchema } from './scheme-schemas.ts'

/** Largest body of a question, in bytes. */
const largestBody = 64 * 1024

/** Sends what was computed for this caller only; nothing keeps it. */
export function sendComputed(reply: FastifyReply, body: object): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .type('application/json')
    .send(JSON.stringify(body))
}

function calculationFields(
  scheme: Scheme,
  { status, amounts, findings, unverified }: Calculation,
  day: IsoDay,
  language: Language,
) {
  return {
    regeling: scheme.description.id,
    peildatum: day,
    uitkomst: calculationStatusNames[status],
    bedragen: amounts.map((amount) => amountFields(amount, language)),
    bevindingen: findings.map((finding) => findingFields(scheme, finding, language)),
    ongeverifieerd: unverified,
  }
}

const noOutcome = 'Met deze hervorming is er geen uitkomst te berekenen.'

/** Computes with other parameters; a reform under which the rules have no meaning is the caller's mistake. */
function underReform(compute: () => Calculation): Calculation {
  let calculation: Calculation
  try {
    calculation = compute()
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError)
      throw new ApiProblem(400, noOutcome, { parameter: 'hervorming' })
    throw error
  }
  const makesSense = calculation.amounts.every(({ value }) => Number.isFinite(value))
  if (makesSense) return calculation
  throw new ApiProblem(400, noOutcome, { parameter: 'hervorming' })
}

/** Answers one case. @throws ApiProblem 400 that names every field that is wrong */
function answer(scheme: Scheme, body: unknown, now: number, language: Language): object {
  const asked = bodyObject(body, ['antwoorden', 'peildatum', 'hervorming'])
  const given = givenDay(asked.peildatum)
  const { answers, issues } = checkAnswers(
    scheme.questions,
    rawAnswers(asked.antwoorden, 'antwoorden'),
  )
  if (answers === undefined) throw wrongAnswers(issues)
  const day = given ?? scheme.decisiveDay?.(answers) ?? dutchDay(now)
  if (asked.hervorming === undefined)
    return calculationFields(scheme, calculateOn(scheme, answers, day), day, language)
  const changes = bodyObject(asked.hervorming, Object.keys(Object(asked.hervorming) as object))
  const reform = reformOf(scheme, changes, day)
  const calculation = underReform(() => calculateOn(scheme, answers, day, reform))
  return calculationFields(scheme, calculation, day, language)
}

/** The part of an operation id that names a scheme: `LobMbo`. */
export function operationName(id: string): string {
  return id.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())
}

/** What every route does that computes from a body: its own checks say more than those of a schema. */
export const ownChecks = { validatorCompiler: () => (value: unknown) => ({ value }) }

function bodySchema(scheme: Scheme) {
  const ids = scheme.parameters.map(({ id }) => id)
  const value = z.union([z.number(), z.string(), z.record(z.string(), z.number())])
  return z.strictObject({
    antwoorden: answersSchema(scheme.questions),
    peildatum: z.iso
      .date()
      .optional()
      .describe(
        'Dag waarvan de regels gelden; zonder opgave bepalen de antwoorden die, of vandaag.',
      ),
    hervorming: z
      .strictObject(Object.fromEntries(ids.map((id) => [id, value.optional()])))
      .optional()
      .describe('Andere waarden voor getallen uit de regeling: wat als de regels veranderen?'),
  })
}

/** `POST /regelingen/{naam}/berekeningen`, typed per scheme: what comes of one case. Nothing is stored. */
export function registerBerekeningen(app: ZodApp, api: ApiContext): void {
  const config = { computes: true }
  for (const scheme of schemes) {
    const { id, title } = scheme.description
    const schema = {
      summary: `Rekent één geval door: ${title.nl}`,
      operationId: `bereken${operationName(id)}`,
      tags: ['regelingen'],
      body: bodySchema(scheme),
      response: { 200: calculationSchema },
    }
    const options = { schema, config, bodyLimit: largestBody, ...ownChecks }
    app.post(`/regelingen/${id}/berekeningen`, options, async (request, reply) =>
      sendComputed(reply, answer(scheme, request.body, api.ports.now(), requestLanguage(request))),
    )
  }
  app.post('/regelingen/:naam/berekeningen', { config, schema: { hide: true } }, async (request) =>
    schemeNamed((request.params as { naam: string }).naam),
  )
}
