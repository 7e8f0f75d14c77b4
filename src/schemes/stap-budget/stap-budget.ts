import type { Scheme } from '../engine/model.ts'
import { schemeTexts } from '../scheme-files.ts'
import { questions } from './questions.ts'
import { calculate } from './rules.ts'

/** STAP-budget: training money for workers and job seekers, 2022 and 2023. */
export const stapBudget: Scheme<typeof questions> = {
  ...schemeTexts(import.meta.url),
  questions,
  calculate,
}
