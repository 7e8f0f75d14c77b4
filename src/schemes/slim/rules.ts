import type { Calculation, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

/** A share of the cost by size of the company, up to the maximum; every amount here is unverified. */
export function calculate(
  answers: AnswersOf<typeof questions>,
  parameters: ParameterReader,
): Calculation {
  const reasoning = reasonWith(parameters)
  const small = answers.voltijdbanen < parameters.number('small-below')
  const share = parameters.number(small ? 'small-share' : 'medium-share')
  reasoning.note('share', { jobs: answers.voltijdbanen, share })
  const most = parameters.number(answers.samen ? 'most-together' : 'most-alone')
  const part = Math.floor(answers.kosten * share + 1e-6)
  reasoning.note('maximum', { most, share, part })
  const label = { nl: 'subsidie, hoogstens', en: 'grant, at most' }
  const value = Math.min(part, most)
  return reasoning.result([{ id: 'subsidie', label, value, unit: 'euroCents' }], 'computed')
}
