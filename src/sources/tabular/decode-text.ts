/** Encodings that occur in published files. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** A text with the encoding it was in; `doubtful` when that is not what a provider should send. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  readonly doubtful: boolean
}

/** Windows-1252 differs from Latin-1 only in 0x80–0x9F; unassigned bytes keep their control code. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/**
 * Windows-1252 bytes as text. Written out because `TextDecoder` treats it as Latin-1 in some versions of
 * Node, which turns € into a control character.
 * @see https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = asBuffer(bytes).toString('latin1')
  return latin1.replace(/[\x80-\x9F]/g, (c) => windows1252.charAt(c.charCodeAt(0) - 0x80))
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** UTF-16 without its mark: Western text has a NUL in nearly every second byte, always on one side. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const size = Math.min(bytes.length - (bytes.length % 2), 4096)
  if (size < 8) return undefined
  const zeros = [0, 0]
  for (let i = 0; i < size; i++) if (bytes[i] === 0) zeros[i % 2]! += 1
  const [even, odd] = zeros as [number, number]
  if (odd > size * 0.4 && even < size * 0.05) return 'utf-16le'
  if (even > size * 0.4 && odd < size * 0.05) return 'utf-16be'
  return undefined
}

/** Characters outside ASCII that UTF-8 decoding got right, and those it could not read. */
function countOutsideAscii(text: string): { right: number; wrong: number } {
  let right = 0
  let wrong = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) wrong += 1
    else if (code > 0x7f) right += 1
  }
  return { right, wrong }
}

/** Whether the bytes are UTF-8 throughout. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Bytes as text, without byte order mark. UTF-8 and marked UTF-16 are taken as they are. Other bytes are
 * doubtful: UTF-8 with a few broken characters stays UTF-8, the rest is read as Windows-1252. Never throws
 * for bytes below the length limit of a string.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: utf16(bytes, 'utf-16le'), encoding: 'utf-16le', doubtful: false }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: utf16(bytes, 'utf-16be'), encoding: 'utf-16be', doubtful: false }
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked !== undefined)
    return { text: utf16(bytes, unmarked), encoding: unmarked, doubtful: true }
  const strict = strictUtf8(bytes)
  if (strict !== undefined) return { text: strict, encoding: 'utf-8', doubtful: false }
  const loose = new TextDecoder('utf-8').decode(bytes)
  const { right, wrong } = countOutsideAscii(loose)
  if (right > wrong) return { text: loose, encoding: 'utf-8', doubtful: true }
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252', doubtful: true }
}
