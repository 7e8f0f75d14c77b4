import type { ProtectionMethod } from '#disclosure'
import type { Cell, Localised } from '#kernel'
import type { CodeColumn, MicrodataOrigin } from '#population'
import type { CalibrationFigure } from './release/calibration-file.ts'

/** By what outcomes are broken down. Ids are those of `#reference` dimensions. */
export const leaverDimensions = [
  'programme',
  'fieldOfStudy',
  'sectorChamber',
  'level',
  'pathway',
  'institution',
  'region',
  'workRegion',
  'cohort',
  'sex',
  'age',
  'origin',
  'priorEducation',
] as const
/** One of {@link leaverDimensions}. */
export type LeaverDimension = (typeof leaverDimensions)[number]

/** By what a table is broken down: a dimension, or one with the groups above its codes. */
export const tableAxes = [...leaverDimensions, 'recentCohorts'] as const
/** One of {@link tableAxes}: `programme` has fields of study above it, `recentCohorts` the last two cohorts. */
export type TableAxis = (typeof tableAxes)[number]

/** How the wait for a first substantial job ended. */
export const searchEnds = ['censored', 'job', 'furtherStudy'] as const

/** Value of a yes/no column: 0 no, 1 yes, 255 the question does not apply or is not known yet. */
export type Answers = Uint8Array

/**
 * One row a graduate (or leaver without a diploma), column by column: what all outcomes are computed
 * from. Months count from the month of leaving (0). `origin` tells whether persons are real.
 */
export interface Leavers {
  readonly rows: number
  readonly origin: MicrodataOrigin
  readonly dimensions: Readonly<Record<LeaverDimension, CodeColumn>>
  /** 1 graduated, 0 left without a diploma. */
  readonly graduated: Answers
  /** Months until the search ended, and how: index in {@link searchEnds}. */
  readonly searchMonths: Uint8Array
  readonly searchEnd: Uint8Array
  /** Gross monthly wage in euro cents of the first substantial job; 0xffffffff none. */
  readonly startWage: Uint32Array
  readonly answers: Readonly<Record<AnswerMeasure, Answers>>
  /** 53-bit record key as a fraction of 1, and the full 128-bit key as two 64-bit halves. */
  readonly recordKey: Float64Array
  readonly recordKeyParts: BigUint64Array
}

/** Outcomes with the answer yes or no per person. */
export const answerMeasures = [
  'permanentAt15Months',
  'jobWithin3Months',
  'work12hAt1Month',
  'work12hAt12Months',
  'independentDirectly',
  'independentAfter5Years',
  'workInSectorDirectly',
  'workInSectorAfter5Years',
  'progression',
  'switch',
  'dropOut',
] as const
/** One of {@link answerMeasures}. */
export type AnswerMeasure = (typeof answerMeasures)[number]

/** All outcomes: shares of persons, a median of months, and a mean and median of wages. */
export const outcomeMeasures = [
  'graduates',
  ...answerMeasures,
  'searchMonths',
  'startWage',
  'medianStartWage',
] as const
/** One of {@link outcomeMeasures}. */
export type OutcomeMeasure = (typeof outcomeMeasures)[number]

/** A published outcome: what left the disclosure layer, nothing else. */
export interface OutcomeFigure {
  readonly measure: OutcomeMeasure
  /** Dimension → code; a dimension that is absent is the total over it. */
  readonly dimensions: Readonly<Partial<Record<LeaverDimension, string>>>
  /** Withheld: missing as `suppressed`, without the rule. That would tell how great the number is. */
  readonly cell: Cell
  /** Empirical-Bayes estimate beside the raw one, for institutions and programmes. */
  readonly shrunken?: Cell
  /** Adjusted for the mix of students, for institutions. */
  readonly adjusted?: Cell
  /** Search time with further study as a competing event (Aalen–Johansen): the month by which half have a job. */
  readonly competing?: Cell
}

/** A table of a release: the cross of some dimensions, each with its code list and parents. */
export interface OutcomeTable {
  readonly id: string
  readonly dimensions: readonly LeaverDimension[]
  readonly measures: readonly OutcomeMeasure[]
}

/** What every page, answer and download must say beside figures of this origin; none for a register. */
export const originMarks = {
  generated: { nl: 'voorbeelddata', en: 'sample data' },
  register: undefined,
} as const satisfies Readonly<Record<MicrodataOrigin, Localised | undefined>>

/** What is known about a published release of outcomes. */
export interface OutcomeManifest {
  readonly id: string
  readonly schemaVersion: 1
  readonly origin: MicrodataOrigin
  /** What must be said beside every figure: `voorbeelddata` for a generated population. */
  readonly mark?: Localised
  readonly policyId: string
  /** ISO day of the version of the policy. */
  readonly policyFrom: string
  readonly parametersId: string
  readonly codeVersion: string
  readonly cohorts: readonly string[]
  readonly tables: readonly (OutcomeTable & {
    readonly title: Localised
    /** By what it is broken down, with the groups above: `programme`, `recentCohorts`. */
    readonly axes: readonly TableAxis[]
  })[]
  /** Axes on which some persons stand in no published group: there the groups do not add up to the whole. */
  readonly openAxes: readonly TableAxis[]
  /** Field of study above each programme. */
  readonly fieldOfProgramme: Readonly<Record<string, string>>
  /** How cells are protected: withheld, perturbed or rounded. */
  readonly method: ProtectionMethod
  /** Outcomes of which not the cheapest cells are proved to be withheld, and how far at most above it (0–1). */
  readonly gaps?: Readonly<Record<string, number>>
  /** Fewest persons behind a shown figure, by the policy. */
  readonly minimumFrequency: number
  readonly figures: number
  /** How many of the figures are withheld, by whatever rule. */
  readonly withheld: number
  readonly audit: {
    readonly attacked: number
    readonly failures: 0
    readonly comparedWith: readonly string[]
  }
}

/** A release of outcomes, open for reading by pages and API. */
export interface OutcomeRelease {
  readonly manifest: OutcomeManifest
  /** Published figures beside generated ones; empty for the release of a register. */
  readonly calibration: readonly CalibrationFigure[]
  /** Figures of a measure with exactly these dimensions given (`'*'`: each code of it). */
  figures(
    measure: OutcomeMeasure,
    dimensions: Readonly<Partial<Record<LeaverDimension, string | '*'>>>,
  ): readonly OutcomeFigure[]
}
