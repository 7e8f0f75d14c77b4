// @ts-check
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { MicrodataUnreadable } from './layout.js'

/** @import { ArrayPlace } from './model.ts' */

/** Bytes; a group of 16,384 persons with five years of work takes some three million. */
const firstArena = 4_194_304
const bytesEach = { u8: 1, u16: 2, u32: 4, text: 1 }

/**
 * A folder of microdata whose arrays are read one at a time; files stay open until `close`. Between `begin`
 * and the next `begin` arrays come in memory that is used again after it: memory that is new to a process
 * costs more time than reading.
 */
export class ArrayReader {
  /** @type {Map<string, number>} */
  #files = new Map()
  /** @type {Buffer | undefined} */
  #arena
  #used = 0

  /** @param {string} folder */
  constructor(folder) {
    this.folder = folder
  }

  /** Gives up all arrays read since the last time: from here on their memory is used again. */
  begin() {
    if (this.#arena === undefined || this.#used > this.#arena.length)
      this.#arena = Buffer.allocUnsafeSlow(Math.max(firstArena, Math.ceil(this.#used * 1.25)))
    this.#used = 0
  }

  /**
   * @param {number} length
   * @returns {Buffer}
   */
  #memory(length) {
    const from = this.#used
    if (this.#arena === undefined) return Buffer.allocUnsafeSlow(length)
    this.#used = Math.ceil((from + length) / 8) * 8
    return this.#used > this.#arena.length
      ? Buffer.allocUnsafeSlow(length)
      : this.#arena.subarray(from, from + length)
  }

  /**
   * The bytes of an array.
   * @param {ArrayPlace} place
   * @returns {Buffer}
   * @throws {MicrodataUnreadable} when bytes are missing or the checksum is wrong
   */
  bytes(place) {
    const path = join(this.folder, place.file)
    const file = this.#files.get(place.file) ?? openSync(path, 'r')
    this.#files.set(place.file, file)
    const length = place.length * bytesEach[place.type]
    const bytes = this.#memory(length)
    const found = length === 0 ? 0 : readSync(file, bytes, 0, length, place.offset)
    if (found !== length || crc32(bytes) !== place.crc)
      throw new MicrodataUnreadable(
        `Het bestand ${path} is beschadigd: de controlesom klopt niet (vanaf byte ${place.offset}).`,
      )
    return bytes
  }

  /**
   * An array of numbers in the width it has on disk.
   * @param {ArrayPlace} place
   * @returns {Uint8Array | Uint16Array | Uint32Array}
   */
  numbers(place) {
    const { buffer, byteOffset } = this.bytes(place)
    if (place.type === 'u32') return new Uint32Array(buffer, byteOffset, place.length)
    if (place.type === 'u16') return new Uint16Array(buffer, byteOffset, place.length)
    return new Uint8Array(buffer, byteOffset, place.length)
  }

  /**
   * A list of texts: the pseudonyms of a group or the words of a column.
   * @param {ArrayPlace} place
   * @returns {string[]}
   */
  texts(place) {
    return JSON.parse(new TextDecoder().decode(this.bytes(place)))
  }

  /** Closes the files. */
  close() {
    for (const file of this.#files.values()) closeSync(file)
    this.#files.clear()
  }
}
