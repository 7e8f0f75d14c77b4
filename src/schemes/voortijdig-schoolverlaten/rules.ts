import { addDays, addWorkingDays, daysBetween } from '../engine/calendar.ts'
import type { Calculation, IsoDay, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { type Reasoning, reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

type Answers = AnswersOf<typeof questions>

/** Whole weeks of absence on a day; 0 before it began. */
export function weeksAbsent(since: IsoDay | undefined, day: IsoDay): number {
  return since === undefined ? 0 : Math.max(0, Math.floor(daysBetween(since, day) / 7))
}

function checkPerson(answers: Answers, parameters: ParameterReader, reasoning: Reasoning): void {
  const limit = parameters.number('age-limit')
  reasoning.check('compulsory-school-over', !answers.leerplichtig)
  reasoning.check('age', answers.leeftijd < limit, { age: answers.leeftijd, limit })
  reasoning.check('no-basic-qualification', !answers.startkwalificatie)
}

function checkLeaving(
  answers: Answers,
  weeks: number,
  parameters: ParameterReader,
  reasoning: Reasoning,
): void {
  if (answers.ingeschreven) {
    const term = answers.kortereTermijn ?? parameters.number('absence-weeks')
    const absent = weeks >= term
    reasoning.check('absent', absent, { weeks, term })
  } else reasoning.check('left', true)
}

/** Notes what a school reports: on absence (art. 8.1.8a) or on removal (art. 8.1.8), of whom is covered. */
function noteReports(answers: Answers, reasoning: Reasoning): void {
  if (reasoning.status() !== 'conditionsMet') return
  if (answers.ingeschreven) reasoning.note('report')
  else if (answers.verwijderd) reasoning.note('report-removal')
}

/** Notes the terms of art. 8.1.7; holidays lengthen those of five and eight weeks, not that of four. */
function noteFinance(answers: Answers, parameters: ParameterReader, reasoning: Reasoning): void {
  const { verzuimSinds: since, vakantieweken: holidays = 0 } = answers
  if (since === undefined || !answers.studiefinanciering) return
  const end = (weeks: number) => addDays(since, weeks * 7 - 1)
  const warned = end(parameters.number('warning-weeks'))
  const by = addWorkingDays(warned, parameters.number('warning-days'))
  reasoning.note('warning', { by }, parameters.day > warned ? 'computed' : 'notApplicable')
  const weeks = parameters.number('finance-weeks')
  const decided = end(parameters.number('decision-weeks') + holidays)
  const decision = addWorkingDays(decided, parameters.number('decision-days'))
  const affected = parameters.day > end(weeks + holidays)
  if (affected) reasoning.note('finance', { weeks, by: decision })
  else reasoning.note('finance', { weeks }, 'notApplicable')
}

/** Whether somebody is an early leaver (art. 8.3.1), what is reported, and the terms of art. 8.1.7. */
export function calculate(answers: Answers, parameters: ParameterReader): Calculation {
  const reasoning = reasonWith(parameters)
  const weeks = weeksAbsent(answers.verzuimSinds, parameters.day)
  checkPerson(answers, parameters, reasoning)
  checkLeaving(answers, weeks, parameters, reasoning)
  noteReports(answers, reasoning)
  reasoning.check('exception', answers.papier === 'geen' || !answers.werkt)
  noteFinance(answers, parameters, reasoning)
  const label = { nl: 'weken verzuim', en: 'weeks of absence' }
  return reasoning.result([{ id: 'weken', label, value: weeks, unit: 'weeks' }])
}
