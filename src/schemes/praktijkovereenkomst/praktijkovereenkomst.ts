import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { questions } from './questions.ts'
import { calculate } from './rules.ts'

/** The practical training agreement between school, student and training company (WEB art. 7.2.8, 7.2.9). */
export const praktijkovereenkomst: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  calculate,
}
