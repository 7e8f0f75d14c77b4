import {
  type Parameter,
  type ParameterValue,
  type Reform,
  type Scheme,
  valueOn,
  withValue,
} from '#schemes'
import { ApiProblem, unknownResource } from './api-problem.ts'
import type { JsonObject } from './request-body.ts'

/** Largest amount of money in cents: ten times the national budget. */
const mostCents = 5e13

/**
 * The largest number that may stand in the place of another: rules count weeks, years and parts one by one,
 * so these stay within a hundred times what the law says (a thousand at least).
 */
function largestFor(unit: Parameter['unit'], current: number): number {
  if (unit === 'ratio') return 1
  return unit === 'euroCents' ? mostCents : Math.max(1000, 100 * current)
}

function isNumber(value: unknown, highest: number): value is number {
  return typeof value === 'number' && value >= 0 && value <= highest
}

/** A text with every digit alike: days and moments keep their shape. */
function shape(text: string): string {
  return text.replace(/\d/g, '0')
}

function fits(value: unknown, like: ParameterValue, { unit }: Parameter): value is ParameterValue {
  if (typeof like === 'number') return isNumber(value, largestFor(unit, like))
  if (typeof like === 'string') return typeof value === 'string' && shape(value) === shape(like)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const [own, other] = [Object.keys(like), Object.keys(value)]
  return (
    own.length === other.length &&
    own.every((key) => {
      const highest = Math.max(mostCents, 100 * (like[key] ?? 0))
      return isNumber((value as Record<string, unknown>)[key], highest)
    })
  )
}

/**
 * The reform that gives parameters other values from a day on. Each value must be of the kind that stands
 * there: a number of zero or more within reason, a text of the same shape, a table with the same keys.
 * @throws ApiProblem 400 for an unknown parameter or a value of another kind
 */
export function reformOf(scheme: Scheme, given: JsonObject, day: string): Reform {
  const reforms = Object.entries(given).map(([id, value]): Reform => {
    const parameter = scheme.parameters.find((each) => each.id === id)
    if (parameter === undefined) {
      const ids = scheme.parameters.map((each) => each.id)
      const { message, details } = unknownResource('Dit getal', `hervorming.${id}`, id, ids)
      throw new ApiProblem(400, message, details)
    }
    const like = (valueOn(parameter, day) ?? parameter.values[0])?.value
    if (like !== undefined && fits(value, like, parameter)) return withValue(id, day, value)
    throw new ApiProblem(400, `De waarde van ‘hervorming.${id}’ klopt niet.`, {
      parameter: `hervorming.${id}`,
      gevonden: JSON.stringify(value).slice(0, 100),
      toegestaneWaarden: [`iets als ${JSON.stringify(like)}`],
    })
  })
  return (parameters) => reforms.reduce((changed, reform) => reform(changed), parameters)
}
