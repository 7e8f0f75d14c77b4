import type { Amount, Calculation, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { type Reasoning, reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

/** The answers about one application. */
export type Application = AnswersOf<typeof questions>

function missingPartners(application: Application, parameters: ParameterReader): readonly string[] {
  const special = application.vo === 'vso' || application.vo === 'pro'
  const secondary = special ? parameters.number('special-schools') === 1 : application.vo !== 'geen'
  return [
    ...(secondary ? [] : ['vo']),
    ...(application.mbo ? [] : ['mbo']),
    ...(application.hbo ? [] : ['hbo']),
  ]
}

function checkPartners(
  application: Application,
  parameters: ParameterReader,
  reasoning: Reasoning,
): void {
  const missing = missingPartners(application, parameters)
  reasoning.check('partnership', missing.length === 0, { missing: missing.join(', ') })
  if (application.vo === 'vavo')
    reasoning.check('different-institutions', application.vavoZelfde === false)
  reasoning.check('lead-partner', application.mboPenvoerder)
  const limit = parameters.number('most-applications')
  const number = application.aanvraagnummer
  reasoning.check('applications', number <= limit, { number, limit })
}

/** Numbers below the norm are not decided on in a shrinking region: the relaxed norm was not found. */
function checkEntrants(
  rule: 'mbo-entrants' | 'hbo-entrants',
  number: number,
  least: number,
  shrinking: boolean,
  reasoning: Reasoning,
): void {
  const enough = number >= least
  reasoning.check(rule, !enough && shrinking ? undefined : enough, { number, least })
}

function checkRoute(
  application: Application,
  parameters: ParameterReader,
  reasoning: Reasoning,
): void {
  const share = application.uitvalEnSwitch / 100
  const least = parameters.number('least-drop-out')
  reasoning.check('drop-out', share >= least, { share, least })
  const { instroomMbo, instroomHbo, krimpregio } = application
  const mbo = parameters.number('least-mbo-entrants')
  checkEntrants('mbo-entrants', instroomMbo, mbo, krimpregio, reasoning)
  const hbo = parameters.number('least-hbo-entrants')
  checkEntrants('hbo-entrants', instroomHbo, hbo, krimpregio, reasoning)
  reasoning.check('shortage', application.tekort)
  reasoning.check('route', application.routeCompleet)
}

function checkWindow(
  { ontvangen }: Application,
  parameters: ParameterReader,
  reasoning: Reasoning,
): void {
  const opens = parameters.text('opens')
  const closes = parameters.text('closes')
  const inTime = ontvangen === undefined ? undefined : opens <= ontvangen && ontvangen <= closes
  reasoning.check('window', inTime, { opens, closes })
}

/** All conditions of one application, each a finding (art. 3 and the rounds). */
export function checkApplication(
  application: Application,
  parameters: ParameterReader,
  reasoning: Reasoning,
): void {
  checkPartners(application, parameters, reasoning)
  checkRoute(application, parameters, reasoning)
  if (parameters.has('opens')) checkWindow(application, parameters, reasoning)
}

/** The fixed amount when no condition fails, with its yearly part. */
export function calculate(application: Application, parameters: ParameterReader): Calculation {
  const reasoning = reasonWith(parameters)
  checkApplication(application, parameters, reasoning)
  const failed = reasoning.status() === 'conditionsNotMet'
  const parts = parameters.number('yearly-parts')
  const amount = failed ? 0 : parameters.number('amount')
  if (!failed) reasoning.note('amount', { amount, parts, part: amount / parts })
  const amounts: Amount[] = [
    { id: 'subsidie', label: { nl: 'subsidie', en: 'grant' }, value: amount, unit: 'euroCents' },
    {
      id: 'per-jaar',
      label: { nl: 'per jaar', en: 'per year' },
      value: amount / parts,
      unit: 'euroCents',
    },
  ]
  return reasoning.result(amounts)
}
