import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { allocation } from './allocation.ts'
import { questions } from './questions.ts'
import { calculate } from './rules.ts'

/** Regionaal investeringsfonds mbo: the regulation of 2014 and its successors up to 2027. */
export const regionaalInvesteringsfonds: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  calculate,
  allocation,
}
