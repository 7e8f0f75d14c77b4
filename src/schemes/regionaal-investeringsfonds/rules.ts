import type { EuroCents } from '#kernel'
import type { Amount, Calculation, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { type Reasoning, reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

/** The answers about one application. */
export type Application = AnswersOf<typeof questions>

/** What `thirds` thirds of a budget is, without rounding: compare as 3 × part against thirds × budget. */
const withinThirds = (part: EuroCents, thirds: number, budget: EuroCents): boolean =>
  3 * part <= thirds * budget

const thirdsOf = (thirds: number, budget: EuroCents): EuroCents => Math.floor((thirds * budget) / 3)

/** The part of the employers’ contribution that counts: without guidance in practice and pay of students. */
export function countedContribution(application: Application): EuroCents {
  return Math.max(0, application.bijdrageWerkgevers - application.waarvanBegeleiding)
}

function checkShares(
  application: Application,
  parameters: ParameterReader,
  reasoning: Reasoning,
): void {
  const { begroting: budget, subsidie: grant, bijdrageAnderen: others } = application
  const state = parameters.number('most-state-thirds')
  const limit = thirdsOf(state, budget)
  reasoning.check('state-share', withinThirds(grant, state, budget), { limit, amount: grant })
  const counted = countedContribution(application)
  if (application.waarvanBegeleiding > 0)
    reasoning.note('counted-contribution', { excluded: application.waarvanBegeleiding })
  const low = parameters.number('least-employer-thirds')
  const high = parameters.number('most-employer-thirds')
  const between = 3 * counted >= low * budget && withinThirds(counted, high, budget)
  const bounds = { low: Math.ceil((low * budget) / 3), high: thirdsOf(high, budget) }
  reasoning.check('employer-share', between, { ...bounds, amount: counted })
  const other = parameters.number('most-other-thirds')
  const most = thirdsOf(other, budget)
  reasoning.check('other-share', withinThirds(others, other, budget), {
    limit: most,
    amount: others,
  })
  const sum = grant + counted + others
  reasoning.check('sum', sum === budget, { sum, budget })
}

function checkAmounts(
  application: Application,
  parameters: ParameterReader,
  reasoning: Reasoning,
): void {
  const { subsidie: grant, nietSubsidiabel: amount } = application
  const least = parameters.number('least-grant')
  reasoning.check('least-grant', grant >= least, { grant, least })
  const most = parameters.number('most-grant')
  reasoning.check('most-grant', grant <= most, { grant, most })
  reasoning.check('eligible-cost', amount === 0, { amount })
}

function missingDocuments(application: Application, parameters: ParameterReader): string[] {
  const vision = parameters.number('region-vision') === 1
  return [
    ...(application.planVanAanpak ? [] : ['plan van aanpak']),
    ...(application.meerjarenbegroting ? [] : ['meerjarenbegroting']),
    ...(application.overeenkomst ? [] : ['samenwerkingsovereenkomst']),
    ...(vision && !application.regiovisie ? ['regiovisie'] : []),
  ]
}

/** All conditions apart from the scores, each a finding (RIF 2014; later rounds where known). */
export function checkApplication(
  application: Application,
  parameters: ParameterReader,
  reasoning: Reasoning,
): void {
  const { instellingen: institutions, arbeidsorganisaties: employers } = application
  reasoning.check('applicant', application.bekostigd)
  reasoning.check('partnership', institutions >= 1 && employers >= 1, { institutions, employers })
  checkAmounts(application, parameters, reasoning)
  checkShares(application, parameters, reasoning)
  const missing = missingDocuments(application, parameters)
  reasoning.check('documents', missing.length === 0, { missing: missing.join(', ') })
  const limit = parameters.number('years')
  reasoning.check('duration', application.looptijd === limit, {
    years: application.looptijd,
    limit,
  })
  const times = application.eerderAfgewezen + 1
  reasoning.check('resubmission', times <= 2, { times })
}

/** Advances per quarter in cents: the first, then equal ones; together exactly the grant. */
export function advances(grant: EuroCents, parameters: ParameterReader): EuroCents[] {
  const quarters = parameters.number('advances')
  const later = Math.floor(grant * parameters.number('later-advance'))
  parameters.number('first-advance')
  return [grant - later * (quarters - 1), ...Array.from({ length: quarters - 1 }, () => later)]
}

/** The highest grant the budget of the project allows, in cents: a third, within the bounds. */
export function highestGrant(budget: EuroCents, parameters: ParameterReader): EuroCents {
  const third = thirdsOf(parameters.number('most-state-thirds'), budget)
  const most = Math.min(third, parameters.number('most-grant'))
  return most < parameters.number('least-grant') ? 0 : most
}

/** Checks one application and shows its advances. */
export function calculate(application: Application, parameters: ParameterReader): Calculation {
  const reasoning = reasonWith(parameters)
  checkApplication(application, parameters, reasoning)
  const passes = reasoning.status() === 'conditionsMet'
  const grant = passes ? application.subsidie : 0
  const [first = 0, later = 0] = passes ? advances(grant, parameters) : []
  if (passes) {
    reasoning.note('advance', { quarters: parameters.number('advances'), first, later })
    const months = parameters.number('start-months')
    reasoning.note('duties', { months, weeks: parameters.number('decision-weeks') })
  }
  const most = highestGrant(application.begroting, parameters)
  const amounts: Amount[] = [
    {
      id: 'subsidie',
      label: { nl: 'subsidie die je kunt vragen', en: 'grant that can be asked' },
      value: grant,
      unit: 'euroCents',
    },
    {
      id: 'hoogste-subsidie',
      label: { nl: 'hoogste subsidie bij deze begroting', en: 'highest grant with this budget' },
      value: most,
      unit: 'euroCents',
    },
    {
      id: 'eerste-voorschot',
      label: { nl: 'eerste voorschot', en: 'first advance' },
      value: first,
      unit: 'euroCents',
    },
    {
      id: 'volgend-voorschot',
      label: { nl: 'elk volgend voorschot', en: 'each later advance' },
      value: later,
      unit: 'euroCents',
    },
  ]
  return reasoning.result(amounts)
}
