import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where a paged answer broke off: rows are on disk, `next` is the page still to be asked. */
interface StagedAnswer {
  readonly url: string
  readonly rows: readonly unknown[]
  readonly pages: number
  /** Absent when the answer is complete. */
  readonly next?: string
}

/** Answers of one file on their way in, on disk, so that a broken run goes on where it ended. */
export interface Staging {
  read(endpoint: string, url: string): Promise<StagedAnswer | undefined>
  append(
    endpoint: string,
    url: string,
    rows: readonly unknown[],
    pages: number,
    next?: string,
  ): Promise<void>
  clear(): Promise<void>
}

function lines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
}

/**
 * A staging folder. The state of an endpoint is written after its rows and counts them, so a crash
 * between the two costs one page, never a double one.
 */
export function openStaging(folder: string): Staging {
  // Names of code lists come from the answers themselves: encoded, none leads out of the folder.
  const path = (endpoint: string, extension: string): string =>
    join(folder, `${encodeURIComponent(endpoint)}.${extension}`)
  const rowsPath = (endpoint: string): string => path(endpoint, 'ndjson')
  const statePath = (endpoint: string): string => path(endpoint, 'json')
  return {
    async read(endpoint, url) {
      try {
        const state = JSON.parse(await readFile(statePath(endpoint), 'utf8'))
        if (state.url !== url) return undefined
        const rows = lines(await readFile(rowsPath(endpoint), 'utf8')).slice(0, state.count)
        if (rows.length !== state.count) return undefined
        await writeFile(rowsPath(endpoint), text(rows))
        return { url, rows, pages: state.pages, ...(state.next ? { next: state.next } : {}) }
      } catch {
        return undefined
      }
    },
    async append(endpoint, url, rows, pages, next) {
      await mkdir(folder, { recursive: true })
      const before = pages === 1 ? 0 : JSON.parse(await readFile(statePath(endpoint), 'utf8')).count
      if (pages === 1) await writeFile(rowsPath(endpoint), text(rows))
      else await appendFile(rowsPath(endpoint), text(rows))
      const state = { url, pages, count: before + rows.length, next: next ?? null }
      await writeFile(statePath(endpoint), JSON.stringify(state))
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}

function text(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}
