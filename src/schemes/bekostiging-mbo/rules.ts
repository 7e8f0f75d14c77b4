import type { Amount, Calculation, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { type Reasoning, reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

type Answers = AnswersOf<typeof questions>

const pathways = ['bol', 'bbl'] as const
const years = ['1', '2', '3', '4', '5', '6', '7'] as const

/** Weight of a bbl student: 0.4, in entry programmes 0.5. */
function bblFactor({ soort }: Answers, parameters: ParameterReader): number {
  return parameters.number(soort === 'entree' ? 'bbl-factor-entree' : 'bbl-factor')
}

/** `Σ (Dbbl × factor + Dbol) × PF × Vf` over the years of enrolment, in weighted students. */
function weightedStudents(answers: Answers, factor: number, parameters: ParameterReader): number {
  const table = answers.soort === 'entree' ? 'year-factors-entree' : 'year-factors'
  const byYear = parameters.table(table)
  let sum = 0
  for (const year of years)
    for (const pathway of pathways) {
      const students = answers[`${pathway}${year}`] ?? 0
      sum += students * (pathway === 'bbl' ? factor : 1) * (byYear[year] ?? 0)
    }
  return sum * answers.prijsfactor
}

function inOctober(answers: Answers, pathway: 'bol' | 'bbl'): number {
  return years.reduce((sum, year) => sum + (answers[`${pathway}${year}`] ?? 0), 0)
}

/**
 * `Cf`: the mean of the two counts over the first, bbl weighted. 1 when nobody was counted in October:
 * there is nothing to correct.
 */
export function countCorrection(
  october: { readonly bol: number; readonly bbl: number },
  february: { readonly bol: number; readonly bbl: number },
  factor: number,
): number {
  const first = october.bbl * factor + october.bol
  return first === 0 ? 1 : (first + february.bbl * factor + february.bol) / (2 * first)
}

function enrolmentValue(
  answers: Answers,
  parameters: ParameterReader,
  reasoning: Reasoning,
): number {
  const factor = bblFactor(answers, parameters)
  const weight = weightedStudents(answers, factor, parameters)
  reasoning.note('weighted-students', {
    factor,
    price: answers.prijsfactor,
    weight: rounded(weight),
  })
  const october = { bol: inOctober(answers, 'bol'), bbl: inOctober(answers, 'bbl') }
  const february = { bol: answers.bolFebruari, bbl: answers.bblFebruari }
  const correction = countCorrection(october, february, factor)
  reasoning.note('second-count', { factor: rounded(correction) })
  const share = parameters.number('enrolment-share')
  const value = weight * correction * share
  reasoning.note('enrolment-value', { share, value: rounded(value) })
  return value
}

/** `Σ [(D × DiW − DiE) + DS] × 0.2`; never below zero. Entry programmes have no diploma value. */
function diplomaValue(answers: Answers, parameters: ParameterReader, reasoning: Reasoning): number {
  if (answers.soort === 'entree') return 0
  const value = parameters.table('diploma-values')
  const earned =
    answers.diplomasBasis * (value.basis ?? 0) +
    answers.diplomasVak * (value.vak ?? 0) +
    answers.diplomasMiddenkader * (value.middenkader ?? 0)
  const specialist = answers.diplomasSpecialist * (value.specialist ?? 0)
  const share = parameters.number('diploma-share')
  const counted = Math.max(0, earned - answers.eerdereWaarde + specialist) * share
  reasoning.note('diploma-value', { share, value: rounded(counted) })
  return counted
}

/** Three decimals, for showing. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** The contribution of one institution: budget × own value / value of all (UWEB art. 2.2.1–2.2.3). */
export function calculate(answers: Answers, parameters: ParameterReader): Calculation {
  const reasoning = reasonWith(parameters)
  const enrolment = enrolmentValue(answers, parameters, reasoning)
  const diploma = diplomaValue(answers, parameters, reasoning)
  const own = enrolment + diploma
  const all = own + answers.totaal
  const contribution = all === 0 ? 0 : Math.floor((answers.budget * own) / all + 1e-6)
  const values = { budget: answers.budget, own: rounded(own), all: rounded(all) }
  reasoning.note('contribution', values)
  const amounts: Amount[] = [
    {
      id: 'bijdrage',
      label: { nl: 'rijksbijdrage', en: 'state contribution' },
      value: contribution,
      unit: 'euroCents',
    },
    {
      id: 'deelnemerswaarde',
      label: { nl: 'deelnemerswaarde', en: 'enrolment value' },
      value: rounded(enrolment),
      unit: 'factor',
    },
    {
      id: 'diplomawaarde',
      label: { nl: 'diplomawaarde', en: 'diploma value' },
      value: rounded(diploma),
      unit: 'factor',
    },
  ]
  return reasoning.result(amounts, 'computed')
}
