import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  type MicrodataBatch,
  type MicrodataOrigin,
  type MicrodataTableName,
  microdataTable,
  microdataTableNames,
  type TableBatch,
} from '#population'
import { diskFiles } from '../durable-files.ts'
import { format, headerFile, headerText, MicrodataUnreadable, version } from './layout.js'
import type { MicrodataHeader, MicrodataWriter, PersonGroup, TablePlace } from './model.ts'
import { writeTablePart } from './parquet-tables.ts'
import {
  type Column,
  columnsOf,
  monthHead,
  numbersOf,
  personHead,
  personMajor,
  personNumbers,
  pickRows,
  runsOf,
  startsOf,
} from './person-rows.ts'
import {
  ArrayFile,
  giveName,
  isFree,
  makePrivateFolder,
  removeLeftovers,
  temporaryBeside,
} from './private-files.ts'

/** Persons a group: so few that all their jobs fit the cache of a processor. */
const groupSize = 16_384

/** What a writer needs to know. */
export interface MicrodataWriterOptions {
  readonly origin: MicrodataOrigin
  /** Also write Parquet with Dutch heads: `parquet/<table>/deel-0001.parquet`, a part a batch. */
  readonly parquet?: boolean
}

/** Rows of a table of one batch, in order of person and time, with whose they are. */
interface OrderedTable {
  readonly persons: Uint32Array
  readonly columns: ReadonlyMap<string, Column>
}

type Tables = ReadonlyMap<MicrodataTableName, OrderedTable>

function ordered(batch: TableBatch, numberOf: (pseudonym: string) => number): OrderedTable {
  const persons = personNumbers(batch, numberOf)
  const order = personMajor(batch, persons)
  const columns = [...columnsOf(batch)].filter(([head]) => head !== personHead)
  return {
    persons: persons.map((_, row) => persons[order[row]!]!),
    columns: new Map(columns.map(([head, column]) => [head, pickRows(column, order)])),
  }
}

/** The rows of persons `from` up to `to`, who are numbered from 0 again. */
function slice(table: OrderedTable, from: number, to: number): OrderedTable {
  const starts = startsOf(table.persons, to)
  const rows = Uint32Array.from(
    { length: starts[to]! - starts[from]! },
    (_, row) => row + starts[from]!,
  )
  return {
    persons: rows.map((row) => table.persons[row]! - from),
    columns: new Map([...table.columns].map(([head, column]) => [head, pickRows(column, rows)])),
  }
}

function writeColumn(file: ArrayFile, column: Column): TablePlace['columns'][string] {
  const place = file.addNumbers(numbersOf(column))
  return 'codes' in column ? { ...place, codes: file.addWords(column.codes) } : place
}

function writeTable(
  file: ArrayFile,
  table: OrderedTable,
  count: number,
  runs: boolean,
): TablePlace {
  const found = runs ? runsOf(table.persons, table.columns) : undefined
  const persons = found ? found.first.map((row) => table.persons[row]!) : table.persons
  const columns = [...table.columns].map(([head, column]) => {
    const elements = found ? pickRows(column, found.first) : column
    return [head, writeColumn(file, elements)] as const
  })
  return {
    rows: table.persons.length,
    starts: file.addNumbers(startsOf(persons, count)),
    columns: Object.fromEntries(columns),
    ...(found && { runs: file.addNumbers(found.months) }),
  }
}

/** Whether a person has at most one row a month, so that runs of months can be joined. */
function isMonthly(name: MicrodataTableName): boolean {
  return microdataTable(name).key.join() === [personHead, monthHead].join()
}

class Writer implements MicrodataWriter {
  readonly #folder: string
  readonly #temporary: string
  readonly #options: MicrodataWriterOptions
  readonly #people: ArrayFile
  readonly #files: ReadonlyMap<MicrodataTableName, ArrayFile>
  readonly #groups: PersonGroup[] = []
  #lastMonth = 0
  #parts = 0

