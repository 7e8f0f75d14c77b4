import { addDays, addMonths, addYears, studyYearOf } from '../engine/calendar.ts'
import type { Calculation, IsoDay, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { type Reasoning, reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

type Answers = AnswersOf<typeof questions>

/** Checks the average of two percentages with one decimal against a norm, exactly. */
function checkShare(
  rule: string,
  years: readonly (number | undefined)[],
  least: number,
  reasoning: Reasoning,
): void {
  const tenths = years.filter((year) => year !== undefined).map((year) => Math.round(year * 10))
  if (tenths.length < years.length) {
    reasoning.check(rule, undefined, { least })
    return
  }
  const sum = tenths.reduce((all, each) => all + each, 0)
  const of = years.length * 1000
  reasoning.check(rule, sum >= Math.round(least * of), { share: sum / of, least })
}

/** Checks a warning and its term; returns the last day of the term when there is one. */
function checkWarning(
  answers: Answers,
  parameters: ParameterReader,
  reasoning: Reasoning,
): IsoDay | undefined {
  const { waarschuwing, termijn: months } = answers
  if (waarschuwing === undefined) return undefined
  reasoning.check('public', answers.openbaar)
  if (months === undefined) {
    reasoning.note('warning-term', {}, 'notApplicable')
    return undefined
  }
  const least = parameters.number('least-warning-months')
  const until = addMonths(waarschuwing, months)
  reasoning.check('warning-term', months >= least, { months, until, least })
  return until
}

/** First day of a study year that a decision still reaches: it falls before a day of the year before. */
export function earliestStart(decision: IsoDay, before: string): IsoDay {
  const year = Number(decision.slice(0, 4))
  return `${decision.slice(5) < before ? year + 1 : year + 2}-08-01`
}

function checkDecision(
  answers: Answers,
  until: IsoDay | undefined,
  parameters: ParameterReader,
  reasoning: Reasoning,
): void {
  const { waarschuwing: warning, besluit: decision, ingang: start } = answers
  if (decision === undefined) return
  const warned = warning !== undefined && warning < decision
  reasoning.check('warned', warned, warned ? { warning, decision } : {})
  if (until !== undefined) reasoning.check('after-term', until < decision, { decision, until })
  const day = parameters.text('decide-before')
  reasoning.note('earliest-start', { start: earliestStart(decision, day) })
  if (start === undefined) return
  const before = `${studyYearOf(start) - 1}-${day}`
  reasoning.check('decision-day', decision < before, { decision, before, start })
  const last = addDays(addYears(start, parameters.number('withdrawal-years')), -1)
  reasoning.note('withdrawal', { start, until: last })
  reasoning.note('current-students')
}

/** The presumption norms (unverified) and the path of WEB art. 6.1.4 and 6.1.5 for one programme. */
export function calculate(answers: Answers, parameters: ParameterReader): Calculation {
  const reasoning = reasonWith(parameters)
  if (answers.niveau === 'entree') {
    reasoning.note('levels', {}, 'notApplicable')
    return reasoning.result([])
  }
  reasoning.check('levels', true)
  const { werkEersteJaar, werkTweedeJaar, niveauEersteJaar, niveauTweedeJaar } = answers
  const work = parameters.number('least-work-share')
  checkShare('work-share', [werkEersteJaar, werkTweedeJaar], work, reasoning)
  const level = parameters.number('least-level-share')
  checkShare('level-share', [niveauEersteJaar, niveauTweedeJaar], level, reasoning)
  const until = checkWarning(answers, parameters, reasoning)
  checkDecision(answers, until, parameters, reasoning)
  return reasoning.result([])
}
