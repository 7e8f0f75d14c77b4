import { findScheme, runAllocation } from '#schemes'
import type { BatchDecision, BatchDesk, BatchStatus } from '../ports.ts'

interface Kept {
  status: BatchStatus
  readonly decisions: readonly BatchDecision[]
}

/** Most lines that are decided at once; a larger batch stays "running", for tests of that page. */
const mostLines = 500

function rowsOf(bytes: Uint8Array): readonly Readonly<Record<string, string>>[] {
  const [heads = '', ...lines] = new TextDecoder().decode(bytes).trim().split(/\r?\n/)
  const names = heads.split(';')
  return lines.map((line) => {
    const cells = line.split(';')
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

/**
 * A desk that decides at once and in memory, with plain CSV only. Up to `mostIssues` issues are told.
 * The largest file is 20 kB; a batch of more than 500 lines never ends.
 */
export function sampleBatches(mostIssues = 5): BatchDesk {
  const kept = new Map<string, Kept>()
  const desk: BatchDesk = {
    largestFile: 20_000,
    async start({ schemeId, file, settings, today }) {
      const scheme = findScheme(schemeId)
      if (scheme === undefined) throw new RangeError(`No scheme ${schemeId}`)
      if (file.name === 'druk.csv') return { busy: true }
      const id = `b${kept.size + 1}`
      const rows = rowsOf(file.bytes)
      const base = { id, schemeId, fileName: file.name, lines: rows.length }
      const until = { keptUntil: '2026-11-23T13:00:00Z' }
      if (rows.length > mostLines) {
        const none = { issues: [], issueCount: 0, progress: 0.425, state: 'running' as const }
        kept.set(id, { status: { ...base, ...none, ...until }, decisions: [] })
        return { id }
      }
      const { result, rows: used, issues } = runAllocation(scheme, rows, settings, today)
      if (result === undefined) return { issues }
      const counts = { granted: 0, partlyGranted: 0, refused: 0, reserve: 0 }
      const decisions = result.decisions.map((decision): BatchDecision => {
        counts[decision.status] += 1
        const row = used[decision.row] ?? 0
        const reference = rows[row]?.kenmerk
        return { ...decision, line: row + 2, ...(reference === undefined ? {} : { reference }) }
      })
      const { amounts, unverified } = result
      const summary = { day: today, amounts, unverified, decisionCount: decisions.length, counts }
      const told = { issues: issues.slice(0, mostIssues), issueCount: issues.length }
      const done = { ...base, ...told, ...until, state: 'done' as const, progress: 1 }
      kept.set(id, {
        status: decisions.length === 0 ? done : { ...done, summary },
        decisions,
      })
      return { id }
    },
    status: async (id) => kept.get(id)?.status,
    decisions: async (id, from, most) => kept.get(id)?.decisions.slice(from, from + most),
    async cancel(id) {
      const batch = kept.get(id)
      if (batch !== undefined) batch.status = { ...batch.status, state: 'cancelled' }
    },
    download: async (id, format) =>
      kept.has(id)
        ? {
            contentType: `application/${format}`,
            fileName: `besluiten.${format}`,
            body: new TextEncoder().encode(`${id} ${format}`),
          }
        : undefined,
  }
  return desk
}
