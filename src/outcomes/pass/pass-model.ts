/** Numbers of a column, in the width they have on disk. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array

/**
 * Work of a group of persons: runs of months with the same job, those of person p from `starts[p]` up to
 * `starts[p + 1]`, in order of time.
 */
export interface Jobs {
  readonly starts: Numbers
  /** First month of the run, as a month number. */
  readonly month: Uint16Array
  readonly months: Uint8Array
  /** Per week × 10. */
  readonly hours: Uint16Array
  /** Euro cents gross a month. */
  readonly wage: Uint32Array
  /** Index of the kind of contract. */
  readonly contract: Uint8Array
}

/** The leavers of a group, in order of person. */
export interface Group {
  /** Number of the person in the group. */
  readonly person: Uint32Array
  /** Month number of leaving. */
  readonly month: Uint16Array
  /** Months from leaving until further study; 255 none. */
  readonly study: Uint8Array
  /** Element of the last enrolment, and of the diploma, in their tables; 0xffffffff none. */
  readonly enrolment: Uint32Array
  readonly diploma: Uint32Array
}

/** What decides what counts, as plain numbers that a worker thread can be sent. */
export interface Rules {
  /** Last month the data cover. */
  readonly lastMonth: number
  /** Months looked at after leaving. */
  readonly horizon: number
  /** Of a substantial job: hours × 10, euro cents, months without a break. */
  readonly minHours: number
  readonly minWage: number
  readonly minMonths: number
  readonly soonMonths: number
  /** Hours × 10. */
  readonly workHours: number
  readonly firstWork: number
  readonly secondWork: number
  readonly permanentAt: number
  readonly sectorAt: number
  readonly lateSectorAt: number
  readonly incomeMonths: number
  readonly incomeFrom: number
  readonly lateIncomeFrom: number
  /** Month of leaving that the first threshold is of. */
  readonly thresholdBase: number
  /** Income in euro cents over `incomeMonths` that makes independent, by month of leaving. */
  readonly thresholds: Float64Array
  readonly lateThresholds: Float64Array
}

/** How the search for a first substantial job ended, an element a leaver. */
export interface SearchOutcomes {
  readonly searchMonths: Uint8Array
  /** Index in `searchEnds`. */
  readonly searchEnd: Uint8Array
  /** Euro cents; 0xffffffff none. */
  readonly startWage: Uint32Array
}
