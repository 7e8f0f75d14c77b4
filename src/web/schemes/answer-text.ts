import { formatNumber, type Language } from '#kernel'
import type { Question } from '#schemes'
import { messages } from '../messages/messages.ts'
import type { Answer } from './read-answers.ts'
import { dayText, euroText } from './value-text.ts'

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}

/** A checked answer as people read it: `ja`, `40 weken`, `€ 1.234,50`, `17 september 2024`. */
export function answerText(
  question: Question,
  answer: Answer | undefined,
  language: Language,
): string {
  const text = messages[language]
  if (answer === undefined) return text.caseNoAnswer
  if (typeof answer === 'boolean') return answer ? text.yes : text.no
  if (typeof answer === 'number') {
    if (question.kind === 'euros') return euroText(answer, language)
    const unit = question.kind === 'number' ? question.unit?.[language] : undefined
    // A year is no amount: 2018, not 2.018.
    const year = unit === undefined && isYearQuestion(question)
    const shown = year ? String(answer) : formatNumber(answer, language, decimalsOf(answer))
    return unit === undefined ? shown : `${shown} ${unit}`
  }
  if (question.kind === 'choice') return question.choices[answer]?.[language] ?? answer
  return question.kind === 'text' ? answer : dayText(answer, language)
}

/** Whether a question asks for a calendar year, as its range tells. */
export function isYearQuestion(question: Question): boolean {
  return question.kind === 'number' && question.range[0] >= 1900 && question.range[1] <= 2200
}
