import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { questions } from './questions.ts'
import { calculate } from './rules.ts'

/** Guidance after school and the Doorstroompunt (WEB art. 8.3.2; Kamerstuk 36 667). */
export const nazorgEnDoorstroompunt: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  calculate,
}
