import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { questions } from './questions.ts'
import { calculate, firstDay } from './rules.ts'

/** Les- en cursusgeldwet: what a student pays for a study year of mbo. */
export const lesgeldEnCursusgeld: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  decisiveDay: ({ studiejaar }) => firstDay(studiejaar),
  calculate,
}
