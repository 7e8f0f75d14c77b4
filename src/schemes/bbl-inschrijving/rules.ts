import { addYears, studyYearOf } from '../engine/calendar.ts'
import type { Calculation, IsoDay, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { type Reasoning, reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

type Answers = AnswersOf<typeof questions>

/** The law of the first day of the programme decides. */
export function decisiveDay({ eersteDag }: Answers): IsoDay {
  return eersteDag
}

/** Last day of the school year in which somebody reaches an age (Leerplichtwet art. 3 lid 1 onder b). */
export function compulsoryUntil(born: IsoDay, age: number): IsoDay {
  return `${studyYearOf(addYears(born, age)) + 1}-07-31`
}

function checkCompulsory(
  answers: Answers,
  parameters: ParameterReader,
  reasoning: Reasoning,
): void {
  const end = compulsoryUntil(answers.geboortedatum, parameters.number('full-time-until-age'))
  const over = end < answers.eersteDag
  if (over || !answers.twaalfSchooljaren) reasoning.check('compulsory-school', over, { end })
  else reasoning.check('school-years', true, { years: parameters.number('full-school-years') })
}

/** Checks admission (WEB art. 8.1.1 lid 3) and whether the student counts (Uitvoeringsbesluit art. 2.2.3). */
export function calculate(answers: Answers, parameters: ParameterReader): Calculation {
  const reasoning = reasonWith(parameters)
  checkCompulsory(answers, parameters, reasoning)
  const year = studyYearOf(answers.eersteDag)
  const day = `${year}-${parameters.text('count-day')}`
  reasoning.check('counted', answers.opTeldatum, { day })
  const last = `${year}-${parameters.text('signed-by')}`
  const inTime = (given: IsoDay | undefined) => (given === undefined ? undefined : given <= last)
  reasoning.check('signed', inTime(answers.getekend), { last })
  reasoning.check('training-begun', inTime(answers.praktijkBegonnen), { last })
  const counts = reasoning.status() === 'conditionsMet'
  const factor = counts ? parameters.number('bbl-factor') : 0
  if (counts) reasoning.note('weight', { factor })
  const label = { nl: 'gewicht in de bekostiging', en: 'weight in the funding' }
  return reasoning.result([{ id: 'gewicht', label, value: factor, unit: 'factor' }])
}
