import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { allocation } from './allocation.ts'
import { questions } from './questions.ts'
import { calculate, decisiveDay } from './rules.ts'

/** Subsidieregeling praktijkleren (BWBR0034144) and its extensions up to study year 2027-2028. */
export const praktijkleren: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  decisiveDay: ({ studiejaar }) => decisiveDay(studiejaar),
  calculate,
  allocation,
}
