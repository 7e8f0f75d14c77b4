import { type Issue, issue } from '#kernel'
import type { NamedBytes } from '../model.ts'

/** A row of an answer with the line it stands on, from 1. */
export interface SectionRow {
  readonly line: number
  readonly row: Readonly<Record<string, unknown>>
}

/** The answers in a gathered file, by endpoint. */
export interface Sections {
  readonly byEndpoint: ReadonlyMap<string, readonly SectionRow[]>
  readonly issues: readonly Issue[]
}

const mostIssues = 100

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads a gathered file: a line `{"@endpoint":"…"}` before the rows of each answer and `{"@rows":n}` at the
 * end. A line that cannot be read is an issue and the rest stays; a file without its end is truncated. A file
 * that starts otherwise has no answers at all.
 */
export function readSections(file: NamedBytes): Sections {
  const byEndpoint = new Map<string, SectionRow[]>()
  const issues: Issue[] = []
  let current: SectionRow[] | undefined
  let end: unknown
  let rows = 0
  const head = new TextDecoder().decode(file.bytes.subarray(0, 40))
  if (!head.trimStart().startsWith('{"@endpoint"')) return { byEndpoint, issues }
  const lines = new TextDecoder().decode(file.bytes).split('\n')
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue
    const line = index + 1
    const row = parsed(text)
    if (row === undefined) {
      const params = { expected: 'JSON', found: text.slice(0, 80) }
      if (issues.length < mostIssues)
        issues.push(issue('notThisFormat', { file: file.name, line }, params))
    } else if (typeof row['@endpoint'] === 'string') {
      current = []
      byEndpoint.set(row['@endpoint'], current)
    } else if ('@rows' in row) end = row['@rows']
    else {
      rows += 1
      current?.push({ line, row })
    }
  }
  if (byEndpoint.size > 0 && end !== rows) issues.push(cutOff(file, rows, end))
  return { byEndpoint, issues }
}

function cutOff(file: NamedBytes, received: number, end: unknown): Issue {
  const params = typeof end === 'number' ? { received, expected: end } : { received }
  return issue('truncatedDownload', { file: file.name }, params, 'warning')
}
