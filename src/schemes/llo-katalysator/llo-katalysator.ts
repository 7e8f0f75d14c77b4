import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { questions } from './questions.ts'
import { calculate } from './rules.ts'

/** LLO-Katalysator: grants for lifelong learning from the national growth fund. */
export const lloKatalysator: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  calculate,
}
