import { promisify } from 'node:util'
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompress,
  constants,
  gunzip,
  gzip,
  gzipSync,
} from 'node:zlib'
import type { Encoding } from './negotiation.ts'

const run = {
  brotli: promisify(brotliCompress),
  unbrotli: promisify(brotliDecompress),
  gzip: promisify(gzip),
  gunzip: promisify(gunzip),
}

/** Below this many bytes compression costs more than it saves. */
export const compressionThreshold = 1024

/**
 * Up to this many bytes an answer arrives in the first flight of a connection (ten segments of 1460 bytes,
 * with room for the head), so that compressing what may never be asked again makes nobody wait less.
 * @see https://www.rfc-editor.org/rfc/rfc6928
 */
export const firstFlightBytes = 13_000

/** Up to this many bytes quick compression blocks for less time than handing it to another thread takes. */
const atOnceBytes = 64 * 1024

const brotliOptions = (quality: number) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 18 },
})
const quick = { brotli: brotliOptions(1), gzip: { level: 1 } }
const dense = { brotli: brotliOptions(9), gzip: { level: 9 } }

const compressedAlready = /spreadsheet|image\/(png|jpeg|webp)|font|zip/

/** Whether a body of this type and length gets smaller by compression. */
export function isCompressible(contentType: string, length: number): boolean {
  return length >= compressionThreshold && !compressedAlready.test(contentType)
}

/** Compresses quickly: for an answer that nobody asked before. A promise only for a long one. */
export function compressQuickly(
  body: Buffer,
  encoding: Exclude<Encoding, 'identity'>,
): Buffer | Promise<Buffer> {
  const atOnce = body.length <= atOnceBytes
  if (encoding === 'br')
    return atOnce ? brotliCompressSync(body, quick.brotli) : run.brotli(body, quick.brotli)
  return atOnce ? gzipSync(body, quick.gzip) : run.gzip(body, quick.gzip)
}

/** Compresses well, in another thread: for an answer that is asked often. `from` is how the body is now. */
export async function compressWell(
  body: Buffer,
  from: Encoding,
  encoding: Exclude<Encoding, 'identity'>,
): Promise<Buffer> {
  const plain =
    from === 'br' ? await run.unbrotli(body) : from === 'gzip' ? await run.gunzip(body) : body
  return encoding === 'br' ? run.brotli(plain, dense.brotli) : run.gzip(plain, dense.gzip)
}
