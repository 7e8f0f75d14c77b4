import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { questions } from './questions.ts'
import { allocation, calculate } from './rules.ts'

/** Practical learning subsidy for the third learning pathway, round of 2025. */
export const praktijklerenDerdeLeerweg: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  calculate,
  allocation,
}
