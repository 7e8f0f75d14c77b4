import type { PerturbationRules } from '#algorithms'

/**
 * Key of a cell over all tables of a release: its measure and its coordinates, totals left out, in the
 * order of the dimension names: `graduates|level=3;region=AM01`. Equal keys are the same unknown to an
 * attacker, in whatever table they stand.
 */
export type CellKey = string

/** A cell before protection. Exists only inside the walls of whoever holds the microdata. */
export interface ConfidentialCell {
  readonly key: CellKey
  /** What would be published: a number of persons, or a sum in the unit of the measure. Never negative. */
  readonly value: number
  /** Persons behind the value, unweighted. */
  readonly n: number
  /** Largest contributions of single persons (holdings summed first), highest first, for sums. */
  readonly largest?: readonly number[]
  /** Sum of the 128-bit record keys of the persons behind the cell, modulo 2^128. */
  readonly recordKeySum?: bigint
  /** Sum of the record keys as fractions of 1, modulo 1, for the cell-key method. */
  readonly cellKey?: number
  /** What withholding the cell costs; by default by the policy. 0: it is never published at all. */
  readonly cost?: number
  /**
   * Which rules of the policy apply. `share-part`: part of a whole of which it is published as a share (its
   * siblings in the equation are the other parts). `zero`: nobody, and nobody doubts it.
   */
  readonly rules: 'count' | 'share-part' | 'sum' | 'zero'
}

/** `total = sum of parts`: known to every attacker. */
export interface Equation {
  readonly total: CellKey
  readonly parts: readonly CellKey[]
}

/** Tables that share cells, as one system. Keys in equations all exist as cells. */
export interface LinkedTables {
  readonly cells: readonly ConfidentialCell[]
  readonly equations: readonly Equation[]
}

/** Why a cell may not be shown as it is. */
export type PrimaryRule =
  | 'minimumFrequency'
  | 'dominance'
  | 'pPercent'
  | 'groupDisclosure'
  | 'differencing'

/** What was decided about a cell. */
export type CellDecision =
  | { readonly key: CellKey; readonly status: 'shown'; readonly value: number }
  | {
      readonly key: CellKey
      readonly status: 'shown'
      /** Published instead of the value: perturbed (cell key) or rounded. */
      readonly value: number
      readonly method: 'cellKey' | 'rounded'
    }
  | { readonly key: CellKey; readonly status: 'primary'; readonly rule: PrimaryRule }
  | { readonly key: CellKey; readonly status: 'secondary' }

/** How a release protects its cells. */
export type ProtectionMethod = 'suppression' | 'cellKey' | 'controlledRounding'

/** Where a rule comes from; `unverified` when nobody has seen it there. */
export interface PolicySource {
  readonly title: string
  readonly url?: string
  /** ISO day on which the source was read. */
  readonly checkedOn?: string
  readonly unverified: boolean
}

/** The rules of a policy. A rule that is absent does not apply. */
export interface PolicyRules {
  /** Fewest persons behind a shown cell. */
  readonly minimumFrequency: number
  /** Fewest persons of whom a share is shown. */
  readonly minimumDenominator: number
  /** Whether a cell of nobody is withheld too. */
  readonly protectZeros: boolean
  /** (n,k): withheld when the n largest make up more than k percent. */
  readonly dominance?: { readonly n: number; readonly k: number }
  /** Withheld when the second largest can estimate the largest to within p percent. */
  readonly pPercent?: number
  /** Parts above `high` or at or below `low` of their whole are withheld (0 and 1: only 0 % and 100 %). */
  readonly groupDisclosure?: { readonly low: number; readonly high: number }
  /** Quantiles: fewest persons on each side, and the step to which they are rounded, by unit. */
  readonly quantiles: {
    readonly eachSide: number
    readonly roundTo: Readonly<Record<string, number>>
  }
  /** Shown counts are rounded to the nearest multiple of this. */
  readonly countRounding?: number
  /** Base of controlled rounding. */
  readonly roundingBase?: number
  /** Rules of the noise of the cell-key method. */
  readonly perturbation?: PerturbationRules
  /** Noise of sums: its spread as a share of the largest contributions, the greatest first. */
  readonly sumNoise?: { readonly magnitudes: readonly number[] }
  /** How the publisher itself prints a withheld number. */
  readonly withheldText?: string
}

/** What withholding a cell costs: its value, 1, or log(1 + value). */
export type CostModel = 'value' | 'count' | 'information'

/** A dated policy, read from `data/disclosure/<id>.yaml`: one version of it. */
export interface DisclosurePolicy extends PolicyRules {
  readonly id: string
  readonly title: { readonly nl: string; readonly en: string }
  readonly description: { readonly nl: string; readonly en: string }
  /** ISO day from which it holds, until the next version. */
  readonly from: string
  /** Source of the version as a whole. */
  readonly source: PolicySource
  /** Source of each rule. */
  readonly sources: Readonly<Partial<Record<keyof PolicyRules, PolicySource>>>
  readonly method: ProtectionMethod
  readonly costs: CostModel
}

/** An independent check of a protected release by the attacker's linear programme. */
export interface AuditReport {
  /** Cells that an attacker can pin down too closely; empty for a release that may go out. */
  readonly failures: readonly {
    readonly key: CellKey
    readonly low: number
    readonly high: number
    readonly needed: readonly [low: number, high: number]
  }[]
  /** Withheld cells that were attacked. */
  readonly attacked: number
  /** Releases of the ledger whose difference with this one gives a group away; names the pairs. */
  readonly differencing: readonly {
    readonly releaseId: string
    readonly cell: CellKey
    readonly formerCell: CellKey
    readonly persons: number
  }[]
}

/**
 * A system of tables after protection: the only form in which cells leave the disclosure layer. Holds no
 * value, size or cost of what is withheld, nor any sum over it.
 */
export interface ProtectedTables {
  readonly policyId: string
  /** ISO day from which the version of the policy holds. */
  readonly policyFrom: string
  readonly method: ProtectionMethod
  /** In the order of the cells. */
  readonly decisions: readonly CellDecision[]
  /** Proved optimum, or how far at most the cost lies above the best bound (0–1), in whole per cents. */
  readonly optimality: { readonly proved: boolean; readonly gap: number }
  /** Without failures: a system that fails never becomes one of these. */
  readonly audit: AuditReport
}
