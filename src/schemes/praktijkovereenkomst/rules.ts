import type { Calculation, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { type Reasoning, reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

type Answers = AnswersOf<typeof questions>

/** Checks what art. 7.2.8 lid 2 asks; returns how many parts there are and how many are missing. */
function checkContents(
  answers: Answers,
  parameters: ParameterReader,
  reasoning: Reasoning,
): { readonly of: number; readonly missing: number } {
  const { eersteDag: first, laatsteDag: last, uren: hours = 0 } = answers
  const dated = first !== undefined && last !== undefined && first <= last
  const parts = [
    reasoning.check('dates', dated, dated ? { first, last } : {}),
    reasoning.check('hours', hours >= parameters.number('least-hours'), { hours }),
    reasoning.check('division', answers.verdeling),
    reasoning.check('guidance', answers.begeleiding),
    reasoning.check('qualification-part', answers.kwalificatiedeel),
    reasoning.check('assessment', answers.beoordeling),
    reasoning.check('dissolution', answers.ontbinding),
  ]
  return { of: parts.length, missing: parts.filter((present) => !present).length }
}

function checkParties(answers: Answers, reasoning: Reasoning): void {
  reasoning.check('signed-school', answers.getekendSchool)
  reasoning.check('signed-student', answers.getekendStudent)
  reasoning.check('signed-company', answers.getekendLeerbedrijf)
  reasoning.check('recognised', answers.erkend)
  reasoning.check('assessor', answers.beoordelaar === 'school')
  reasoning.check('company-opinion', answers.oordeelBedrijf)
}

function checkPlace(answers: Answers, reasoning: Reasoning): void {
  if (answers.plek === 'inOrde') {
    reasoning.check('availability', true)
    return
  }
  reasoning.note('availability', {}, 'notApplicable')
  reasoning.check('consultation', answers.overleg)
  reasoning.check('replacement', answers.vervanging)
}

/** Checks contents (art. 7.2.8), parties and place (art. 7.2.9) and counts the parts that are missing. */
export function calculate(answers: Answers, parameters: ParameterReader): Calculation {
  const reasoning = reasonWith(parameters)
  const { of, missing } = checkContents(answers, parameters, reasoning)
  reasoning.note('missing', { missing, of })
  checkParties(answers, reasoning)
  checkPlace(answers, reasoning)
  const label = { nl: 'onderdelen die ontbreken', en: 'parts that are missing' }
  return reasoning.result([{ id: 'ontbrekend', label, value: missing, unit: 'count' }])
}
