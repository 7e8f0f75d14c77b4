/**
 * Outcomes of cells, an element a cell, in order of cell. Shares are kept as their counts, the mean wage as
 * its sum, so that cells can be pooled; they say everything about persons and go through disclosure control
 * before anybody sees them.
 */
export interface OutcomeCells {
  /** Codes of the cell as one number, the first dimension the most significant. */
  readonly cell: Uint32Array
  readonly persons: Uint32Array
  /** Persons who found a first substantial job. */
  readonly found: Uint32Array
  /** Months until it; NaN when nobody found one, Infinity when a Kaplan-Meier median is not reached. */
  readonly medianMonths: Float64Array
  /** Start wages in euro cents together, of those who found one. */
  readonly wageSum: Float64Array
  /** NaN when nobody found one. */
  readonly medianWage: Float64Array
  readonly permanent: Uint32Array
  readonly permanentKnown: Uint32Array
  readonly independent: Uint32Array
  readonly independentKnown: Uint32Array
}

/** The cells of a folder of microdata, stretch after stretch, with the codes of their dimensions. */
export interface TabulatedOutcomes {
  /** Of each stretch the first `count` elements are cells. */
  readonly stretches: readonly { readonly cells: OutcomeCells; readonly count: number }[]
  /** Codes of each dimension, in the order of the dimensions. */
  readonly codes: readonly (readonly string[])[]
}
