import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { allocation } from './allocation.ts'
import { questions } from './questions.ts'
import { calculate } from './rules.ts'

/** Subsidieregeling versterking aansluiting beroepsonderwijskolom (VAB, BWBR0048295). */
export const versterkingAansluitingBeroepsonderwijskolom: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  calculate,
  allocation,
}
