import { Gunzip, Unzip, UnzipInflate } from 'fflate'
import type { IssueCode } from '#kernel'
import type { NamedBytes } from '../model.ts'
import { defaultLimits, type Limits } from './limits.ts'

/** Bytes ready to be read as text, or why they are not. */
export type Unpacked = { readonly bytes: Uint8Array } | Unusable

/** Why a file cannot be read as delimited text. */
export interface Unusable {
  readonly code: IssueCode
  readonly found: string
  readonly expected: string
  /** For an archive that is too large: the most bytes it may unpack to. */
  readonly limit?: number
  /** For a file that cannot be read: why, in words of every language. */
  readonly reason?: string
}

const chunkSize = 4096
const maxEntries = 1000
const expected = 'CSV'

/** Thrown out of an unpacking stream that crosses a bound, with that bound in bytes. */
class TooLarge extends Error {
  readonly limit: number
  constructor(limit: number) {
    super()
    this.limit = limit
  }
}

/** Collects unpacked bytes and stops the unpacking as soon as a bound is crossed. */
class Collector {
  readonly #limits: Limits
  readonly #packed: number
  readonly #parts: Uint8Array[] = []
  #size = 0

  constructor(packed: number, limits: Limits) {
    this.#packed = packed
    this.#limits = limits
  }

  add(part: Uint8Array): void {
    this.#size += part.length
    const { maxBytes, maxRatio, ratioFloor } = this.#limits
    if (this.#size > maxBytes) throw new TooLarge(maxBytes)
    if (this.#size > ratioFloor && this.#size > this.#packed * maxRatio)
      throw new TooLarge(this.#packed * maxRatio)
    this.#parts.push(part)
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.#size)
    let offset = 0
    for (const part of this.#parts) {
      all.set(part, offset)
      offset += part.length
    }
    return all
  }
}

/** Feeds bytes in small pieces, so that one piece can never unpack to much memory. */
function feed(bytes: Uint8Array, push: (piece: Uint8Array, last: boolean) => void): void {
  for (let at = 0; at < bytes.length; at += chunkSize)
    push(bytes.subarray(at, at + chunkSize), at + chunkSize >= bytes.length)
}

function gunzip(bytes: Uint8Array, limits: Limits): Unpacked {
  const collector = new Collector(bytes.length, limits)
  const stream = new Gunzip((part) => collector.add(part))
  feed(bytes, (piece, last) => stream.push(piece, last))
  return { bytes: collector.bytes() }
}

/** Folders and the notes that macOS adds are no files of the provider. */
function isRealFile(name: string): boolean {
  return !name.endsWith('/') && !name.startsWith('__MACOSX/') && !name.endsWith('.DS_Store')
}

function unzip(bytes: Uint8Array, limits: Limits): Unpacked {
  const collector = new Collector(bytes.length, limits)
  const names: string[] = []
  let entries = 0
  let complete = false
  const archive = new Unzip((file) => {
    entries += 1
    if (entries > maxEntries) throw new RangeError(`More than ${maxEntries} entries`)
    if (!isRealFile(file.name)) return
    names.push(file.name)
    if (names.length > 1) return
    file.ondata = (error, part, last) => {
      if (error !== null) throw error
      collector.add(part)
      complete ||= last
    }
    file.start()
  })
  archive.register(UnzipInflate)
  feed(bytes, (piece, last) => archive.push(piece, last))
  if (names.length !== 1) return { code: 'notThisFormat', found: `ZIP (${names.length})`, expected }
  if (!complete) return { code: 'fileUnreadable', found: 'ZIP', expected, reason: 'ZIP' }
  return { bytes: collector.bytes() }
}

/** A number of bytes as whole megabytes. */
function sizeText(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`
}

function tooLarge(size: number, limits: Limits): Unusable {
  const [found, most] = [sizeText(size), sizeText(limits.maxBytes)]
  return { code: 'fileUnreadable', found, expected: `≤ ${most}`, reason: `${found} > ${most}` }
}

/** The format that the first bytes give away, when it is not text. */
function binaryFormat(bytes: Uint8Array): string | undefined {
  const starts = (...head: readonly number[]): boolean => head.every((b, i) => bytes[i] === b)
  if (starts(0x1f, 0x8b)) return 'gzip'
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return 'ZIP'
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'PDF'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'XLS'
  if (starts(0x50, 0x41, 0x52, 0x31)) return 'Parquet'
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'PNG'
  return undefined
}

function unpackArchive(bytes: Uint8Array, format: string, limits: Limits): Unpacked {
  try {
    return format === 'gzip' ? gunzip(bytes, limits) : unzip(bytes, limits)
  } catch (error) {
    if (error instanceof TooLarge)
      return { code: 'archiveTooLarge', found: format, expected, limit: error.limit }
    return { code: 'fileUnreadable', found: format, expected, reason: format }
  }
}

/** Archives that turned out to be of no use, by their bytes: every source looks at a file that is offered. */
const refused = new WeakMap<Uint8Array, { readonly limits: Limits; readonly why: Unusable }>()

/**
 * The bytes of the delimited text in a file: a ZIP with one file or a gzip is unpacked once, within the
 * limits and without ever holding more than the limit. What is refused is not unpacked again, however
 * often the same bytes are offered. Never throws.
 */
export function unpack(bytes: Uint8Array, limits: Limits): Unpacked {
  const known = refused.get(bytes)
  if (known?.limits === limits) return known.why
  const unpacked = unpackOnce(bytes, limits)
  if ('code' in unpacked) refused.set(bytes, { limits, why: unpacked })
  return unpacked
}

function unpackOnce(bytes: Uint8Array, limits: Limits): Unpacked {
  const format = binaryFormat(bytes)
  const archive = format === 'gzip' || format === 'ZIP'
  if (format !== undefined && !archive) return { code: 'notThisFormat', found: format, expected }
  const inner = archive ? unpackArchive(bytes, format, limits) : { bytes }
  if ('code' in inner) return inner
  if (inner.bytes.length > limits.maxBytes) return tooLarge(inner.bytes.length, limits)
  const nested = archive ? binaryFormat(inner.bytes) : undefined
  if (nested !== undefined)
    return { code: 'notThisFormat', found: `${format} > ${nested}`, expected }
  return inner
}

/**
 * A file with its archive opened: the one file in a ZIP or gzip under the name of the archive, and any
 * other file (also an archive that cannot be opened) as it is, for its reader to report. Never throws.
 */
export function unpackFile(file: NamedBytes, limits: Limits = defaultLimits): NamedBytes {
  const unpacked = unpack(file.bytes, limits)
  return 'bytes' in unpacked ? { ...file, bytes: unpacked.bytes } : file
}
