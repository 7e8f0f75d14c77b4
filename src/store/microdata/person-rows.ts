import type { CodeColumn, NumberColumn, TableBatch } from '#population'

/** Head of the column that says whose row it is, in every table. */
export const personHead = 'persoon'
/** Head of the column whose successive months run-length coding joins. */
export const monthHead = 'maand'
/** Columns that order the rows of a person in time. */
const timeHeads = [monthHead, 'schooljaar', 'begin']

/** A column of any kind. */
export type Column = CodeColumn | NumberColumn

/** The numbers of a column: codes as their index. */
export function numbersOf(column: Column): NumberColumn {
  return 'codes' in column ? column.index : column
}

function pick(numbers: NumberColumn, order: Uint32Array): NumberColumn {
  const { BYTES_PER_ELEMENT: width } = numbers
  const Numbers = width === 1 ? Uint8Array : width === 2 ? Uint16Array : Uint32Array
  const picked = new Numbers(order.length)
  for (let at = 0; at < order.length; at++) picked[at] = numbers[order[at]!]!
  return picked
}

/** A column with the rows of `order` only, in that order; codes keep their words. */
export function pickRows(column: Column, order: Uint32Array): Column {
  if (!('codes' in column)) return pick(column, order)
  return { codes: column.codes, index: pick(column.index, order) }
}

/** The columns of a table, after a check that each is as long as the table. @throws RangeError */
export function columnsOf(batch: TableBatch): ReadonlyMap<string, Column> {
  const columns = new Map(Object.entries(batch.columns))
  for (const [head, column] of columns)
    if (numbersOf(column).length !== batch.rows)
      throw new RangeError(`Column ${head} of ${batch.table} does not have ${batch.rows} rows`)
  return columns
}

/** Who the rows of a table belong to: a number a row, by the numbering of `numberOf`. @throws RangeError */
export function personNumbers(
  batch: TableBatch,
  numberOf: (pseudonym: string) => number,
): Uint32Array {
  const column = batch.columns[personHead]
  if (column === undefined || !('codes' in column))
    throw new RangeError(`Table ${batch.table} has no pseudonyms`)
  const known = new Map<number, number>()
  return Uint32Array.from(column.index, (code) => {
    const number = known.get(code) ?? numberOf(column.codes[code] ?? '')
    known.set(code, number)
    return number
  })
}

/** The order of rows by person, then time; rows of the same moment keep their order. */
export function personMajor(batch: TableBatch, persons: Uint32Array): Uint32Array {
  const head = timeHeads.find((each) => batch.columns[each] !== undefined)
  const time = head === undefined ? persons : numbersOf(batch.columns[head]!)
  const compare = (a: number, b: number): number => persons[a]! - persons[b]! || time[a]! - time[b]!
  const order = Uint32Array.from(persons, (_, row) => row)
  for (let row = 1; row < order.length; row++)
    if (compare(row - 1, row) > 0) return order.sort((a, b) => compare(a, b) || a - b)
  return order
}

/** Where the elements of each person start, when `persons` tells of each in order whose it is. */
export function startsOf(persons: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1)
  for (const person of persons) starts[person + 1]!++
  for (let person = 0; person < count; person++) starts[person + 1]! += starts[person]!
  return starts
}

/** Longest run that one element can stand for. */
const longestRun = 255

/**
 * Finds runs: rows of one person in successive months in which nothing else changes. `first` holds the
 * first row of each run, `months` how many rows it stands for.
 */
export function runsOf(
  persons: Uint32Array,
  columns: ReadonlyMap<string, Column>,
): { readonly first: Uint32Array; readonly months: Uint8Array } {
  const month = numbersOf(columns.get(monthHead)!)
  const others = [...columns].flatMap(([head, c]) => (head === monthHead ? [] : [numbersOf(c)]))
  const first: number[] = []
  const months: number[] = []
  for (let row = 0; row < persons.length; row++) {
    const before = row - 1
    const goesOn =
      row > 0 &&
      persons[before] === persons[row] &&
      month[before]! + 1 === month[row] &&
      months.at(-1)! < longestRun &&
      others.every((numbers) => numbers[before] === numbers[row])
    if (goesOn) months[months.length - 1]!++
    else {
      first.push(row)
      months.push(1)
    }
  }
  return { first: Uint32Array.from(first), months: Uint8Array.from(months) }
}

/** Writes runs out again: for each row the element it comes from. */
export function rowsOfRuns(months: Uint8Array, rows: number): Uint32Array {
  const from = new Uint32Array(rows)
  let row = 0
  for (let element = 0; element < months.length; element++)
    row += from.subarray(row, row + months[element]!).fill(element).length
  return from
}
