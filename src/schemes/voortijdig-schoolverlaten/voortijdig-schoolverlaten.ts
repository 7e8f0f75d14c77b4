import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { questions } from './questions.ts'
import { calculate } from './rules.ts'

/** Early leavers, reports of absence and long absence with student finance (WEB art. 8.1.7-8.3.1). */
export const voortijdigSchoolverlaten: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  calculate,
}
