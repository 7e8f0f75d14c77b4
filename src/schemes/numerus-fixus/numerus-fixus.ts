import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { allocation } from './allocation.ts'
import { questions } from './questions.ts'
import { calculate } from './rules.ts'

/** A cap on a programme and the division of its places. */
export const numerusFixus: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  calculate,
  allocation,
}
