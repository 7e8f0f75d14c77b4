import { addDays, addMonths, addWorkingDays, addYears } from '../engine/calendar.ts'
import type { Calculation, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { type Reasoning, reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

type Answers = AnswersOf<typeof questions>

/** First day on which social safety is a condition of its own. */
const socialSafetyFrom = '2023-09-01'

function checkCriteria(answers: Answers, day: string, reasoning: Reasoning): number {
  const criteria = [
    reasoning.check('safe', answers.veilig),
    reasoning.check('learning-place', answers.leerplaats),
    reasoning.check('trainer', answers.praktijkopleider),
    reasoning.check('cooperation', answers.samenwerking),
    reasoning.check('listing', answers.vermelding),
  ]
  if (day >= socialSafetyFrom)
    criteria.push(reasoning.check('socially-safe', answers.socialeVeiligheid))
  return criteria.filter((met) => met).length
}

/** Checks the days of a recognition: assessed in time, and not lapsed for want of students. */
function checkDays(answers: Answers, parameters: ParameterReader, reasoning: Reasoning): void {
  const { erkendSinds, laatsteBeoordeling, laatstePraktijk } = answers
  const assessed = laatsteBeoordeling ?? erkendSinds
  if (assessed !== undefined) {
    const due = addYears(assessed, parameters.number('review-years'))
    reasoning.check('review', parameters.day <= due, { due })
  }
  const active = latest(laatstePraktijk, erkendSinds)
  if (active === undefined) return
  const last = addYears(active, parameters.number('lapse-years'))
  reasoning.check('lapse', parameters.day <= last, { last })
}

function latest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? b : a
}

/** Notes terms that run from an application or a decision. */
function noteTerms(answers: Answers, parameters: ParameterReader, reasoning: Reasoning): void {
  const { aangevraagd, besluit } = answers
  if (aangevraagd !== undefined)
    reasoning.note('decision', {
      by: addWorkingDays(aangevraagd, parameters.number('decision-days')),
    })
  if (besluit === undefined) return
  const last = addDays(besluit, parameters.number('objection-weeks') * 7)
  const running = parameters.day <= last
  reasoning.note('objection', { last }, running ? 'computed' : 'notApplicable')
  if (answers.afgewezen === true)
    reasoning.note('reapply', { from: addMonths(besluit, parameters.number('reapply-months')) })
}

/** Checks the criteria of SBB and the terms of WEB art. 7.2.10 on the day of the reader. */
export function calculate(answers: Answers, parameters: ParameterReader): Calculation {
  const reasoning = reasonWith(parameters)
  const value = checkCriteria(answers, parameters.day, reasoning)
  checkDays(answers, parameters, reasoning)
  reasoning.note('no-fee', { fee: parameters.number('fee') })
  noteTerms(answers, parameters, reasoning)
  const label = { nl: 'voorwaarden waaraan is voldaan', en: 'criteria that are met' }
  return reasoning.result([{ id: 'voldaan', label, value, unit: 'count' }])
}
