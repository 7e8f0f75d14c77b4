import type { EuroCents, Localised } from '#kernel'

interface QuestionBase {
  readonly label: Localised
  readonly help?: Localised
  /** May stay unanswered; rules then say `unknown`. */
  readonly optional?: true
  /** Asked only when another question has one of these answers; otherwise it has none. */
  readonly onlyWhen?: { readonly question: string; readonly is: readonly (string | boolean)[] }
}

/** A question for a number within a range; whole unless `decimals` says how many. */
export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number'
  readonly range: readonly [low: number, high: number]
  readonly decimals?: number
  /** Shown behind the field: weken, uren per week … */
  readonly unit?: Localised
}

/** A question for an amount of money; typed in euros, held in cents. */
export interface EurosQuestion extends QuestionBase {
  readonly kind: 'euros'
  /** Lowest and highest amount in euro cents. */
  readonly range: readonly [low: EuroCents, high: EuroCents]
}

/** A question that is answered with ja or nee. */
export interface YesNoQuestion extends QuestionBase {
  readonly kind: 'yesNo'
}

/** A question for a calendar day, or a day with a time (`moment`, Dutch local time). */
export interface DayQuestion extends QuestionBase {
  readonly kind: 'day' | 'moment'
}

/** A question with a fixed list of answers, by Dutch code. */
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice'
  readonly choices: Readonly<Record<string, Localised>>
}

/** A short text: a name for an application, a crebo, a kvk number. Never used in a calculation of rank. */
export interface TextQuestion extends QuestionBase {
  readonly kind: 'text'
  readonly pattern?: RegExp
  /** What fits the pattern, in words. */
  readonly expected?: Localised
}

/** A question of a calculator, a field of its API and a column of its batch file. */
export type Question =
  | NumberQuestion
  | EurosQuestion
  | YesNoQuestion
  | DayQuestion
  | ChoiceQuestion
  | TextQuestion

/** Questions by Dutch field name (lowerCamelCase). */
export type Questions = Readonly<Record<string, Question>>

type PlainAnswer<Q extends Question> = Q extends { kind: 'number' | 'euros' }
  ? number
  : Q extends { kind: 'yesNo' }
    ? boolean
    : Q extends { kind: 'choice'; choices: infer C }
      ? keyof C & string
      : string

type AnswerOf<Q extends Question> = Q extends { optional: true } | { onlyWhen: object }
  ? PlainAnswer<Q> | undefined
  : PlainAnswer<Q>

/** The checked answers to questions: numbers, cents, booleans, codes and ISO days. */
export type AnswersOf<Q extends Questions> = { readonly [Name in keyof Q]: AnswerOf<Q[Name]> }
