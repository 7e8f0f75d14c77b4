import type { Calculation, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

type Answers = AnswersOf<typeof questions>

/** Within the period; `undefined` when it only fits with the extension that may be given. */
function inPeriod(
  answers: Answers,
  first: string,
  last: string,
  extended: string,
): boolean | undefined {
  if (answers.begin < first || answers.einde < answers.begin) return false
  if (answers.einde <= last) return true
  return answers.einde <= extended ? undefined : false
}

/** Checks a plan against the conditions that were found; amounts were not. */
export function calculate(answers: Answers, parameters: ParameterReader): Calculation {
  const reasoning = reasonWith(parameters)
  const caribbean = answers.gebied === 'caribisch'
  const least = parameters.number(caribbean ? 'least-candidates-caribbean' : 'least-candidates')
  const number = answers.deelnemers
  reasoning.check('candidates', number >= least, { number, least })
  reasoning.check('combined-skills', answers.samen)
  const first = parameters.text('first-day')
  const last = parameters.text('last-day')
  const extended = parameters.text('extended-day')
  reasoning.check('period', inPeriod(answers, first, last, extended), { first, last, extended })
  return reasoning.result([])
}
