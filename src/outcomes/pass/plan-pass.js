// @ts-check
import { firstHead, mostGap } from './kernel-memory.js'

/**
 * @import { MicrodataHeader } from '#store'
 * @import { ArrayReaderLike, CellHead, GroupPlaces, GroupPlan, PlannedArray, TablePlaces } from './pass-source.ts'
 */

const wordsEachHead = 5
const bytesEach = { u8: 1, u16: 2, u32: 4, text: 1 }

/**
 * @param {TablePlaces} table
 * @param {string} head
 */
function column(table, head) {
  const place = table.columns[head]
  if (place === undefined) throw new RangeError(`There is no column ${head}`)
  return place
}

/**
 * Arrays of a group that the pass reads, where in the block their places go, and their width there.
 * @param {GroupPlaces} group
 * @param {readonly CellHead[]} heads
 * @returns {PlannedArray[]}
 */
function arraysOf({ tables: { inschrijvingen, diplomas, vervolg, banen } }, heads) {
  if (banen.runs === undefined) throw new RangeError('The table of jobs has no runs')
  /** @type {[import('./pass-source.ts').ArrayPlaceLike, PlannedArray['width']][]} */
  const fixed = [
    [inschrijvingen.starts, 'u32'],
    [column(inschrijvingen, 'schooljaar'), 'u16'],
    [diplomas.starts, 'u32'],
    [column(diplomas, 'maand'), 'u16'],
    [vervolg.starts, 'u32'],
    [column(vervolg, 'schooljaar'), 'u16'],
    [banen.starts, 'u32'],
    [column(banen, 'maand'), 'u16'],
    [banen.runs, 'u8'],
    [column(banen, 'uren'), 'u16'],
    [column(banen, 'brutoloon'), 'u32'],
    [column(banen, 'contract'), 'u8'],
  ]
  const arrays = fixed.map(([place, width], word) => ({ place, width, word }))
  heads.forEach((head, h) => {
    const word = firstHead + h * wordsEachHead
    arrays.push({ place: column(inschrijvingen, head), width: 'u16', word })
    arrays.push({ place: column(diplomas, head), width: 'u16', word: word + 2 })
  })
  return arrays
    .map(({ place: { file, offset, length, type, crc }, width, word }) => ({
      ...{ file, offset, length, type, crc, width, word },
    }))
    .sort((a, b) => (a.file === b.file ? a.offset - b.offset : a.file < b.file ? -1 : 1))
}

/**
 * Memory that the arrays of a group take at most, those that are widened twice.
 * @param {readonly PlannedArray[]} arrays
 * @returns {number}
 */
export function arenaBytesOf(arrays) {
  return arrays.reduce(
    (sum, { length, type, width }) =>
      sum + length * (bytesEach[type] + bytesEach[width]) + mostGap + 16,
    0,
  )
}

/** Lists of words, each read once, with the global codes of their words. */
class Words {
  /** @type {Map<string, string[]>} */
  #lists = new Map()
  /** @type {Map<string, number>} */
  #tables = new Map()
  /** @type {Map<string, number>[]} */
  #codes
  /** Global codes of all lists, one after the other. @type {number[]} */
  codes = []

  /**
   * @param {ArrayReaderLike} arrays
   * @param {number} heads
   */
  constructor(arrays, heads) {
    this.arrays = arrays
    this.#codes = Array.from({ length: heads }, () => new Map())
  }

  /** @param {TablePlaces} table @param {string} head */
  list(table, head) {
    const { codes: place } = column(table, head)
    if (place === undefined) throw new RangeError(`There are no codes in column ${head}`)
    const name = `${place.file} ${place.offset}`
    const list = this.#lists.get(name) ?? this.arrays.texts(place)
    this.#lists.set(name, list)
    return { name, list }
  }

  /**
   * Where the global codes of a column start in `codes`.
   * @param {TablePlaces} table
   * @param {string} head
   * @param {number} h
   * @returns {number}
   */
  tableOf(table, head, h) {
    const { name, list } = this.list(table, head)
    const known = this.#tables.get(`${h} ${name}`)
    if (known !== undefined) return known
    const at = this.codes.length
    const words = this.#codes[h] ?? new Map()
    for (const word of list) {
      const code = words.get(word) ?? words.size
      words.set(word, code)
      this.codes.push(code)
    }
    this.#tables.set(`${h} ${name}`, at)
    return at
  }

  /** @returns {string[][]} */
  get words() {
    return this.#codes.map((codes) => [...codes.keys()])
  }
}

/**
 * What the threads do for every group, and the codes of the cells: words that stand in lists of several
 * groups have one global code.
 * @param {ArrayReaderLike} reader
 * @param {MicrodataHeader} header
 * @param {readonly CellHead[]} heads
 * @returns {{ groups: GroupPlan[], codes: number[], words: string[][] }}
 */
export function planPass(reader, header, heads) {
  const words = new Words(reader, heads.length)
  let first = 0
  const groups = header.groups.map((group) => {
    const { inschrijvingen, diplomas, banen } = group.tables
    const { codes } = column(banen, 'contract')
    /** @type {GroupPlan} */
    const plan = {
      first,
      persons: group.persons,
      arrays: arraysOf(group, heads),
      permanent: codes === undefined ? -1 : words.list(banen, 'contract').list.indexOf('vast'),
      tables: heads.map((head, h) => ({
        enrolled: words.tableOf(inschrijvingen, head, h),
        earned: words.tableOf(diplomas, head, h),
      })),
    }
    first += group.persons
    return plan
  })
  return { groups, codes: words.codes, words: words.words }
}
