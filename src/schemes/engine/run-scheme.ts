import type { Localised } from '#kernel'
import { checkAnswers, type RawAnswer } from './check-answers.ts'
import type {
  Calculation,
  Finding,
  IsoDay,
  Parameter,
  Reform,
  RuleText,
  Scheme,
  SchemeAnswer,
  SchemeVersion,
} from './model.ts'
import { NoValueKnown, parametersOn } from './parameter-reader.ts'
import type { AnswersOf, Questions } from './questions.ts'

/** The version of a scheme that is in force on a day, or `undefined`. */
export function versionOn(scheme: Scheme, day: IsoDay): SchemeVersion | undefined {
  return scheme.description.versions.find(
    ({ from, to }) => from <= day && (to === undefined || day <= to),
  )
}

/** Rule id of the finding that no version, or no value of a parameter, holds on the day. */
export const notInForceRule = 'not-in-force'

/** The sentence of {@link notInForceRule}: a fact about texts, not about rights. */
export const notInForceText: Localised = {
  nl: 'Op {day} is geen versie van kracht van {what}.',
  en: 'No version of {what} is in force on {day}.',
}

/** Rule id of the finding that a number the calculation needs is not known on the day. */
export const noValueKnownRule = 'no-value-known'

/** The sentence of {@link noValueKnownRule}. */
export const noValueKnownText: Localised = {
  nl: 'Voor {day} is geen waarde bekend van: {what}.',
  en: 'No value is known for {day} of: {what}.',
}

function withoutAnswer(
  rule: string,
  status: 'notInForce' | 'undecided',
  values: Finding['values'],
): Calculation {
  const outcome = status === 'undecided' ? 'unknown' : 'notApplicable'
  const finding = { rule, outcome, values, parameters: [] } as const
  return { status, amounts: [], findings: [finding], unverified: false }
}

/** Applies a scheme to checked answers as the law stands on a day; `reform` changes parameters first. */
export function calculateOn<Q extends Questions>(
  scheme: Scheme<Q>,
  answers: AnswersOf<Q>,
  day: IsoDay,
  reform: Reform = (parameters) => parameters,
): Calculation {
  const version = versionOn(scheme as unknown as Scheme, day)
  if (version === undefined)
    return withoutAnswer(notInForceRule, 'notInForce', { day, what: scheme.description.title.nl })
  try {
    const calculation = scheme.calculate(answers, parametersOn(reform(scheme.parameters), day))
    const doubtful = version.unverified || usesUnverifiedRule(scheme.rules, calculation.findings)
    return doubtful ? { ...calculation, unverified: true } : calculation
  } catch (error) {
    if (!(error instanceof NoValueKnown)) throw error
    const what = labelOf(scheme.parameters, error.parameter)
    return withoutAnswer(noValueKnownRule, 'undecided', { day, what })
  }
}

/** Whether a finding rests on a rule of which no source was seen. */
function usesUnverifiedRule(rules: readonly RuleText[], findings: readonly Finding[]): boolean {
  return findings.some((finding) =>
    rules.some((rule) => rule.id === finding.rule && rule.unverified === true),
  )
}

function labelOf(parameters: readonly Parameter[], id: string): string {
  return parameters.find((parameter) => parameter.id === id)?.label.nl ?? id
}

/**
 * Checks raw answers and applies the scheme on the day that the answers decide, else on `today`. Never
 * throws on input: trouble comes as issues.
 */
export function runScheme(
  scheme: Scheme,
  raw: Readonly<Record<string, RawAnswer>>,
  today: IsoDay,
  reform?: Reform,
): SchemeAnswer {
  const { answers, issues } = checkAnswers(scheme.questions, raw)
  if (answers === undefined) return { issues }
  const day = scheme.decisiveDay?.(answers) ?? today
  return { day, calculation: calculateOn(scheme, answers, day, reform), issues }
}

/** A reform that gives one parameter another value from a day on; the law before that day stays. */
export function withValue(
  id: string,
  from: IsoDay,
  value: Parameter['values'][number]['value'],
): Reform {
  return (parameters) =>
    parameters.map((parameter) => {
      if (parameter.id !== id) return parameter
      const before = parameter.values.filter((dated) => dated.from < from)
      const last = parameter.values[parameter.values.length - 1]
      if (last === undefined) return parameter
      const { to: _ends, ...lasting } = last
      const changed = { ...lasting, from, value, unverified: true }
      return { ...parameter, values: [...before, changed] }
    })
}
