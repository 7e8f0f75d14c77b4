import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { questions } from './questions.ts'
import { calculate, decisiveDay } from './rules.ts'

/** Admission to the bbl and the agreement by 31 December (WEB art. 8.1.1, Uitvoeringsbesluit WEB art. 2.2.3). */
export const bblInschrijving: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  decisiveDay,
  calculate,
}
