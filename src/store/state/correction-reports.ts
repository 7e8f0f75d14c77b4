import type { Sql } from 'postgres'
import type { CorrectionReport, CorrectionReports, NewCorrectionReport } from './model.ts'

interface Row {
  readonly id: string
  readonly created_at: Date
  readonly indicator_slug: string
  readonly release_id: string
  readonly period: string | null
  readonly dimensions: Record<string, string>
  readonly message: string
  readonly status: CorrectionReport['status']
}

function reportOf(row: Row): CorrectionReport {
  return {
    id: Number(row.id),
    createdAt: row.created_at.toISOString(),
    indicatorSlug: row.indicator_slug,
    releaseId: row.release_id,
    ...(row.period === null ? {} : { period: row.period }),
    dimensions: row.dimensions,
    message: row.message,
    status: row.status,
  }
}

function checkText(what: string, text: string, longest: number): void {
  const length = [...text].length
  if (length === 0 || length > longest)
    throw new RangeError(`${what} has 1 to ${longest} characters, got ${length}`)
  if (text.includes('\u0000')) throw new RangeError(`${what} holds a zero byte`)
}

function checkReport(report: NewCorrectionReport): void {
  checkText('An indicator slug', report.indicatorSlug, 200)
  checkText('A message', report.message, 2000)
  checkText('A selection', JSON.stringify(report.dimensions), 4000)
  if (/\\u0000/.test(JSON.stringify(report.dimensions)))
    throw new RangeError('A selection holds a zero byte')
  if (report.period !== undefined) checkText('A period', report.period, 40)
  if (!/^[0-9a-f]{16}$/.test(report.releaseId))
    throw new RangeError(`Not a release id: ${report.releaseId}`)
}

/** The reports of readers in a database that has been migrated. */
export function correctionReports(sql: Sql): CorrectionReports {
  return {
    add: async (report, at) => {
      checkReport(report)
      const [row] = await sql<Row[]>`
        INSERT INTO correction_report
          (created_at, indicator_slug, release_id, period, dimensions, message)
        VALUES (${at}, ${report.indicatorSlug}, ${report.releaseId}, ${report.period ?? null},
          ${sql.json(report.dimensions)}, ${report.message})
        RETURNING *`
      return reportOf(row!)
    },
    list: async ({ limit, after, status }) => {
      const rows = await sql<Row[]>`
        SELECT * FROM correction_report
        WHERE ${after === undefined ? sql`true` : sql`id < ${after}`}
          AND ${status === undefined ? sql`true` : sql`status = ${status}`}
        ORDER BY id DESC LIMIT ${limit}`
      return rows.map(reportOf)
    },
    setStatus: async (id, status) => {
      const rows = await sql<Row[]>`
        UPDATE correction_report SET status = ${status} WHERE id = ${id} RETURNING *`
      return rows.map(reportOf)[0]
    },
  }
}
