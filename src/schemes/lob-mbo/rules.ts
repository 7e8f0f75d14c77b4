import { largestRemainder } from '#algorithms'
import type { EuroCents } from '#kernel'
import type {
  Allocation,
  AllocationResult,
  Calculation,
  Decision,
  ParameterReader,
} from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { reasonWith } from '../engine/reasoning.ts'
import { columns, type questions, settings } from './questions.ts'

const centsPerEuro = 100

/** Whole euros over weights that add up to the budget exactly (largest remainder); in euro cents. */
export function divideWholeEuros(budget: EuroCents, weights: readonly number[]): EuroCents[] {
  const euros = largestRemainder(Math.floor(budget / centsPerEuro), weights)
  return euros.map((part) => part * centsPerEuro)
}

/** The share of one institution: budget × weight / all weights, whole euros down. */
export function calculate(
  answers: AnswersOf<typeof questions>,
  parameters: ParameterReader,
): Calculation {
  const reasoning = reasonWith(parameters)
  const funded = reasoning.check('funded-institution', answers.bekostigd)
  const eligible = reasoning.check('eligible-use', answers.besteding !== 'anders')
  const budget = parameters.number('budget')
  const weight = Math.min(answers.gewicht, answers.totaal)
  const share = answers.totaal === 0 ? 0 : weight / answers.totaal
  reasoning.note('share', { weight, sum: answers.totaal, budget })
  const euros = funded && eligible ? Math.floor((budget * share) / centsPerEuro + 1e-9) : 0
  const label = { nl: 'aanvullende bekostiging per jaar', en: 'additional funding per year' }
  const value = euros * centsPerEuro
  return {
    ...reasoning.result([{ id: 'bekostiging', label, value, unit: 'euroCents' }]),
    unverified: true,
  }
}

function allocate(
  applications: readonly AnswersOf<typeof columns>[],
  given: AnswersOf<typeof settings>,
  parameters: ParameterReader,
): AllocationResult {
  const budget = given.budget ?? parameters.number('budget')
  const used = parameters.takeUsed()
  const weights = applications.map(({ gewicht }) => gewicht)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const parts = divideWholeEuros(budget, weights)
  const decisions = parts.map((amount, row): Decision => {
    const values = { weight: weights[row] ?? 0, sum, budget }
    const finding = { rule: 'share', outcome: 'computed', values, parameters: used } as const
    return { row, status: amount > 0 ? 'granted' : 'refused', amount, findings: [finding] }
  })
  const granted = parts.reduce((all, part) => all + part, 0)
  const amounts = [
    {
      id: 'budget',
      label: { nl: 'budget', en: 'budget' },
      value: budget,
      unit: 'euroCents' as const,
    },
    {
      id: 'verleend',
      label: { nl: 'verdeeld', en: 'divided' },
      value: granted,
      unit: 'euroCents' as const,
    },
  ]
  return { decisions, amounts, unverified: true }
}

/** All institutions at once, in proportion to the weight the officer gives (the formula itself was not found). */
export const allocation: Allocation<typeof columns, typeof settings> = {
  columns,
  settings,
  orderMatters: false,
  allocate,
}
