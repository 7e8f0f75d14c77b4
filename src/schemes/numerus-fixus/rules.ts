import type { Amount, Calculation, ParameterReader } from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { reasonWith } from '../engine/reasoning.ts'
import type { questions } from './questions.ts'

/** How many of a number of applicants get a place, and how many go on the reserve list. */
export function divided(seats: number, applicants: number): readonly Amount[] {
  const placed = Math.min(seats, applicants)
  return [
    {
      id: 'geplaatst',
      label: { nl: 'geplaatst', en: 'placed' },
      value: placed,
      unit: 'persons',
    },
    {
      id: 'reserve',
      label: { nl: 'op de reservelijst', en: 'on the reserve list' },
      value: applicants - placed,
      unit: 'persons',
    },
  ]
}

/** Checks the cap on a programme and counts who is left when places are full. */
export function calculate(
  answers: AnswersOf<typeof questions>,
  parameters: ParameterReader,
): Calculation {
  const reasoning = reasonWith(parameters)
  const { bekendSinds: announced, aanmeldenVanaf: opens, plaatsen: seats } = answers
  reasoning.check('reason', answers.reden !== 'anders')
  reasoning.check('announced', announced < opens, { announced, opens })
  const ways = parameters.number('most-ways')
  reasoning.check('way', answers.wijze !== 'selectie', { ways })
  const amounts = divided(seats, answers.aanmeldingen)
  const left = answers.aanmeldingen - Math.min(seats, answers.aanmeldingen)
  reasoning.note('places', { seats, applicants: answers.aanmeldingen, left })
  return reasoning.result(amounts)
}
