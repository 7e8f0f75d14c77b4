/** A cell that must stay uncertain to an attacker. */
export interface ProtectedCell {
  readonly cell: number
  /** How far below the value the attacker must think it possible to be. */
  readonly lowerProtection: number
  /** How far above the value the attacker must think it possible to be. */
  readonly upperProtection: number
  /** How wide the attacker's interval must be at least, wherever it lies. */
  readonly slidingProtection?: number
}

/**
 * Someone who stands in the table and knows more than the public. One contributor to a cell knows it
 * exactly: `lower = upper = value`. One of two contributors knows her own part: `lower` is that part.
 */
export interface Intruder {
  readonly knows: readonly {
    readonly cell: number
    readonly lower: number
    readonly upper: number
  }[]
  /** What must be protected against her too. */
  readonly targets: readonly ProtectedCell[]
}

/** The cell suppression problem: which cells to withhold at the least cost, so that what must be is protected. */
export interface SuppressionProblem {
  /** The value of each cell. */
  readonly values: Float64Array
  /** What every attacker knows beforehand: `lower ≤ value ≤ upper`, per cell. Finite. */
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** What withholding each cell costs, not negative. */
  readonly costs: Float64Array
  /** `total = sum of parts`, as numbers of cells. Linked tables are stacked. */
  readonly equations: readonly { readonly total: number; readonly parts: readonly number[] }[]
  /** Cells that are always withheld, and how well they must be protected. */
  readonly primaries: readonly ProtectedCell[]
  /** Cells that are never withheld. */
  readonly open?: readonly number[]
  readonly intruders?: readonly Intruder[]
}

/** Which cells are withheld, and how good that choice is. */
export interface SuppressionPattern {
  /** 1 for each withheld cell, primaries included. */
  readonly suppressed: Uint8Array
  /** Sum of the costs of all withheld cells. */
  readonly cost: number
  /** Proved lower bound on the cost of any pattern that protects as well. */
  readonly bound: number
  /** `(cost − bound) / cost`, 0 when proved. */
  readonly gap: number
  /** Whether the cost is proved to be the lowest. */
  readonly proved: boolean
  /** Rounds of cuts and search. */
  readonly rounds: number
  /** Cells that stay exposed even when everything that may be withheld is; the others are protected. */
  readonly unprotectable: readonly ProtectedCell[]
}
