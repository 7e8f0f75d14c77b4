const slots = 1 << 16

/** FNV-1a of the UTF-16 units of a text, 32 bits, never 0. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0 || 1
}

/**
 * Remembers which texts it saw lately, in a fixed quarter of a megabyte: a newer text takes the place of an
 * older one that falls in the same slot. It may forget a text, and hardly ever takes one for another.
 * All operations take time by the length of the text only.
 */
export class FirstSight {
  readonly #seen = new Uint32Array(slots)

  /** Whether this text is new here; from now on it is not. */
  isNew(text: string): boolean {
    const hash = hashOf(text)
    const slot = (hash ^ (hash >>> 16)) & (slots - 1)
    const known = this.#seen[slot] === hash
    this.#seen[slot] = hash
    return !known
  }
}
