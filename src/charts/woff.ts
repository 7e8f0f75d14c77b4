import { inflateSync } from 'node:zlib'

const headerLength = 44
const entryLength = 20

/** One table of a font: where it stands in a WOFF file. */
interface Table {
  readonly tag: number
  readonly offset: number
  readonly stored: number
  readonly length: number
  readonly checksum: number
}

function tablesOf(woff: Buffer): readonly Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = headerLength + index * entryLength
    return {
      tag: woff.readUInt32BE(at),
      offset: woff.readUInt32BE(at + 4),
      stored: woff.readUInt32BE(at + 8),
      length: woff.readUInt32BE(at + 12),
      checksum: woff.readUInt32BE(at + 16),
    }
  })
}

function contentOf(woff: Buffer, table: Table): Buffer {
  const bytes = woff.subarray(table.offset, table.offset + table.stored)
  if (table.stored === table.length) return bytes
  return inflateSync(bytes, { maxOutputLength: table.length })
}

function sfntHeader(flavour: number, count: number): Buffer {
  const header = Buffer.alloc(12)
  const power = Math.floor(Math.log2(count))
  header.writeUInt32BE(flavour, 0)
  header.writeUInt16BE(count, 4)
  header.writeUInt16BE(16 * 2 ** power, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE(16 * count - 16 * 2 ** power, 10)
  return header
}

/**
 * The TrueType or OpenType font inside a WOFF 1.0 file, for programs that read no WOFF.
 * @throws RangeError when the bytes are no WOFF 1.0 file.
 * @see https://www.w3.org/TR/WOFF/
 */
export function woffToSfnt(bytes: Uint8Array): Uint8Array {
  const woff = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (woff.length < headerLength || woff.toString('latin1', 0, 4) !== 'wOFF')
    throw new RangeError('Not a WOFF 1.0 font')
  const tables = tablesOf(woff)
  const directory = Buffer.alloc(16 * tables.length)
  const contents: Buffer[] = []
  let offset = 12 + directory.length
  for (const [index, table] of tables.entries()) {
    directory.writeUInt32BE(table.tag, index * 16)
    directory.writeUInt32BE(table.checksum, index * 16 + 4)
    directory.writeUInt32BE(offset, index * 16 + 8)
    directory.writeUInt32BE(table.length, index * 16 + 12)
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4)
    contentOf(woff, table).copy(padded)
    contents.push(padded)
    offset += padded.length
  }
  return Buffer.concat([sfntHeader(woff.readUInt32BE(4), tables.length), directory, ...contents])
}
