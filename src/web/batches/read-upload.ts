import type { Readable } from 'node:stream'
import type { BatchFile } from '../ports.ts'

/** A form that was sent: its texts, and the file when there is one with content. */
export interface Upload {
  readonly fields: URLSearchParams
  readonly file?: BatchFile
}

/** A form, or why it could not be read. */
export type ReadUpload = Upload | 'tooLarge' | 'unreadable'

/** Longest text of a field; nothing that is asked needs more. */
const longestField = 1000

/**
 * Reads the body of a request up to a number of bytes. What comes after that is taken in and thrown away,
 * so that a browser gets an answer instead of a broken connection.
 */
export async function readBody(payload: Readable, most: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of payload) {
    const bytes = part as Buffer
    size += bytes.length
    if (size <= most) parts.push(bytes)
    else parts.length = 0
  }
  return size <= most ? Buffer.concat(parts) : undefined
}

/** Reads a `multipart/form-data` body; the file is the first part with a file name under `fileField`. */
export async function readUpload(
  body: Buffer,
  contentType: string,
  fileField: string,
): Promise<Upload | 'unreadable'> {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  })
    .formData()
    .catch(() => undefined)
  if (form === undefined) return 'unreadable'
  const fields = new URLSearchParams()
  for (const [name, value] of form)
    if (typeof value === 'string') fields.append(name, value.slice(0, longestField))
  const file = form.get(fileField)
  if (file === null || typeof file === 'string' || file.size === 0) return { fields }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { fields, file: { name: file.name.slice(0, 200), bytes } }
}
