import type { Issue, Localised } from '#kernel'
import type { AnswersOf, Questions } from './questions.ts'

/** A calendar day, `2024-09-17`. */
export type IsoDay = string

/** Where a rule or value stands: article and text, with an address a reader can open. */
export interface Reference {
  /** `art. 15`, or what stands in its place (`toelichting`, `bijlage 1`). */
  readonly article: string
  readonly title: string
  readonly url: string
}

/** In what a parameter is measured; money always in whole euro cents. */
export const parameterUnits = [
  'euroCents',
  'ratio',
  'count',
  'persons',
  'weeks',
  'months',
  'years',
  'days',
  'hours',
  'hoursPerWeek',
  'age',
  'percentage',
  'factor',
  'moment',
  'day',
  'text',
  'table',
] as const
/** One of {@link parameterUnits}. */
export type ParameterUnit = (typeof parameterUnits)[number]

/** A value of a parameter: a number, a text (days, moments), or numbers by key. */
export type ParameterValue = number | string | Readonly<Record<string, number>>

/** A value from the day it holds until the next one, or until `to` (last day, inclusive). */
export interface DatedValue {
  readonly from: IsoDay
  readonly to?: IsoDay
  readonly value: ParameterValue
  readonly reference: Reference
  /** Day on which the value was taken over from its source. */
  readonly checkedOn: IsoDay
  /** True when no source has been seen; pages show it. */
  readonly unverified?: boolean
  readonly note?: Localised
}

/** A number in the law that changes over time. */
export interface Parameter {
  /** Kebab-case, unique within its scheme. */
  readonly id: string
  readonly label: Localised
  readonly unit: ParameterUnit
  /** Ascending by `from`, not overlapping. */
  readonly values: readonly DatedValue[]
}

/** Who comes to a scheme with a question. */
export const audiences = ['employer', 'school', 'student', 'municipality', 'officer'] as const
/** One of {@link audiences}. */
export type Audience = (typeof audiences)[number]

/** A stretch of time in which the text of a scheme is (or was) in force. */
export interface SchemeVersion {
  readonly from: IsoDay
  /** Last day, inclusive; absent while in force. */
  readonly to?: IsoDay
  readonly title: Localised
  readonly reference: Reference
  readonly unverified?: boolean
}

/** A period in which one can apply; instants are Dutch local time without zone, `2024-09-17T17:00`. */
export interface ApplicationWindow {
  /** Kebab-case, unique within the scheme, stable: calendars refer to it. */
  readonly id: string
  readonly opens?: string
  readonly closes: string
  readonly label: Localised
  readonly reference: Reference
  readonly unverified?: boolean
}

/** What `scheme.yaml` says. */
export interface SchemeDescription {
  /** Dutch slug: the folder name, the address of the page and the API resource. */
  readonly id: string
  readonly title: Localised
  readonly kind: 'subsidy' | 'fee' | 'funding' | 'duty' | 'entitlement'
  readonly audiences: readonly Audience[]
  /** What it is for, in one or two plain sentences. */
  readonly summary: Localised
  readonly executor: string
  readonly versions: readonly SchemeVersion[]
  readonly windows: readonly ApplicationWindow[]
  /** What is not modelled or not known; shown on the page. */
  readonly caveats: readonly Localised[]
}

/** A rule as `rules.yaml` words it: per outcome one sentence with `{value}` places. */
export interface RuleText {
  readonly id: string
  readonly reference: Reference
  readonly unverified?: boolean
  readonly texts: Readonly<Partial<Record<RuleOutcome, Localised>>>
}

/** What a rule says about a case. `computed`: a step of a calculation; `unknown`: an answer is missing. */
export const ruleOutcomes = ['met', 'notMet', 'computed', 'unknown', 'notApplicable'] as const
/** One of {@link ruleOutcomes}. */
export type RuleOutcome = (typeof ruleOutcomes)[number]

