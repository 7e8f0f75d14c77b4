import { type Issue, issue, periodKind } from '#kernel'
import type { AnswersOf, Question, Questions } from './questions.ts'

/** An answer as it comes in: typed in a form or file (text), or from JSON. */
export type RawAnswer = string | number | boolean | null | undefined

/** Answers that passed, or the issues; `at.column` names the question. */
export interface CheckedAnswers<Q extends Questions> {
  readonly answers?: AnswersOf<Q>
  readonly issues: readonly Issue[]
}

type Answer = string | number | boolean

interface Checked {
  readonly answer?: Answer
  readonly issue?: Issue
}

/**
 * Checks raw answers against their questions. Texts are read as people in the Netherlands write them:
 * `ja`/`nee`, decimal comma, thousands point, `€`. JSON numbers for `euros` are euros too. A question
 * whose `onlyWhen` does not hold is skipped, whatever was given.
 */
export function checkAnswers<Q extends Questions>(
  questions: Q,
  raw: Readonly<Record<string, RawAnswer>>,
  place: Issue['at'] = {},
): CheckedAnswers<Q> {
  const answers: Record<string, Answer | undefined> = {}
  const issues: Issue[] = []
  for (const [name, question] of Object.entries(questions)) {
    if (!isAsked(question, answers)) continue
    const checked = checkAnswer(question, raw[name], { ...place, column: name })
    if (checked.issue !== undefined) issues.push(checked.issue)
    else answers[name] = checked.answer
  }
  for (const name of Object.keys(raw))
    if (!Object.hasOwn(questions, name))
      issues.push(issue('unknownColumn', { ...place, column: name }, { found: name }))
  return issues.length === 0 ? { answers: answers as AnswersOf<Q>, issues } : { issues }
}

/** Whether a question is asked, given the answers to the ones before it. */
export function isAsked(
  question: Question,
  answers: Readonly<Record<string, Answer | undefined>>,
): boolean {
  const { onlyWhen } = question
  if (onlyWhen === undefined) return true
  const given = answers[onlyWhen.question]
  return given !== undefined && onlyWhen.is.some((each) => each === given)
}

function checkAnswer(question: Question, raw: RawAnswer, at: Issue['at']): Checked {
  const given = typeof raw === 'string' ? raw.trim() : raw
  if (given === undefined || given === null || given === '')
    return question.optional
      ? {}
      : { issue: issue('missingValue', at, { expected: expected(question) }) }
  switch (question.kind) {
    case 'number':
      return checkNumber(question, given, at, question.decimals ?? 0, 1)
    case 'euros':
      return checkNumber(question, given, at, 2, 100)
    case 'yesNo':
      return checkYesNo(given, at)
    case 'choice':
      return typeof given === 'string' && Object.hasOwn(question.choices, given)
        ? { answer: given }
        : {
            issue: issue('unknownCode', at, { found: String(given), expected: expected(question) }),
          }
    case 'text':
      return checkText(question, String(given), at)
    default:
      return checkDay(question.kind, String(given), at)
  }
}

/** What an answer should look like, in Dutch words for the sentence of an issue. */
function expected(question: Question): string {
  if (question.kind === 'choice') return Object.keys(question.choices).join(', ')
  if (question.kind === 'yesNo') return 'ja of nee'
  if (question.kind === 'text') return question.expected?.nl ?? 'een korte tekst'
  if (question.kind !== 'number' && question.kind !== 'euros')
    return question.kind === 'day' ? 'een dag als 2024-09-17' : 'een moment als 2024-09-17T16:59'
  const [low, high] = question.range
  const factor = question.kind === 'euros' ? 100 : 1
  return `${low / factor} tot en met ${high / factor}`
}

/** A number as written in Dutch (`1.234,50`, `€ 12`) or in JSON; `NaN` when it is neither. */
export function dutchNumber(text: string): number {
  const bare = text.replace(/^€\s*/, '').replace(/\s/g, '')
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare))
    return Number(bare.replaceAll('.', '').replace(',', '.'))
  return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : Number.NaN
}

function checkNumber(
  question: Extract<Question, { kind: 'number' | 'euros' }>,
  given: string | number | boolean,
  at: Issue['at'],
  decimals: number,
  factor: number,
): Checked {
  const value = typeof given === 'number' ? given : dutchNumber(String(given))
  const params = { found: String(given), expected: expected(question) }
  if (!Number.isFinite(value)) return { issue: issue('notANumber', at, params) }
  const scaled = value * 10 ** decimals
  if (Math.abs(scaled - Math.round(scaled)) > 1e-6)
    return {
      issue: issue('outOfRange', at, { ...params, expected: `hoogstens ${decimals} decimalen` }),
    }
  const answer = factor === 1 ? value : Math.round(value * factor)
  const [low, high] = question.range
  return answer < low || answer > high ? { issue: issue('outOfRange', at, params) } : { answer }
}

const yes = new Set<string | number | boolean>([true, 'ja', 'true', 'j', '1', 'yes'])
const no = new Set<string | number | boolean>([false, 'nee', 'false', 'n', '0', 'no'])

function checkYesNo(given: string | number | boolean, at: Issue['at']): Checked {
  const word = typeof given === 'string' ? given.toLowerCase() : given
  if (yes.has(word)) return { answer: true }
  if (no.has(word)) return { answer: false }
  return { issue: issue('unknownCode', at, { found: String(given), expected: 'ja of nee' }) }
}

function checkDay(kind: 'day' | 'moment', given: string, at: Issue['at']): Checked {
  const [day = '', time] = given.split(/[T ]/)
  const fits = periodKind(day) === 'day' && day.length === 10
  const timed = /^([01]\d|2[0-3]):[0-5]\d$/.test(time ?? '')
  if (kind === 'day' ? fits && time === undefined : fits && timed)
    return { answer: kind === 'day' ? day : `${day}T${time}` }
  const shape = kind === 'day' ? '2024-09-17' : '2024-09-17T16:59'
  return { issue: issue('notADate', at, { found: given, expected: shape }) }
}

/** Longest text an answer may be. */
const longestText = 200

function checkText(
  question: Extract<Question, { kind: 'text' }>,
  given: string,
  at: Issue['at'],
): Checked {
  const params = { found: given.slice(0, 40), expected: expected(question) }
  const fits = given.length <= longestText && (question.pattern?.test(given) ?? true)
  return fits ? { answer: given } : { issue: issue('outOfRange', at, params) }
}
