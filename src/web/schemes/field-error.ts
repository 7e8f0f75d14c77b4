import { formatNumber, type Issue } from '#kernel'
import type { Question } from '#schemes'
import { fill } from '../messages/messages.ts'
import type { View } from '../view.ts'
import { isYearQuestion } from './answer-text.ts'
import { euroText } from './value-text.ts'

function rangeError(question: Extract<Question, { kind: 'number' | 'euros' }>, view: View): string {
  const [low, high] = question.range
  const { text, language } = view
  const show = (value: number): string => {
    if (question.kind === 'euros') return euroText(value, language)
    return isYearQuestion(question) ? String(value) : formatNumber(value, language)
  }
  const values = { low: show(low), high: show(high) }
  if (question.kind === 'euros') return fill(text.fieldEuros, values)
  const { decimals = 0 } = question
  return decimals === 0
    ? fill(text.fieldWhole, values)
    : fill(text.fieldDecimals, { ...values, decimals })
}

/** What to fill in instead, as one sentence beside the field: an instruction, not a reproach. */
export function fieldError(question: Question, issue: Issue, view: View): string {
  const { text, language } = view
  switch (question.kind) {
    case 'yesNo':
      return text.fieldYesNo
    case 'choice':
      return text.fieldChoice
    case 'day':
      return text.fieldDay
    case 'moment':
      return text.fieldMoment
    case 'text':
      return question.expected === undefined
        ? text.fieldText
        : fill(text.fieldTextLike, { expected: question.expected[language] })
    default:
      return issue.code === 'notANumber'
        ? `${text.fieldNoNumber} ${rangeError(question, view)}`
        : rangeError(question, view)
  }
}
