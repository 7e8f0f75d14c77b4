import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { questions } from './questions.ts'
import { allocation, calculate } from './rules.ts'

/** Tijdelijke regeling aanvullende bekostiging LOB mbo 2023 (BWBR0048143). */
export const lobMbo: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  calculate,
  allocation,
}
