/** Bytes ready to send: compressed once, sent often. */
export interface Rendered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string
  readonly identity: Uint8Array
  readonly gzip?: Uint8Array
  readonly brotli?: Uint8Array
}

function sizeOf(rendered: Rendered): number {
  const { identity, gzip, brotli } = rendered
  return identity.length + (gzip?.length ?? 0) + (brotli?.length ?? 0)
}

/**
 * Rendered pages by key, at most `maxBytes` of them: the one not used for longest goes first. A page
 * larger than a tenth of the room is not kept at all.
 */
export class RenderedCache {
  readonly #pages = new Map<string, Rendered>()
  readonly #maxBytes: number
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** Bytes now held. */
  get bytes(): number {
    return this.#bytes
  }

  /** The page under a key, which thereby becomes the one used last. */
  get(key: string): Rendered | undefined {
    const found = this.#pages.get(key)
    if (found === undefined) return undefined
    this.#pages.delete(key)
    this.#pages.set(key, found)
    return found
  }

  /** Keeps a page, dropping others where there is no room. */
  set(key: string, rendered: Rendered): void {
    this.#drop(key)
    const size = sizeOf(rendered)
    if (size > this.#maxBytes / 10) return
    this.#pages.set(key, rendered)
    this.#bytes += size
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#maxBytes) return
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const old = this.#pages.get(key)
    if (old === undefined) return
    this.#pages.delete(key)
    this.#bytes -= sizeOf(old)
  }
}
