import type { EuroCents } from '#kernel'
import type { Calculation, IsoDay, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { type Reasoning, reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'
import {
  budgetCategory,
  mostPlaces,
  type Place,
  realisedPlace,
  withinLimit,
} from './realised-place.ts'

/**
 * The day whose law decides on a study year: New Year's Day of the year of application would do, but the
 * closing day of the window is what art. 17 and 22 speak of.
 */
export function decisiveDay(studyYear: number): IsoDay {
  return `${studyYear + 1}-09-15`
}

/** Latest moment to apply for a study year (art. 17 lid 1; from 2024 Stcrt 2023, 29568). */
export function deadlineOf(studyYear: number, parameters: ParameterReader): string {
  return `${studyYear + 1}-${parameters.text('deadline')}`
}

/** Checks the conditions of art. 4, 5, 7, 9, 11 and 17 for one place; each becomes a finding. */
export function checkConditions(
  place: Place,
  studyYear: number,
  parameters: ParameterReader,
  reasoning: Reasoning,
): void {
  if (place.categorie === 'mbo') checkMbo(place, studyYear, parameters, reasoning)
  reasoning.check('agreement', place.overeenkomst)
  if (budgetCategory(place) !== 'onderzoek') {
    reasoning.check('attendance', place.aanwezigheid)
    reasoning.check('administration', place.administratie, {
      years: parameters.number('retention-years'),
    })
  }
  const deadline = deadlineOf(studyYear, parameters)
  const inTime = place.ingediend === undefined ? undefined : place.ingediend <= deadline
  reasoning.check('deadline', inTime, { deadline })
}

function checkMbo(
  place: Place,
  studyYear: number,
  parameters: ParameterReader,
  reasoning: Reasoning,
): void {
  reasoning.check('employer', place.erkend)
  reasoning.check('full-qualification', place.volledigeKwalificatie)
  reasoning.check('hours-norm', place.urennorm, {
    total: parameters.number('hours-total'),
    guided: parameters.number('hours-guided'),
    practice: parameters.number('hours-practice'),
  })
  if (studyYear >= parameters.number('registration-required'))
    reasoning.check('registered', place.inRegister)
}

/** The part of the place that counts, in units of a full place, with its findings (art. 1 and 20). */
export function countedPlace(
  place: Place,
  parameters: ParameterReader,
  reasoning: Reasoning,
): { readonly units: number; readonly full: number } {
  const realised = realisedPlace(place, parameters)
  reasoning.note('realised-place', { place: realised.units / realised.full })
  const limit = mostPlaces(place, parameters)
  const earlier = place.eerderePlaatsen ?? 0
  const counted = withinLimit(realised, limit, earlier)
  if (limit === undefined) return counted
  const left = counted.units / counted.full
  if (counted.units === 0 && realised.units > 0)
    reasoning.check('nominal-duration', false, { earlier, limit })
  else if (counted.units < realised.units) reasoning.note('nominal-duration', { left, limit })
  else reasoning.check('nominal-duration', true, { earlier, limit })
  return counted
}

/** Euro cents per full place: budget over places, never above the maximum (art. 15), whole cents down. */
export function amountPerPlace(budget: EuroCents, places: number, maximum: EuroCents): EuroCents {
  return places <= 0 ? maximum : Math.min(maximum, Math.floor(budget / places + 1e-6))
}

function budgetOf(
  answers: AnswersOf<typeof questions>,
  parameters: ParameterReader,
): EuroCents | undefined {
  if (answers.budget !== undefined) return answers.budget
  if (!parameters.has('budgets')) return undefined
  return parameters.table('budgets')[budgetCategory(answers)]
}

/** Art. 15 for one place: exact when budget and all places are known, else the most it can be. */
export function calculate(
  answers: AnswersOf<typeof questions>,
  parameters: ParameterReader,
): Calculation {
  const reasoning = reasonWith(parameters)
  checkConditions(answers, answers.studiejaar, parameters, reasoning)
  const { units, full } = countedPlace(answers, parameters, reasoning)
  const maximum = parameters.number('maximum-per-place')
  const budget = budgetOf(answers, parameters)
  const known = budget !== undefined && answers.plaatsen !== undefined
  const perPlace = known ? amountPerPlace(budget, answers.plaatsen ?? 0, maximum) : maximum
  if (known)
    reasoning.note('amount-per-place', {
      budget,
      places: answers.plaatsen ?? 0,
      maximum,
      amount: perPlace,
    })
  else reasoning.note('maximum-per-place', { maximum })
  const refused = reasoning.findings.some((finding) => finding.outcome === 'notMet')
  const subsidy = refused ? 0 : Math.floor((perPlace * units) / full + 1e-9)
  if (!refused) reasoning.note('subsidy', { place: units / full, amount: perPlace, subsidy })
  return reasoning.result([
    {
      id: known ? 'subsidie' : 'hoogste-subsidie',
      label: known
        ? { nl: 'subsidie', en: 'subsidy' }
        : { nl: 'subsidie, hoogstens', en: 'subsidy, at most' },
      value: subsidy,
      unit: 'euroCents',
    },
    {
      id: 'plaats',
      label: { nl: 'gerealiseerde plaats die telt', en: 'realised place that counts' },
      value: units / full,
      unit: 'factor',
    },
    {
      id: 'bedrag-per-plaats',
      label: { nl: 'bedrag per hele plaats', en: 'amount per full place' },
      value: perPlace,
      unit: 'euroCents',
    },
    ...(known
      ? [
          {
            id: 'betaald-deel',
            label: { nl: 'deel van het hoogste bedrag', en: 'share of the highest amount' },
            value: Math.round((perPlace / maximum) * 10_000) / 10_000,
            unit: 'ratio' as const,
          },
        ]
      : []),
  ])
}