/** A parameter as it was used: its value on the day, and whether that was ever verified. */
export interface UsedParameter {
  readonly id: string
  readonly value: ParameterValue
  readonly unit: ParameterUnit
  readonly from: IsoDay
  readonly unverified: boolean
}

/** One step of reasoning: a rule, what it says, and with which values. */
export interface Finding {
  readonly rule: string
  readonly outcome: RuleOutcome
  /** Values for the places in the text of the rule. Money in euro cents. */
  readonly values: Readonly<Record<string, number | string>>
  readonly parameters: readonly UsedParameter[]
}

/** What a calculation comes to: facts, no verdicts. */
export const calculationStatuses = [
  'conditionsMet',
  'conditionsNotMet',
  'undecided',
  'computed',
  'notInForce',
] as const
/** One of {@link calculationStatuses}. */
export type CalculationStatus = (typeof calculationStatuses)[number]

/** A result with its unit, by a kebab-case id that stays the same over versions. */
export interface Amount {
  readonly id: string
  readonly label: Localised
  readonly value: number
  readonly unit: ParameterUnit
}

/** The answer of a scheme to one case. */
export interface Calculation {
  readonly status: CalculationStatus
  readonly amounts: readonly Amount[]
  readonly findings: readonly Finding[]
  /** Whether any value or rule used was never verified. */
  readonly unverified: boolean
}

/** Reads parameters on a day and remembers which were used. */
export interface ParameterReader {
  readonly day: IsoDay
  number(id: string): number
  text(id: string): string
  table(id: string): Readonly<Record<string, number>>
  /** Whether the parameter has a value on the day. */
  has(id: string): boolean
  /** What was read since the last call, each once. */
  takeUsed(): readonly UsedParameter[]
}

/** A decision on one application of a batch: `row` counts from 0 in the order of the input. */
export interface Decision {
  readonly row: number
  readonly status: 'granted' | 'partlyGranted' | 'refused' | 'reserve'
  /** Euro cents; 0 when refused. */
  readonly amount: number
  readonly findings: readonly Finding[]
}

/** What came of a batch. */
export interface AllocationResult {
  readonly decisions: readonly Decision[]
  /** Totals worth showing: ceiling, granted, left, amount per place … */
  readonly amounts: readonly Amount[]
  readonly unverified: boolean
}

/** How a scheme divides a budget over many applications. */
export interface Allocation<C extends Questions = Questions, S extends Questions = Questions> {
  /** Columns of an application in a batch file; Dutch heads. */
  readonly columns: C
  /** Asked once per batch: the ceiling, the year, a seed for a lot. */
  readonly settings: S
  /** Whether the law looks at the order of the rows; if not, any order gives the same amounts. */
  readonly orderMatters: boolean
  decisiveDay?(settings: AnswersOf<S>): IsoDay
  /** Pure; linear in the number of applications apart from sorting. The sum never exceeds the ceiling. */
  allocate(
    applications: readonly AnswersOf<C>[],
    settings: AnswersOf<S>,
    parameters: ParameterReader,
  ): AllocationResult
}

/** A scheme: its texts, its dated parameters, its questions and its rules. */
export interface Scheme<Q extends Questions = Questions> {
  readonly description: SchemeDescription
  readonly parameters: readonly Parameter[]
  readonly rules: readonly RuleText[]
  readonly questions: Q
  /** The day whose law decides, when the answers tell it; else whoever asks chooses a day. */
  decisiveDay?(answers: AnswersOf<Q>): IsoDay
  calculate(answers: AnswersOf<Q>, parameters: ParameterReader): Calculation
  readonly allocation?: Allocation
}

/** A calculation, or the issues with the answers that stand in its way. */
export interface SchemeAnswer {
  /** The day whose law was applied. */
  readonly day?: IsoDay
  readonly calculation?: Calculation
  readonly issues: readonly Issue[]
}

/** A change of the law in thought: other parameters, nothing else. */
export type Reform = (parameters: readonly Parameter[]) => readonly Parameter[]
