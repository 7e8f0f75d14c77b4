import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { questions } from './questions.ts'
import { calculate } from './rules.ts'

/** Lump-sum funding of mbo institutions (Uitvoeringsbesluit WEB, chapter 2) as a what-if. */
export const bekostigingMbo: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  calculate,
}
