import type { Calculation, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

/** Checks a project against the conditions that were found; what it asks when they are met. */
export function calculate(
  answers: AnswersOf<typeof questions>,
  parameters: ParameterReader,
): Calculation {
  const reasoning = reasonWith(parameters)
  reasoning.check('partnership', answers.samenwerking)
  reasoning.check('lead-partner', answers.publiekePenvoerder)
  const most = parameters.number(answers.soort === 'klein' ? 'most-small' : 'most-large')
  const asked = answers.gevraagd
  reasoning.check('maximum', asked <= most, { asked, most })
  const value = reasoning.status() === 'conditionsMet' ? asked : 0
  return reasoning.result([
    {
      id: 'subsidie',
      label: { nl: 'subsidie die je kunt vragen', en: 'grant that can be asked' },
      value,
      unit: 'euroCents',
    },
    {
      id: 'hoogste-subsidie',
      label: { nl: 'hoogste subsidie', en: 'highest grant' },
      value: most,
      unit: 'euroCents',
    },
  ])
}
