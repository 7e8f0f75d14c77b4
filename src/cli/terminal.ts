import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** Where a command prints: data on `out`, talk on `say`, and a progress line that is overwritten. */
export interface Terminal {
  /** One line of data, on standard output. */
  readonly out: (line: string) => void
  /** One line of talk, on standard error. */
  readonly say: (line: string) => void
  /** Shows how far something is, 0–1; `undefined` clears the line. Silent when nobody watches. */
  readonly progress: (share: number | undefined, what?: string) => void
  readonly readFile: (path: string) => Promise<Uint8Array>
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>
  /** Writes files into a folder, which is made when needed: each is whole or not there. */
  readonly writeFolder: (folder: string, files: ReadonlyMap<string, Uint8Array>) => Promise<void>
}

/** The part of a stream that a terminal writes to. */
export interface Writable {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean
}

const width = 24

/** The bar itself: `█████░░░░░  45% duo-graduates`. */
export function progressBar(share: number, what: string): string {
  const part = Math.max(0, Math.min(1, share))
  const full = Math.round(part * width)
  const percent = String(Math.round(part * 100)).padStart(3)
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${percent}% ${what}`
}

async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const target = resolve(folder)
  await mkdir(dirname(target), { recursive: true })
  const staging = await mkdtemp(`${target}.`)
  try {
    for (const [name, bytes] of files) await writeFile(join(staging, name), bytes)
    await mkdir(target, { recursive: true })
    for (const name of files.keys()) await rename(join(staging, name), join(target, name))
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** A terminal on two streams; bars are drawn only when standard error is watched by a person. */
export function openTerminal(stdout: Writable, stderr: Writable): Terminal {
  let drawn = false
  const clear = (): void => {
    if (drawn) stderr.write('\r\u001b[K')
    drawn = false
  }
  return {
    out: (line) => {
      clear()
      stdout.write(`${line}\n`)
    },
    say: (line) => {
      clear()
      stderr.write(`${line}\n`)
    },
    progress: (share, what = '') => {
      if (stderr.isTTY !== true) return
      clear()
      if (share === undefined) return
      stderr.write(`\r${progressBar(share, what)}`)
      drawn = true
    },
    readFile: (path) => readFile(path),
    writeFile: (path, bytes) => writeFile(path, bytes),
    writeFolder,
  }
}
