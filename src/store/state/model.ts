/** Where a report stands: nobody looked yet, somebody is looking, the figure was corrected, or stays. */
export const reportStatuses = ['new', 'inProgress', 'corrected', 'declined'] as const
export type ReportStatus = (typeof reportStatuses)[number]

/** What a reader says about a figure that seems wrong. Holds nothing about the reader. */
export interface NewCorrectionReport {
  readonly indicatorSlug: string
  /** The release the reader was looking at. */
  readonly releaseId: string
  /** Absent when the report is about all periods. */
  readonly period?: string
  /** Codes by dimension; empty when the report is about the whole indicator. */
  readonly dimensions: Readonly<Record<string, string>>
  /** 1 to 2,000 characters. */
  readonly message: string
}

/** A report as it is kept. */
export interface CorrectionReport extends NewCorrectionReport {
  /** Counts up with time. */
  readonly id: number
  /** ISO instant in UTC. */
  readonly createdAt: string
  readonly status: ReportStatus
}

/** The reports of readers. */
export interface CorrectionReports {
  /**
   * Keeps a report made at an ISO instant.
   * @throws RangeError when a text is empty, too long or holds a zero byte.
   */
  add(report: NewCorrectionReport, at: string): Promise<CorrectionReport>
  /** Newest first, at most `limit`; `after` is the id of the last one already seen. */
  list(selection: {
    readonly limit: number
    readonly after?: number
    readonly status?: ReportStatus
  }): Promise<readonly CorrectionReport[]>
  /** The report with its new status, or `undefined` when there is none with this id. */
  setStatus(id: number, status: ReportStatus): Promise<CorrectionReport | undefined>
}

/** What changes while the product runs, in PostgreSQL. */
export interface State {
  readonly reports: CorrectionReports
  /** Ends the connections, and the server when this process started it. Safe to call twice. */
  close(): Promise<void>
}