  constructor(folder: string, options: MicrodataWriterOptions) {
    this.#folder = folder
    this.#options = options
    this.#temporary = temporaryBeside(folder)
    this.#people = new ArrayFile(this.#temporary, 'personen.kol')
    this.#files = new Map(
      microdataTableNames.map((name) => [name, new ArrayFile(this.#temporary, `${name}.kol`)]),
    )
  }

  #order(batch: MicrodataBatch): { pseudonyms: readonly string[]; tables: Tables } {
    const numbers = new Map<string, number>()
    const numberOf = (pseudonym: string): number => {
      if (pseudonym === '') throw new RangeError('A batch holds a person without pseudonym')
      const number = numbers.get(pseudonym) ?? numbers.size
      numbers.set(pseudonym, number)
      return number
    }
    const tables = new Map(
      microdataTableNames.map((name) => [name, ordered(batch.tables[name], numberOf)]),
    )
    return { pseudonyms: [...numbers.keys()], tables }
  }

  #noteMonths(tables: Tables): void {
    for (const { columns } of tables.values()) {
      const months = columns.get(monthHead)
      if (months === undefined) continue
      for (const month of numbersOf(months)) if (month > this.#lastMonth) this.#lastMonth = month
    }
  }

  #writeGroup(pseudonyms: readonly string[], tables: Tables, from: number, to: number): void {
    const places = [...tables].map(([name, table]) => {
      const part = from === 0 && to === pseudonyms.length ? table : slice(table, from, to)
      return [name, writeTable(this.#files.get(name)!, part, to - from, isMonthly(name))] as const
    })
    this.#groups.push({
      persons: to - from,
      pseudonyms: this.#people.addTexts(pseudonyms.slice(from, to)),
      tables: Object.fromEntries(places) as PersonGroup['tables'],
    })
  }

  async write(batch: MicrodataBatch): Promise<void> {
    const { pseudonyms, tables } = this.#order(batch)
    this.#noteMonths(tables)
    for (let from = 0; from < pseudonyms.length; from += groupSize)
      this.#writeGroup(pseudonyms, tables, from, Math.min(pseudonyms.length, from + groupSize))
    this.#parts++
    if (this.#options.parquet !== true) return
    for (const name of microdataTableNames) {
      const folder = join(this.#temporary, 'parquet', name)
      makePrivateFolder(folder)
      const part = `deel-${String(this.#parts).padStart(4, '0')}.parquet`
      await writeTablePart(join(folder, part), batch.tables[name])
    }
  }

  #header(): MicrodataHeader {
    const files = [this.#people, ...this.#files.values()]
    const rowsIn = (name: MicrodataTableName): number =>
      this.#groups.reduce((sum, group) => sum + group.tables[name].rows, 0)
    return {
      format,
      version,
      origin: this.#options.origin,
      persons: this.#groups.reduce((sum, group) => sum + group.persons, 0),
      rows: Object.fromEntries(
        microdataTableNames.map((name) => [name, rowsIn(name)]),
      ) as MicrodataHeader['rows'],
      lastMonth: this.#lastMonth,
      files: Object.fromEntries(files.map((file) => [file.name, file.bytes])),
      groups: this.#groups,
    }
  }

  async finish(): Promise<MicrodataHeader> {
    const header = this.#header()
    for (const file of [this.#people, ...this.#files.values()]) file.seal()
    const path = join(this.#temporary, headerFile)
    writeFileSync(path, headerText(header), { mode: 0o600, flag: 'wx', flush: true })
    await giveName(this.#temporary, this.#folder)
    return header
  }

  async discard(): Promise<void> {
    for (const file of [this.#people, ...this.#files.values()]) file.close()
    await diskFiles.remove(this.#temporary)
  }
}

/**
 * Opens a new store of person-level data at `folder` (0700, files 0600), which must be absent or empty.
 * Memory holds one batch at a time. Until `finish` everything stands in a folder beside
 * it that no reader opens; those of writers that were killed are removed first. Equal batches give equal
 * bytes.
 * @throws MicrodataUnreadable when there is something in the folder
 */
export async function openMicrodataWriter(
  folder: string,
  options: MicrodataWriterOptions,
): Promise<MicrodataWriter> {
  const path = resolve(folder)
  if (!(await isFree(path)))
    throw new MicrodataUnreadable(
      `De map ${path} is niet leeg; microdata worden alleen in een lege map geschreven.`,
    )
  await removeLeftovers(path)
  return new Writer(path, options)
}
