import type { Calculation, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

/** Lays one internship beside the agreements of the Stagepact; what is short of the costs in euro cents. */
export function calculate(
  answers: AnswersOf<typeof questions>,
  parameters: ParameterReader,
): Calculation {
  const reasoning = reasonWith(parameters)
  const { contactmomenten: contacts, kosten: cost, vergoeding: paid } = answers
  const least = parameters.number('least-contacts')
  reasoning.check('contacts', contacts >= least, { contacts, least })
  const short = Math.max(0, cost - paid)
  reasoning.check('expenses', short === 0, { cost, paid, short })
  if (answers.leerweg === 'bbl') reasoning.check('employment', answers.arbeidsovereenkomst)
  reasoning.check('report-point', answers.meldpunt)
  if (answers.proefMatching) reasoning.check('matching', !answers.selectie)
  else reasoning.note('matching', {}, 'notApplicable')
  const label = { nl: 'kosten die niet zijn vergoed', en: 'costs that are not compensated' }
  return reasoning.result([{ id: 'tekort', label, value: short, unit: 'euroCents' }])
}
