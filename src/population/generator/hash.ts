/** A 32-bit hash of a text with a starting number (FNV-1a, then the last steps of MurmurHash3). */
export function hashOfText(text: string, start = 0): number {
  let hash = (0x811c9dc5 ^ start) >>> 0
  for (let i = 0; i < text.length; i += 1)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return mixed(hash)
}

/** The last steps of MurmurHash3: a one-to-one map of 32-bit numbers on themselves that looks like chance. */
export function mixed(value: number): number {
  let hash = value >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A fixed number from 0 up to 1 for a text. */
function fractionOfText(text: string): number {
  return hashOfText(text) / 4294967296
}

/**
 * A fixed positive weight for a text: with `spread` 2 (default) from 0.02 to 1, mostly small, as programmes
 * differ in size; with 1 evenly from 0 to 1.
 */
export function weightOfText(text: string, spread = 2): number {
  const fraction = fractionOfText(text)
  return spread === 1 ? fraction : 0.02 + 0.98 * fraction ** 3
}

/** A fixed number for a text, distributed as the standard normal (sum of twelve fractions). */
export function normalOfText(text: string): number {
  let sum = -6
  for (let i = 0; i < 12; i += 1) sum += fractionOfText(`${i} ${text}`)
  return sum
}
