import { type FileHandle, mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Which version of which address a partial file belongs to; `validator` is a strong ETag or a date. */
export interface PartialOf {
  readonly url: string
  readonly validator: string
}

/** What is already there of a download that broke off. */
export interface Partial extends PartialOf {
  readonly bytes: number
}

/** Path of the unfinished download of a file, in the same folder so that it can be moved in one step. */
export function partialPath(path: string): string {
  return `${path}.deel`
}

/** What an earlier try left of `url`; `undefined` when nothing, of another address, or not resumable. */
export async function readPartial(path: string, url: string): Promise<Partial | undefined> {
  try {
    const of: PartialOf = JSON.parse(await readFile(`${partialPath(path)}.json`, 'utf8'))
    const { size } = await stat(partialPath(path))
    return of.url === url && of.validator !== '' && size > 0 ? { ...of, bytes: size } : undefined
  } catch {
    return undefined
  }
}

/** Throws away what an earlier try left. */
export async function dropPartial(path: string): Promise<void> {
  await rm(partialPath(path), { force: true })
  await rm(`${partialPath(path)}.json`, { force: true })
}

/** Opens the partial file for appending (`keep`) or anew; remembers which version it belongs to. */
export async function openPartial(path: string, of: PartialOf, keep: boolean): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true })
  if (!keep) await dropPartial(path)
  await writeFile(`${partialPath(path)}.json`, JSON.stringify(of))
  return open(partialPath(path), keep ? 'a' : 'w')
}

/**
 * What identifies the version of an answer for `If-Range`: a strong ETag, else the date of change
 * (RFC 9110 §13.1.5); empty when the server gives neither, and then a broken download starts anew.
 */
export function validatorOf(headers: Headers): string {
  const etag = headers.get('etag')
  if (etag !== null && !etag.startsWith('W/')) return etag
  return headers.get('last-modified') ?? ''
}
