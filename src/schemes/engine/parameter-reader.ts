import type {
  DatedValue,
  IsoDay,
  Parameter,
  ParameterReader,
  ParameterValue,
  UsedParameter,
} from './model.ts'

/** Thrown when a rule asks for a parameter of which no value is known on the day; becomes `undecided`. */
export class NoValueKnown extends Error {
  /** Id of the parameter. */
  readonly parameter: string
  readonly day: IsoDay
  constructor(parameter: string, day: IsoDay) {
    super(`No value of ${parameter} is known on ${day}`)
    this.parameter = parameter
    this.day = day
  }
}

/** The value of a parameter that holds on a day (bounds inclusive), or `undefined` when none does. */
export function valueOn(parameter: Parameter, day: IsoDay): DatedValue | undefined {
  const begun = parameter.values.filter((value) => value.from <= day)
  const last = begun[begun.length - 1]
  return last === undefined || (last.to !== undefined && last.to < day) ? undefined : last
}

function used(parameter: Parameter, dated: DatedValue): UsedParameter {
  const { id, unit } = parameter
  return { id, unit, value: dated.value, from: dated.from, unverified: dated.unverified ?? false }
}

const nothing: readonly UsedParameter[] = []

/**
 * Reads the parameters of a scheme as they hold on a day. Each is looked up once, so a reader may serve
 * a hundred thousand applications.
 * @throws NoValueKnown when there is no value on the day; RangeError for an unknown id;
 * TypeError when a number is asked and a text stands there.
 */
export function parametersOn(parameters: readonly Parameter[], day: IsoDay): ParameterReader {
  const byId = new Map(parameters.map((parameter) => [parameter.id, parameter]))
  const known = new Map<string, UsedParameter>()
  let since: UsedParameter[] = []
  const find = (id: string): UsedParameter | undefined => {
    const seen = known.get(id)
    if (seen !== undefined) return seen
    const parameter = byId.get(id)
    if (parameter === undefined) throw new RangeError(`There is no parameter ${id}`)
    const dated = valueOn(parameter, day)
    if (dated === undefined) return undefined
    const found = used(parameter, dated)
    known.set(id, found)
    return found
  }
  const read = (id: string): ParameterValue => {
    const found = find(id)
    if (found === undefined) throw new NoValueKnown(id, day)
    if (!since.includes(found)) since.push(found)
    return found.value
  }
  return {
    day,
    number: (id) => asNumber(read(id), id),
    text: (id) => asText(read(id), id),
    table: (id) => asTable(read(id), id),
    has: (id) => find(id) !== undefined,
    takeUsed: () => {
      if (since.length === 0) return nothing
      const taken = since
      since = []
      return taken
    },
  }
}

function asNumber(value: ParameterValue, id: string): number {
  if (typeof value === 'number') return value
  throw new TypeError(`Parameter ${id} is no number`)
}

function asText(value: ParameterValue, id: string): string {
  if (typeof value === 'string') return value
  throw new TypeError(`Parameter ${id} is no text`)
}

function asTable(value: ParameterValue, id: string): Readonly<Record<string, number>> {
  if (typeof value === 'object') return value
  throw new TypeError(`Parameter ${id} is no table`)
}
