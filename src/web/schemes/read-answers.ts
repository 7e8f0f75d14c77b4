import type { Issue } from '#kernel'
import { type AnswersOf, checkAnswers, isAsked, type Question, type Questions } from '#schemes'
import { controls } from './scheme-paths.ts'

/** A checked answer. */
export type Answer = string | number | boolean

/** A question that is asked in a case, with what was given for it. */
export interface AskedQuestion {
  readonly name: string
  readonly question: Question
  /** As typed; `undefined` when the address does not name the question. */
  readonly given?: string
  /** Absent while there is no good answer, and for an optional question that was passed over. */
  readonly answer?: Answer
  readonly issue?: Issue
  /** Whether the question is behind us: answered well, or passed over where that is allowed. */
  readonly done: boolean
}

/** What the address says of a case. */
export interface ReadCase {
  /** Every question that the answers so far call for, in order. */
  readonly asked: readonly AskedQuestion[]
  /** How many more may come, depending on answers that are not there yet. */
  readonly undecided: number
  /** The first question that is not behind us. */
  readonly next?: AskedQuestion
  /** Checked answers by name, only when all questions are behind us. */
  readonly answers?: AnswersOf<Questions>
}

/** Longest answer that is looked at; no question needs more. */
const longestAnswer = 300

/** Dutch people write days as 17-9-2024; forms send 2024-09-17. */
function isoDay(given: string): string {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(given)
  if (match === null) return given
  const [, day = '', month = '', year = ''] = match
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Questions that stood on the form that was sent. A form leaves out radio buttons nobody chose. */
function questionsSent(query: URLSearchParams): ReadonlySet<string> {
  const all = `${query.get(controls.sent) ?? ''},${query.get(controls.asked) ?? ''}`
  return new Set(all.split(','))
}

function givenFor(question: Question, name: string, query: URLSearchParams): string | undefined {
  const text = query.getAll(name).at(-1)?.trim().slice(0, longestAnswer)
  if (text === undefined)
    return question.optional && questionsSent(query).has(name) ? '' : undefined
  return question.kind === 'day' ? isoDay(text) : text
}

function readQuestion(name: string, question: Question, given: string | undefined): AskedQuestion {
  const { onlyWhen: _, ...bare } = question
  const { answers, issues } = checkAnswers({ [name]: bare as Question }, { [name]: given })
  const answer = answers?.[name] as Answer | undefined
  const issue = issues[0]
  return {
    name,
    question,
    ...(given === undefined ? {} : { given }),
    ...(answer === undefined ? {} : { answer }),
    ...(issue === undefined ? {} : { issue }),
    done: given !== undefined && issue === undefined,
  }
}

/** Whether a question may still come: what it hangs on is not answered yet, or may still come itself. */
function mayCome(
  question: Question,
  asked: readonly AskedQuestion[],
  pending: ReadonlySet<string>,
): boolean {
  const cause = question.onlyWhen?.question ?? ''
  return pending.has(cause) || asked.some(({ name, done }) => name === cause && !done)
}

/**
 * Reads a case from an address: one parameter per question, empty for an optional question that was
 * passed over. Answers to questions that do not apply are left out. Never fails, whatever is given.
 */
export function readAnswers(questions: Questions, query: URLSearchParams): ReadCase {
  const asked: AskedQuestion[] = []
  const answers: Record<string, Answer | undefined> = {}
  const pending = new Set<string>()
  for (const [name, question] of Object.entries(questions)) {
    if (isAsked(question, answers)) {
      const read = readQuestion(name, question, givenFor(question, name, query))
      asked.push(read)
      answers[name] = read.answer
    } else if (mayCome(question, asked, pending)) pending.add(name)
  }
  const next = asked.find(({ done }) => !done)
  return {
    asked,
    undecided: pending.size,
    ...(next === undefined ? { answers: answers as AnswersOf<Questions> } : { next }),
  }
}

/** The answers as parameters of an address: those that were given to questions that apply, in order. */
export function caseQuery(asked: readonly AskedQuestion[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    asked.flatMap(({ name, given }) => (given === undefined ? [] : [[name, given]])),
  )
}
