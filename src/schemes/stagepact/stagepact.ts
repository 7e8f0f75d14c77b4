import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { questions } from './questions.ts'
import { calculate } from './rules.ts'

/** The agreements of the Stagepact mbo 2023-2027 for one internship. */
export const stagepact: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  calculate,
}
