/** Bounds that keep a hostile file from filling memory; each far above what a provider publishes. */
export interface Limits {
  /** Bytes of a file as it is, or after unpacking. */
  readonly maxBytes: number
  /** Unpacked bytes per packed byte, judged only above `ratioFloor` unpacked bytes. */
  readonly maxRatio: number
  readonly ratioFloor: number
  /** Characters of one record, quoted line ends included. */
  readonly maxRecordLength: number
  /** Issues kept per file. */
  readonly maxIssues: number
}

/** The limits in use: 400 MB, 200 to 1 above 10 MB, 1 million characters a record, 1,000 issues. */
export const defaultLimits: Limits = {
  maxBytes: 400_000_000,
  maxRatio: 200,
  ratioFloor: 10_000_000,
  maxRecordLength: 1_000_000,
  maxIssues: 1000,
}
