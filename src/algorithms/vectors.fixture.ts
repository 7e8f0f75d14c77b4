import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'

const folder = new URL('../../../shared/vectors/', import.meta.url)

/** Whether the external vectors are on this machine; says so once when they are not. */
export const vectorsPresent = existsSync(folder)
if (!vectorsPresent) process.stdout.write('skipped: the external vectors are not on this machine\n')

/** Rows of a CSV file of external vectors, by head; quotes dropped, empty fields ''. */
export function vectorRows(path: string): readonly Readonly<Record<string, string>>[] {
  if (!vectorsPresent) return []
  const text = readFileSync(new URL(path, folder), 'utf8').replaceAll('"', '')
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','))
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}

/** Expects a number to be another to a relative (and, near 0, absolute) difference. */
export function expectNear(found: number, wanted: number, relative = 1e-9): void {
  const off = Math.abs(found - wanted) / Math.max(Math.abs(wanted), 1e-3)
  if (!(off <= relative)) expect(found, `wanted to ${relative}`).toBe(wanted)
}
