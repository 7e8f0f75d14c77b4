import { mixed } from '../generator/hash.ts'

/** Keys of up to three whole numbers below 2^32 − 1, for finding double rows among many millions. */
export class KeySet {
  #places = new Uint32Array(1024)
  #keys = new Uint32Array(3 * 512)
  #size = 0

  /** Number of keys in the set. */
  get size(): number {
    return this.#size
  }

  /** Puts a key in; says whether it was new. */
  add(a: number, b: number, c: number): boolean {
    if (this.#size * 2 >= this.#places.length) this.#grow()
    const place = this.#placeOf(a, b, c)
    if (this.#places[place] !== 0) return false
    this.#keys[this.#size * 3] = a
    this.#keys[this.#size * 3 + 1] = b
    this.#keys[this.#size * 3 + 2] = c
    this.#size += 1
    this.#places[place] = this.#size
    return true
  }

  /** Where the key stands, or the free place where it belongs. */
  #placeOf(a: number, b: number, c: number): number {
    const last = this.#places.length - 1
    let place = mixed(a ^ mixed(b ^ mixed(c))) & last
    for (let at = this.#places[place]!; at !== 0; at = this.#places[place]!) {
      const i = (at - 1) * 3
      if (this.#keys[i] === a && this.#keys[i + 1] === b && this.#keys[i + 2] === c) return place
      place = (place + 1) & last
    }
    return place
  }

  #grow(): void {
    const keys = new Uint32Array(this.#keys.length * 2)
    keys.set(this.#keys)
    this.#keys = keys
    this.#places = new Uint32Array(this.#places.length * 2)
    for (let at = 0; at < this.#size; at += 1) {
      const i = at * 3
      this.#places[this.#placeOf(keys[i]!, keys[i + 1]!, keys[i + 2]!)] = at + 1
    }
  }
}
