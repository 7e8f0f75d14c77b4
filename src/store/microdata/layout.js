// @ts-check
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

/** @import { MicrodataHeader } from './model.ts' */

/**
 * The own layout of person-level data on disk, read by the store and by the fast pass.
 *
 * A folder (mode 0700) with, each 0600:
 * - `kop.json`: one line of JSON (`MicrodataHeader`), a line break, the CRC-32 of that line in 8 hexadecimal
 *   digits, a line break. It is written last: a folder without it is not finished.
 * - `personen.kol` and one `<table>.kol` a table: little-endian arrays of unsigned numbers one after the
 *   other, each at a multiple of 8 bytes. Where each array stands, its type, its length and its CRC-32 are
 *   in the header.
 *
 * Persons come in groups of at most 16,384 (`PersonGroup`). In a group a person is a number from 0; the
 * pseudonyms are a JSON list in `personen.kol`. Tables are person-major: instead of pseudonyms a table has
 * `starts`, persons + 1 numbers, and the elements of person `p` are `starts[p]` up to `starts[p + 1]`, in
 * order of time. A column with codes has its words as a JSON list beside it; the code '' is unknown, as is
 * the highest value of the type in a column of numbers. Where a person has at most one row a month
 * (`banen`), an element stands for a run of months in which nothing changes: `runs` counts its months, the
 * column `maand` holds the first of them.
 *
 * This file is plain JavaScript because the worker threads of the pass must start without a compiler.
 */

/** Name of the file that says what stands where. */
export const headerFile = 'kop.json'
/** What a header of ours says it is. */
export const format = 'kansrijk-microdata'
/** Version of the layout this code reads and writes. */
export const version = 1

/** Person-level data on disk that cannot be used; the message is Dutch and names the file. */
export class MicrodataUnreadable extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message)
    this.name = 'MicrodataUnreadable'
  }
}

/**
 * The text of a header file: JSON, then its checksum.
 * @param {MicrodataHeader} header
 * @returns {string}
 */
export function headerText(header) {
  const json = JSON.stringify(header)
  return `${json}\n${crc32(json).toString(16).padStart(8, '0')}\n`
}

/**
 * @param {string} path
 * @param {string} folder
 * @returns {string}
 */
function textOf(path, folder) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new MicrodataUnreadable(
      `In de map ${folder} staan geen (volledige) microdata: ${headerFile} ontbreekt of is niet te lezen.`,
    )
  }
}

/**
 * @param {string} folder
 * @param {MicrodataHeader} header
 */
function checkFiles(folder, header) {
  for (const [name, bytes] of Object.entries(header.files)) {
    const found = statSync(join(folder, name), { throwIfNoEntry: false })?.size
    if (found === undefined)
      throw new MicrodataUnreadable(`In de map ${folder} ontbreekt het bestand ${name}.`)
    if (found !== bytes)
      throw new MicrodataUnreadable(
        `Het bestand ${join(folder, name)} is beschadigd: het is ${found} bytes lang in plaats van ${bytes}.`,
      )
  }
}

/**
 * The header of a folder, after a check of its checksum, its version and the length of every file. The
 * content of an array is checked when it is read.
 * @param {string} folder
 * @returns {MicrodataHeader}
 * @throws {MicrodataUnreadable} when the folder is not ours, not finished, or damaged
 */
export function readHeader(folder) {
  const path = join(folder, headerFile)
  const [json = '', crc] = textOf(path, folder).split('\n')
  if (!json.startsWith(`{"format":"${format}"`))
    throw new MicrodataUnreadable(`Het bestand ${path} is geen kop van microdata van Kansrijk.`)
  if (crc !== crc32(json).toString(16).padStart(8, '0'))
    throw new MicrodataUnreadable(`Het bestand ${path} is beschadigd: de controlesom klopt niet.`)
  /** @type {MicrodataHeader} */
  const header = JSON.parse(json)
  if (header.version !== version)
    throw new MicrodataUnreadable(
      `De microdata in ${folder} hebben versie ${header.version}; dit programma leest versie ${version}.`,
    )
  checkFiles(folder, header)
  return header
}
