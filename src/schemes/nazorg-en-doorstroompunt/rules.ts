import { addMonths, daysBetween } from '../engine/calendar.ts'
import type { Calculation, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { type Reasoning, reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

type Answers = AnswersOf<typeof questions>

const mbo: readonly Answers['opleiding'][] = ['entree', 'niveau2bol']
const targetGroup: readonly Answers['opleiding'][] = ['praktijkonderwijs', 'vso', ...mbo]

/** Checks guidance after the diploma; returns the days that are left of it. */
function checkAftercare(
  answers: Answers,
  parameters: ParameterReader,
  reasoning: Reasoning,
): number {
  const { diplomaOp } = answers
  if (!reasoning.check('target-group', targetGroup.includes(answers.opleiding))) return 0
  if (!mbo.includes(answers.opleiding) || diplomaOp === undefined) {
    reasoning.check('aftercare', undefined)
    return 0
  }
  const until = addMonths(diplomaOp, parameters.number('aftercare-months'))
  const running = parameters.day <= until
  reasoning.check('aftercare', running, { until })
  return running ? daysBetween(parameters.day, until) : 0
}

function checkSchool(answers: Answers, parameters: ParameterReader, reasoning: Reasoning): number {
  if (answers.situatie === 'uitgevallen') return 0
  if (!parameters.has('aftercare-months')) {
    reasoning.note('no-aftercare-text', {}, 'notApplicable')
    return 0
  }
  if (answers.situatie === 'diploma') return checkAftercare(answers, parameters, reasoning)
  if (reasoning.check('target-group', targetGroup.includes(answers.opleiding)))
    reasoning.check('guidance-at-school', answers.laatsteFase)
  return 0
}

function checkDoorstroompunt(
  answers: Answers,
  parameters: ParameterReader,
  reasoning: Reasoning,
): void {
  if (answers.situatie !== 'uitgevallen') {
    reasoning.note('doorstroompunt', {}, 'notApplicable')
    return
  }
  const { leeftijd: age, startkwalificatie } = answers
  const limit = parameters.number('age-limit')
  if (reasoning.check('doorstroompunt', age < limit && !startkwalificatie, { age, limit }))
    reasoning.note('referral')
}

function noteRegion(parameters: ParameterReader, reasoning: Reasoning): void {
  if (!parameters.has('least-age')) {
    reasoning.note('regional-programme', {}, 'notApplicable')
    return
  }
  const from = parameters.number('least-age')
  reasoning.note('regional-programme', { from, limit: parameters.number('age-limit') })
}

/** Guidance by school (from 2026) and the Doorstroompunt for one young person, on the day of the reader. */
export function calculate(answers: Answers, parameters: ParameterReader): Calculation {
  const reasoning = reasonWith(parameters)
  const value = checkSchool(answers, parameters, reasoning)
  checkDoorstroompunt(answers, parameters, reasoning)
  noteRegion(parameters, reasoning)
  const label = { nl: 'dagen begeleiding die overblijven', en: 'days of guidance that are left' }
  return reasoning.result([{ id: 'dagen-nazorg', label, value, unit: 'days' }])
}
