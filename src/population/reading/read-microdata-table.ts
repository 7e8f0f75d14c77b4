import { type Issue, type IssueCode, issue } from '#kernel'
import { Numbers, tableBatch, Words } from '../generator/row-columns.ts'
import { microdataTable } from '../microdata-tables.ts'
import type {
  MicrodataColumn,
  MicrodataReadResult,
  MicrodataTable,
  MicrodataTableName,
} from '../model.ts'
import { KeySet } from './key-set.ts'
import { isForbiddenHead, type PersonalKind, personalKindOf } from './personal-data.ts'
import { type ValueTrouble, valueReader } from './read-value.ts'

/** Reads a file of microdata as it comes in. */
export interface MicrodataReader {
  /** The next bytes of the file. */
  readonly push: (bytes: Uint8Array) => void
  /** What was read. Call once, at the end of the file. */
  readonly finish: () => MicrodataReadResult
}

/** Most issues that are kept; the rest is counted. */
const mostIssues = 1000
/** Rows looked at before deciding whether a column holds personal data. */
const sampleSize = 2000
const longestLine = 4096

const kindNames: Readonly<Record<PersonalKind, string>> = {
  bsn: 'een burgerservicenummer',
  name: 'een naam',
  email: 'een e-mailadres',
}

/** A column of the file: where it stands, how it is read and where its values go. */
interface FileColumn {
  readonly place: number
  readonly column: MicrodataColumn
  readonly read: ReturnType<typeof valueReader>
  readonly words: Words | undefined
  readonly numbers: Numbers
}

function widthOf({ kind }: MicrodataColumn): 16 | 32 {
  return kind === 'pseudonym' || kind === 'euroCents' || kind === 'code' ? 32 : 16
}

function fileColumn(column: MicrodataColumn, place: number): FileColumn {
  const coded = column.kind === 'code' || column.kind === 'pseudonym'
  return {
    place,
    column,
    read: valueReader(column),
    words: coded ? new Words() : undefined,
    numbers: new Numbers(widthOf(column), 1024),
  }
}

/** Values of a line; quotes around a whole value are taken off. */
function valuesOf(line: string, delimiter: string): string[] {
  const values = line.split(delimiter)
  return line.includes('"') ? values.map((value) => value.replace(/^"(.*)"$/, '$1')) : values
}

class Reader implements MicrodataReader {
  readonly #table: MicrodataTable
  readonly #file: string
  readonly #issues: Issue[] = []
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  readonly #keys = new KeySet()
  readonly #sample: string[][] = []
  #columns: readonly FileColumn[] = []
  #heads: readonly string[] = []
  #delimiter = ','
  #rest = ''
  #line = 0
  #rows = 0
  #unkept = 0
  #refused = false

  constructor(name: MicrodataTableName, file: string) {
    this.#table = microdataTable(name)
    this.#file = file
  }

