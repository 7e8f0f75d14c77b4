import type { Calculation, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

/** The cost of a course up to what the fund pays. */
export function calculate(
  answers: AnswersOf<typeof questions>,
  parameters: ParameterReader,
): Calculation {
  const reasoning = reasonWith(parameters)
  const agency = reasoning.check('agency-worker', answers.uitzendkracht)
  const most = parameters.number(
    answers.regeling === 'voucher' ? 'voucher' : 'promising-job-budget',
  )
  reasoning.note('amount', { most, cost: answers.kosten })
  const value = agency ? Math.min(answers.kosten, most) : 0
  const label = { nl: 'bijdrage, hoogstens', en: 'contribution, at most' }
  return reasoning.result([{ id: 'bijdrage', label, value, unit: 'euroCents' }])
}
