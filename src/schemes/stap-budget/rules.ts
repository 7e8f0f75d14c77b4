import type { Calculation, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

/** The cost of a course up to the yearly amount, once a year. */
export function calculate(
  answers: AnswersOf<typeof questions>,
  parameters: ParameterReader,
): Calculation {
  const reasoning = reasonWith(parameters)
  const first = reasoning.check('once-a-year', !answers.ditJaarAl)
  const most = parameters.number('most-per-year')
  reasoning.note('amount', { cost: answers.kosten, most })
  const value = first ? Math.min(answers.kosten, most) : 0
  const label = { nl: 'STAP-budget', en: 'STAP budget' }
  return reasoning.result([{ id: 'budget', label, value, unit: 'euroCents' }])
}
