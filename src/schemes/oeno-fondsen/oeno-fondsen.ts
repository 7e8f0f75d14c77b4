import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { questions } from './questions.ts'
import { calculate } from './rules.ts'

/** Sector training funds, by the example of DOORZAAM. */
export const oenoFondsen: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  calculate,
}
