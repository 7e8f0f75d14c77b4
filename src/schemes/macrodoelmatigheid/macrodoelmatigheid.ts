import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { questions } from './questions.ts'
import { calculate } from './rules.ts'

/** The duties of care for the labour market and efficiency, and the path to a measure (WEB art. 6.1.3-6.1.5). */
export const macrodoelmatigheid: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  calculate,
}
