import type { AuditReport } from '../model.ts'

/**
 * A release that may not go out. The message names no cell and no number: it may be logged anywhere. What
 * failed stands in `report`, for the eyes of whoever holds the microdata.
 */
export class DisclosureRefusal extends Error {
  override readonly name = 'DisclosureRefusal'
  readonly reason: 'audit' | 'differencing'
  readonly #report: AuditReport

  constructor(reason: 'audit' | 'differencing', report: AuditReport) {
    super(
      reason === 'audit'
        ? `Refused: an attacker can come too close to ${report.failures.length} withheld cells`
        : `Refused: ${report.differencing.length} pairs of cells give a small group away`,
    )
    this.reason = reason
    this.#report = report
  }

  /** What failed, cell by cell. Private to the object, so that no serialiser or logger can pick it up. */
  report(): AuditReport {
    return this.#report
  }
}
