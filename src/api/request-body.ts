import type { Issue } from '#kernel'
import { periodKind } from '#kernel'
import type { IsoDay, RawAnswer } from '#schemes'
import { ApiProblem } from './api-problem.ts'
import { issueFields } from './scheme-fields.ts'

/** An object from JSON. */
export type JsonObject = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(parameter: string, verwacht: string, found: unknown): ApiProblem {
  return new ApiProblem(400, `‘${parameter}’ klopt niet; verwacht: ${verwacht}.`, {
    parameter: parameter.slice(0, 100),
    gevonden: found === undefined ? 'niets' : (JSON.stringify(found) ?? '').slice(0, 100),
    toegestaneWaarden: [verwacht],
  })
}

/** A body as an object with no other members than these. @throws ApiProblem 400 */
export function bodyObject(body: unknown, members: readonly string[]): JsonObject {
  if (!isObject(body)) throw refuse('vraag', 'een JSON-object', body)
  for (const name of Object.keys(body))
    if (!members.includes(name)) throw refuse(name, `een van ${members.join(', ')}`, body[name])
  return body
}

function isRaw(value: unknown): value is RawAnswer {
  return value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)
}

/** Answers by field: texts, numbers, booleans or null. @throws ApiProblem 400 */
export function rawAnswers(value: unknown, where: string): Readonly<Record<string, RawAnswer>> {
  if (!isObject(value)) throw refuse(where, 'een object met antwoorden', value)
  for (const [name, each] of Object.entries(value))
    if (!isRaw(each)) throw refuse(`${where}.${name}`, 'een tekst, getal of waar/onwaar', each)
  return value as Readonly<Record<string, RawAnswer>>
}

/** The day to apply the rules of, when one is given. @throws ApiProblem 400 */
export function givenDay(value: unknown): IsoDay | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && value.length === 10 && periodKind(value) === 'day') return value
  throw refuse('peildatum', 'een dag als 2026-01-01', value)
}

/** The refusal of answers, with each field that is wrong and what is expected there. */
export function wrongAnswers(issues: readonly Issue[]): ApiProblem {
  const velden = issues.map((each) => {
    const { regel: _line, ...rest } = issueFields(each, 'nl')
    return rest
  })
  const first = velden[0]
  return new ApiProblem(400, 'Niet alle antwoorden kloppen.', {
    ...(first?.veld === undefined ? {} : { parameter: first.veld }),
    velden,
  })
}

/** The calendar day in the Netherlands at an instant in milliseconds. */
export function dutchDay(now: number): IsoDay {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now)
}
