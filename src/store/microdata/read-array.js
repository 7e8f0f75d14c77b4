// @ts-check
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { MicrodataUnreadable } from './layout.js'

/** @import { ArrayPlace } from './model.ts' */

/** Bytes; a group of 16,384 persons with five years of work takes some three million. */
const firstArena = 4_194_304
const bytesEach = { u8: 1, u16: 2, u32: 4, text: 1 }

/** Bytes between two arrays that are read along rather than read around. */
const mostGap = 16_384

/** @param {ArrayPlace} place */
function bytesOf({ length, type }) {
  return length * bytesEach[type]
}

/**
 * Arrays that are read in one go: bytes `start` up to `end` of a file.
 * @param {readonly ArrayPlace[]} places In order of file and offset.
 */
function spansOf(places) {
  /** @type {{ file: string, start: number, end: number, places: ArrayPlace[] }[]} */
  const spans = []
  for (const place of places) {
    const { file, offset } = place
    const span = spans.at(-1)
    const end = offset + bytesOf(place)
    if (span === undefined || span.file !== file || offset - span.end > mostGap)
      spans.push({ file, start: offset, end, places: [place] })
    else {
      span.places.push(place)
      span.end = Math.max(span.end, end)
    }
  }
  return spans
}

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

  /** @param {string} name */
  #open(name) {
    const file = this.#files.get(name) ?? openSync(join(this.folder, name), 'r')
    this.#files.set(name, file)
    return file
  }

  /**
   * @param {Buffer} bytes
   * @param {ArrayPlace} place
   */
  #check(bytes, { file, offset, crc }) {
    if (crc32(bytes) === crc) return
    throw new MicrodataUnreadable(
      `Het bestand ${join(this.folder, file)} is beschadigd: de controlesom klopt niet (vanaf byte ${offset}).`,
    )
  }

  /**
   * Reads arrays into memory that is given; those that stand near each other in one go, with what is between
   * them. Each starts at a multiple of 8 bytes.
   * @param {readonly ArrayPlace[]} places In order of file and offset.
   * @param {Buffer} target
   * @returns {{ offsets: number[], used: number }} Where each array starts in it, and the bytes in use.
   * @throws {MicrodataUnreadable} when bytes are missing or a checksum is wrong
   */
  fill(places, target) {
    /** @type {number[]} */
    const offsets = []
    let used = 0
    for (const { file, start, end, places: near } of spansOf(places)) {
      readSync(this.#open(file), target, used, end - start, start)
      for (const place of near) {
        const at = used + place.offset - start
        this.#check(target.subarray(at, at + bytesOf(place)), place)
        offsets.push(at)
      }
      used = Math.ceil((used + end - start) / 8) * 8
    }
    return { offsets, used }
  }

  /**
   * The bytes of an array.
   * @param {ArrayPlace} place
   * @returns {Buffer}
   * @throws {MicrodataUnreadable} when bytes are missing or the checksum is wrong
   */
  bytes(place) {
    const bytes = this.#memory(bytesOf(place))
    const found =
      bytes.length === 0
        ? 0
        : readSync(this.#open(place.file), bytes, 0, bytes.length, place.offset)
    this.#check(bytes.subarray(0, found), place)
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
    return JSON.parse(this.bytes(place).toString())
  }

  /** Closes the files. */
  close() {
    for (const file of this.#files.values()) closeSync(file)
    this.#files.clear()
  }
}
