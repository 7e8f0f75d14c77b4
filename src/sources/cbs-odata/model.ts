import type { Issue, Unit } from '#kernel'
import type { DimensionId } from '#reference'

/** A code of a CBS dimension; keys are trimmed. `status` as CBS words it: Definitief, Voorlopig, … */
export interface CbsCode {
  readonly key: string
  readonly title: string
  readonly status?: string
}

/** A dimension of a CBS table with its codes in CBS order. */
export interface CbsDimension {
  readonly key: string
  readonly title: string
  readonly isTime: boolean
  readonly codes: readonly CbsCode[]
}

/** A measure of a CBS table. */
export interface CbsMeasure {
  readonly key: string
  readonly title: string
  readonly unit: string
}

/** One figure: the code of every dimension by its key, the measure, and the number or why there is none. */
export interface CbsFigure {
  readonly codes: Readonly<Record<string, string>>
  readonly measure: string
  readonly value: number | undefined
  /** `None`, `Impossible`, `Confidential`, …; the older interface only says nothing at all. */
  readonly attribute: string
  /** Line in the file, from 1. */
  readonly line: number
}

/** A CBS table, whichever interface it came by. */
export interface CbsTable {
  readonly dimensions: readonly CbsDimension[]
  readonly measures: readonly CbsMeasure[]
  readonly figures: readonly CbsFigure[]
  readonly issues: readonly Issue[]
}

/** Codes on our dimensions that stand for one CBS code: one CBS dimension may feed two of ours. */
export type OurCodes = Readonly<Partial<Record<DimensionId, string>>>

/** Which codes of a CBS dimension are taken, by key, and what they are on our dimensions. */
export type TakeCodes = (codes: readonly CbsCode[]) => ReadonlyMap<string, OurCodes>

/** How a dimension of a table maps on ours. */
export interface DimensionMapping {
  /** Titles or keys under which CBS has published the dimension, the usual one first. */
  readonly titles: readonly string[]
  readonly take: TakeCodes
  /** Asks CBS only for keys that start so; for long lists such as regions. */
  readonly keyStarts?: readonly string[]
  /** True when some forms of the table leave the dimension out. */
  readonly optional?: boolean
}

/** How a measure of a table becomes a series. */
export interface MeasureMapping {
  readonly titles: readonly string[]
  readonly series: string
  readonly unit: Unit
  /** What a printed number is multiplied by to be in `unit`. */
  readonly factor: number
  /** Steps in which CBS rounds, in `unit`; absent for a full count. */
  readonly step?: number
  /** What a printed zero means when it is not zero. */
  readonly zero?: { readonly missing: 'suppressed'; readonly explanation: string }
}

/** How a CBS table becomes observations. */
export interface CbsMapping {
  readonly table: string
  readonly definition: string
  readonly source: string
  readonly period: 'year' | 'schoolYear' | 'move'
  readonly dimensions: readonly DimensionMapping[]
  readonly measures: readonly MeasureMapping[]
  /** Dimensions of the series that the table does not have, with the code it stands for. */
  readonly fixed: OurCodes
}
