import {
  type EurosQuestion,
  type IsoDay,
  type NumberQuestion,
  type Parameter,
  type ParameterUnit,
  type ParameterValue,
  type Question,
  type Questions,
  type Reform,
  type Scheme,
  valueOn,
  withValue,
} from '#schemes'
import { messages } from '../../messages/messages.ts'
import { type AskedQuestion, readAnswers } from '../../schemes/read-answers.ts'
import { numberText, tableUnit } from '../../schemes/value-text.ts'

/** A field of the form in which a number of the law is changed in thought. */
export interface ReformField {
  /** Name in the address: `_p.maximum-per-place`, `_p.year-factors.1`. */
  readonly name: string
  readonly parameter: Parameter
  /** Which number of a table. */
  readonly key?: string
  readonly asked: AskedQuestion
}

/** A parameter with another value. */
export interface Change {
  readonly parameter: Parameter
  readonly value: ParameterValue
}

/** What the address changes in a law. */
export interface ReformChoice {
  readonly fields: readonly ReformField[]
  readonly changes: readonly Change[]
}

type Target = Omit<ReformField, 'asked'> & { readonly question: Question; readonly factor: number }

const largestNumber = 1_000_000_000
const largestAmount = 10_000_000_000_000

function questionFor(
  label: Question['label'],
  unit: ParameterUnit,
  current: number,
): NumberQuestion | EurosQuestion {
  const help = {
    nl: `${messages.nl.reformNow} ${numberText(current, unit, 'nl')}.`,
    en: `${messages.en.reformNow} ${numberText(current, unit, 'en')}.`,
  }
  const base = { label, help, optional: true } as const
  if (unit === 'euroCents') return { ...base, kind: 'euros', range: [0, largestAmount] }
  const percent = unit === 'ratio' || unit === 'percentage'
  return {
    ...base,
    kind: 'number',
    range: [0, percent ? 1000 : largestNumber],
    decimals: 4,
    ...(percent ? { unit: { nl: 'procent', en: 'percent' } } : {}),
  }
}

function targetsOf(parameter: Parameter, day: IsoDay): readonly Target[] {
  const value = valueOn(parameter, day)?.value
  const { id, unit, label } = parameter
  const factor = unit === 'ratio' ? 0.01 : 1
  if (typeof value === 'number')
    return [{ name: `_p.${id}`, parameter, factor, question: questionFor(label, unit, value) }]
  if (typeof value !== 'object') return []
  return Object.entries(value).map(([key, each]) => {
    const own = { nl: `${label.nl}: ${key}`, en: `${label.en}: ${key}` }
    const question = questionFor(own, tableUnit(value), each)
    return { name: `_p.${id}.${key}`, parameter, key, factor: 1, question }
  })
}

function changesOf(fields: readonly (ReformField & { factor: number })[], day: IsoDay) {
  const changed = new Map<string, Change>()
  for (const { parameter, key, asked, factor } of fields) {
    if (typeof asked.answer !== 'number') continue
    // A percentage such as 12.3 must become 0.123, not 0.12300000000000001.
    const number = Number((asked.answer * factor).toPrecision(12))
    const current = changed.get(parameter.id)?.value ?? valueOn(parameter, day)?.value
    const table = typeof current === 'object' ? current : {}
    const value = key === undefined ? number : { ...table, [key]: number }
    if (key === undefined ? value !== current : table[key] !== number)
      changed.set(parameter.id, { parameter, value })
  }
  return [...changed.values()]
}

/**
 * The numbers of a law as they hold on a day, each with a field to change it, and what the address
 * changes. Shares are typed in percents, money in euros. What equals the law is no change.
 */
export function readReform(scheme: Scheme, query: URLSearchParams, day: IsoDay): ReformChoice {
  const targets = scheme.parameters.flatMap((parameter) => targetsOf(parameter, day))
  const questions: Questions = Object.fromEntries(targets.map((t) => [t.name, t.question]))
  const { asked } = readAnswers(questions, query)
  const fields = targets.flatMap(({ question: _, ...target }) => {
    const own = asked.find(({ name }) => name === target.name)
    return own === undefined ? [] : [{ ...target, asked: own }]
  })
  return { fields, changes: changesOf(fields, day) }
}

/** Changes as one reform that begins on a day. */
export function reformOf(changes: readonly Change[], day: IsoDay): Reform {
  const reforms = changes.map(({ parameter, value }) => withValue(parameter.id, day, value))
  return (parameters) => reforms.reduce((changed, reform) => reform(changed), parameters)
}