  readonly push = (bytes: Uint8Array): void => {
    if (this.#refused) return
    let text: string
    try {
      text = this.#rest + this.#decoder.decode(bytes, { stream: true })
    } catch {
      this.#refuse('wrongEncoding', undefined, { found: 'iets anders', expected: 'UTF-8' })
      return
    }
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      this.#takeLine(text.slice(from, end))
      from = end + 1
    }
    this.#rest = text.slice(from)
    if (this.#rest.length > longestLine)
      this.#refuse('lineTooLong', undefined, { found: this.#rest.length, expected: longestLine })
  }

  readonly finish = (): MicrodataReadResult => {
    if (!this.#refused && this.#line === 0 && this.#rest === '') this.#refuse('fileEmpty')
    if (!this.#refused && this.#rest !== '') {
      this.#line += 1
      this.#add('truncatedDownload')
    }
    if (!this.#refused && this.#columns.length === 0) this.#takeHeads('')
    this.#checkSample()
    if (this.#unkept > 0)
      this.#issues.push(issue('tooManyIssues', { file: this.#file }, { found: this.#unkept }))
    return { batch: this.#batch(), issues: this.#issues }
  }

  #add(code: IssueCode, column?: string, params: Issue['params'] = {}, severity?: 'warning'): void {
    if (this.#issues.length >= mostIssues) {
      this.#unkept += 1
      return
    }
    const at = { file: this.#file, ...(this.#line === 0 ? {} : { line: this.#line }) }
    this.#issues.push(issue(code, column === undefined ? at : { ...at, column }, params, severity))
  }

  #refuse(code: IssueCode, column?: string, params: Issue['params'] = {}): void {
    this.#add(code, column, params)
    this.#refused = true
  }

  #takeLine(raw: string): void {
    this.#line += 1
    if (this.#refused) return
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (this.#line === 1) this.#takeHeads(line)
    else if (line !== '') this.#takeRow(line)
  }

  #takeHeads(line: string): void {
    const bare = line.replace(/^\uFEFF/, '')
    this.#delimiter = bare.includes(';') ? ';' : ','
    this.#heads = valuesOf(bare, this.#delimiter).map((head) => head.trim().toLowerCase())
    for (const head of this.#heads)
      if (isForbiddenHead(head)) this.#refuse('personalData', head, { found: head })
    const known = new Set(this.#table.columns.map(({ head }) => head))
    this.#heads.forEach((head, place) => {
      const again = this.#heads.indexOf(head) < place
      if (again) this.#refuse('duplicateKey', head, { found: head })
      else if (!known.has(head)) this.#add('unknownColumn', head, { found: head }, 'warning')
    })
    for (const { head } of this.#table.columns)
      if (!this.#heads.includes(head)) this.#refuse('missingColumn', undefined, { expected: head })
    this.#columns = this.#table.columns.map((column) =>
      fileColumn(column, this.#heads.indexOf(column.head)),
    )
  }

  #takeRow(line: string): void {
    const values = valuesOf(line, this.#delimiter)
    if (values.length !== this.#heads.length) {
      const params = { found: values.length, expected: this.#heads.length }
      this.#add('wrongColumnCount', undefined, params)
      return
    }
    if (this.#sample.length < sampleSize) {
      this.#sample.push(values)
      if (this.#sample.length === sampleSize) this.#checkSample()
    }
    if (this.#refused || !this.#store(values)) return
    if (this.#isDouble() || this.#isContrary()) return
    this.#rows += 1
  }

  /** Puts the values in the row after the last; false with an issue for each value that cannot be used. */
  #store(values: readonly string[]): boolean {
    let good = true
    for (const { column, place, read, words, numbers } of this.#columns) {
      const text = values[place]!
      const value = text === '' ? this.#absent(column) : read(text)
      if (typeof value === 'number')
        numbers.set(this.#rows, words === undefined ? value : words.place(text))
      else {
        good = false
        this.#addTrouble(column, text, value)
      }
    }
    return good
  }

  #absent({ optional, kind, description }: MicrodataColumn): number | ValueTrouble {
    if (optional === true) return kind === 'code' ? 0 : 0xffff
    return { code: 'missingValue', expected: description.nl }
  }

  /** What was found is repeated, but never in a column with persons: it could be a name or a number. */
  #addTrouble({ head, kind }: MicrodataColumn, text: string, trouble: ValueTrouble): void {
    const found = kind === 'pseudonym' ? '(niet getoond)' : text.slice(0, 40)
    this.#add(trouble.code, head, { found, expected: trouble.expected })
  }

  #valueOf(head: string): number {
    return this.#columns.find(({ column }) => column.head === head)!.numbers.values[this.#rows]!
  }

  #isDouble(): boolean {
    const [a = 0, b = 0, c = 0] = this.#table.key.map((head) => this.#valueOf(head))
    if (this.#keys.add(a, b, c)) return false
    this.#add('duplicateKey', this.#table.key.join(' + '))
    return true
  }

  /** Columns that contradict each other. */
  #isContrary(): boolean {
    if (this.#table.name === 'plaatsingen' && this.#valueOf('einde') < this.#valueOf('begin')) {
      this.#add('outOfRange', 'einde', { found: 'einde', expected: 'niet voor begin' })
      return true
    }
    if (this.#table.name !== 'inschrijvingen') return false
    const age = this.#valueOf('schooljaar') - this.#valueOf('geboortejaar')
    if (age >= 12 && age <= 100) return false
    this.#add('outOfRange', 'geboortejaar', { found: age, expected: '12 – 100 jaar oud' })
    return true
  }

  /** Refuses the file when a column that may hold any text holds numbers or names of persons. */
  #checkSample(): void {
    if (this.#refused) return
    const free = this.#heads.flatMap((head, place) => {
      const column = this.#table.columns.find((each) => each.head === head)
      return column === undefined || column.kind === 'pseudonym' ? [place] : []
    })
    for (const place of free) {
      const kind = personalKindOf(this.#sample.map((values) => values[place]!))
      if (kind !== undefined)
        this.#refuse('personalData', this.#heads[place], { found: kindNames[kind] })
    }
  }

  #batch(): MicrodataReadResult['batch'] {
    const columns = this.#columns.length > 0 ? this.#columns : this.#table.columns.map(fileColumn)
    return tableBatch(
      this.#table.name,
      this.#refused ? 0 : this.#rows,
      Object.fromEntries(
        columns.map(({ column, words, numbers }) => [
          column.head,
          words === undefined ? numbers : ([words.codes, numbers] as const),
        ]),
      ),
    )
  }
}

/**
 * A reader for a delimited file (`,` or `;`, UTF-8) of one table of microdata. Good rows survive; every other
 * row gives an issue with its line and column. A file with heads or values that look like citizen service
 * numbers, names or mail addresses is refused whole, as is one that lacks a column; the last line counts only
 * when it is closed by a line break.
 * @throws RangeError when there is no such table
 */
export function microdataReader(name: MicrodataTableName, file: string): MicrodataReader {
  return new Reader(name, file)
}

/** Reads a whole file of one table at once; see {@link microdataReader}. */
export function readMicrodataTable(
  name: MicrodataTableName,
  file: string,
  bytes: Uint8Array,
): MicrodataReadResult {
  const reader = microdataReader(name, file)
  reader.push(bytes)
  return reader.finish()
}
