import type { EuroCents } from '#kernel'
import type { Calculation, IsoDay, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { type Reasoning, reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

type Answers = AnswersOf<typeof questions>

/** First day of a study year: the age on that day decides (Les- en cursusgeldwet art. 3). */
export function firstDay(studyYear: number): IsoDay {
  return `${studyYear}-08-01`
}

/** Age in whole years on a day. Born on 29 February: a year older on 1 March in common years. */
export function ageOn(born: IsoDay, day: IsoDay): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) >= born.slice(5) ? years : years - 1
}

/** Calendar months from August of the study year up to, not including, the month of a day; 0–12. */
export function monthsElapsed(studyYear: number, day: IsoDay): number {
  const months = (Number(day.slice(0, 4)) - studyYear) * 12 + Number(day.slice(5, 7)) - 8
  return Math.min(12, Math.max(0, months))
}

function lesgeld(answers: Answers, parameters: ParameterReader, reasoning: Reasoning): EuroCents {
  const amount = parameters.number('lesgeld')
  reasoning.note('lesgeld', { amount })
  const { begin, studiejaar } = answers
  const limit = `${studiejaar}-${parameters.text('lesgeld-full-until')}`
  if (begin === undefined || begin <= limit) return amount
  const of = parameters.number('months-per-year')
  const months = of - monthsElapsed(studiejaar, begin)
  reasoning.note('lesgeld-part', { limit, months, of })
  return Math.floor((amount * months) / of)
}

function cursusgeld(
  answers: Answers,
  parameters: ParameterReader,
  reasoning: Reasoning,
): EuroCents {
  const level = answers.niveau ?? '1'
  const tariff = level < '3' ? 'cursusgeld-niveau-1-2' : 'cursusgeld-niveau-3-4'
  const amount = parameters.number(tariff)
  reasoning.note('cursusgeld', { level, amount })
  if (answers.meerCursussen) reasoning.note('highest-tariff')
  const of = parameters.number('months-per-year')
  const { begin, studiejaar } = answers
  const elapsed = begin === undefined ? 0 : monthsElapsed(studiejaar, begin)
  if (elapsed > 0) reasoning.note('late-start', { elapsed, of })
  return Math.floor((amount * (of - elapsed)) / of)
}

/** Cents that come back on leaving: 1/12 of the yearly fee per full month left, never more than was due. */
function refund(
  answers: Answers,
  fee: EuroCents,
  parameters: ParameterReader,
  reasoning: Reasoning,
): EuroCents {
  if (answers.gestopt !== true || answers.einde === undefined) return 0
  const of = parameters.number('months-per-year')
  const begun = answers.begin === undefined ? 0 : monthsElapsed(answers.studiejaar, answers.begin)
  const remaining = Math.max(0, of - monthsElapsed(answers.studiejaar, answers.einde) - 1)
  if (answers.reden !== 'genoemd') {
    reasoning.note('refund', {}, 'notApplicable')
    return 0
  }
  reasoning.note('refund', { remaining, of }, 'met')
  return Math.floor((fee * Math.min(remaining, of - begun)) / (of - begun || 1))
}

const label = {
  fee: { nl: 'te betalen', en: 'to be paid' },
  refund: { nl: 'terug te krijgen', en: 'refund' },
}

function amounts(fee: EuroCents, back: EuroCents) {
  return [
    { id: 'te-betalen', label: label.fee, value: fee, unit: 'euroCents' as const },
    { id: 'teruggaaf', label: label.refund, value: back, unit: 'euroCents' as const },
  ]
}

/** Lesgeld (bol, to DUO) or cursusgeld (bbl, to the school) of one student in one study year. */
export function calculate(answers: Answers, parameters: ParameterReader): Calculation {
  const reasoning = reasonWith(parameters)
  const day = firstDay(answers.studiejaar)
  const limit = parameters.number('fee-age')
  const age = ageOn(answers.geboortedatum, day)
  reasoning.note('fee-age', { day, age, limit }, age < limit ? 'notApplicable' : 'met')
  if (age < limit) return reasoning.result(amounts(0, 0), 'computed')
  if (answers.leerweg === 'bol')
    return reasoning.result(amounts(lesgeld(answers, parameters, reasoning), 0), 'computed')
  if (answers.ookLesgeld) {
    reasoning.note('also-lesgeld', {}, 'notApplicable')
    return reasoning.result(amounts(0, 0), 'computed')
  }
  const fee = cursusgeld(answers, parameters, reasoning)
  return reasoning.result(amounts(fee, refund(answers, fee, parameters, reasoning)), 'computed')
}
