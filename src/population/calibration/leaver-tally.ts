import type { CodeColumn, MicrodataBatch, MicrodataTableName, NumberColumn } from '../model.ts'

/** What counts as what, so that counting agrees with the published definitions; see `data/outcomes/parameters.yaml`. */
export interface CalibrationDefinitions {
  readonly substantialHours: number
  /** Euro cents a month. */
  readonly substantialWage: number
  /** Months in a row. */
  readonly substantialMonths: number
  /** Euro cents a month from which somebody is independent in a calendar year. */
  readonly independenceThreshold: (year: number) => number
}

/** Months of a search that did not end. */
export const notReached = 61

/** Leavers of one kind, with sums of what they did. All months count from leaving. */
export interface LeaverCount {
  readonly year: number
  readonly pathway: string
  readonly level: string
  readonly graduated: boolean
  /** Education they went on in within a year: '' for none. */
  readonly study: '' | 'mbo' | 'hbo' | 'wo'
  /** Whether five years after leaving are known. */
  readonly complete: boolean
  persons: number
  earlyLeavers: number
  jobWithin3Months: number
  anyJobInOctober: number
  work12hInOctober: number
  independentDirectly: number
  independentAfter5Years: number
  permanentAt15Months: number
  permanentAt18Months: number
  startWages: number
  startWageSum: number
  /** Persons by month of their first substantial job; the last place: never. */
  readonly searchMonths: Uint32Array
}

/** Counts persons that left, batch after batch. */
export interface LeaverTally {
  readonly add: (batch: MicrodataBatch) => void
  /** All kinds of leavers; whoever is enrolled in the last school year of all has not left. */
  readonly counts: () => readonly LeaverCount[]
}

function blank(
  year: number,
  pathway: string,
  level: string,
  graduated: boolean,
  study: LeaverCount['study'],
): LeaverCount {
  return {
    ...{ year, pathway, level, graduated, study, complete: true, persons: 0, earlyLeavers: 0 },
    ...{ jobWithin3Months: 0, anyJobInOctober: 0, work12hInOctober: 0, independentDirectly: 0 },
    ...{ independentAfter5Years: 0, permanentAt15Months: 0, permanentAt18Months: 0 },
    ...{ startWages: 0, startWageSum: 0, searchMonths: new Uint32Array(notReached + 1) },
  }
}

/** A table with its rows of one person after another. */
interface Cursor {
  readonly rows: number
  readonly person: CodeColumn['index']
  readonly code: (head: string, row: number) => string
  readonly value: (head: string) => NumberColumn
  row: number
}

function cursorOf({ tables }: MicrodataBatch, name: MicrodataTableName): Cursor {
  const { rows, columns } = tables[name]
  const code = (head: string, row: number): string => {
    const { codes, index } = columns[head] as CodeColumn
    return codes[index[row]!]!
  }
  const person = (columns.persoon as CodeColumn).index
  return { rows, person, code, value: (head) => columns[head] as NumberColumn, row: 0 }
}

/** Rows of the next person: from where the cursor stands to the first row of somebody else. */
function rowsOf(cursor: Cursor, person: number): readonly [from: number, to: number] {
  while (cursor.row < cursor.rows && cursor.person[cursor.row]! < person) cursor.row += 1
  const from = cursor.row
  while (cursor.row < cursor.rows && cursor.person[cursor.row] === person) cursor.row += 1
  return [from, cursor.row]
}

/** The months after leaving of one person, by months since leaving; 0 where there is no job. */
interface Months {
  readonly wage: Float64Array
  readonly hours: Float64Array
  readonly permanent: Uint8Array
}

const horizon = 60

function fillMonths(months: Months, jobs: Cursor, person: number, leaving: number): void {
  const [from, to] = rowsOf(jobs, person)
  months.wage.fill(0)
  months.hours.fill(0)
  months.permanent.fill(0)
  const [month, wage, hours] = [jobs.value('maand'), jobs.value('brutoloon'), jobs.value('uren')]
  for (let row = from; row < to; row += 1) {
    const after = month[row]! - leaving
    if (after < 1 || after > horizon) continue
    months.wage[after] = wage[row]!
    months.hours[after] = hours[row]! / 10
    months.permanent[after] = jobs.code('contract', row) === 'vast' ? 1 : 0
  }
}

/** First month of the first substantial job, or {@link notReached}. */
function searchOf({ wage, hours }: Months, definitions: CalibrationDefinitions): number {
  const { substantialHours, substantialWage, substantialMonths } = definitions
  let row = 0
  for (let month = 1; month <= horizon; month += 1) {
    row = hours[month]! >= substantialHours && wage[month]! >= substantialWage ? row + 1 : 0
    if (row === substantialMonths) return month - row + 1
  }
  return notReached
}

function meanWage({ wage }: Months, from: number): number {
  let sum = 0
  for (let month = from; month < from + 12; month += 1) sum += wage[month]!
  return sum / 12
}

function countWork(
  count: LeaverCount,
  months: Months,
  leaving: number,
  definitions: CalibrationDefinitions,
): void {
  const october = 9 - (leaving % 12)
  const leavingYear = Math.floor(leaving / 12)
  const { wage, hours, permanent } = months
  const independent = (from: number, year: number): number =>
    meanWage(months, from) >= definitions.independenceThreshold(year) ? 1 : 0
  count.jobWithin3Months += wage[1]! + wage[2]! + wage[3]! > 0 ? 1 : 0
  count.anyJobInOctober += wage[october]! > 0 ? 1 : 0
  count.work12hInOctober += hours[october]! >= 12 ? 1 : 0
  count.independentDirectly += independent(1, leavingYear + 1)
  count.independentAfter5Years += independent(48, leavingYear + 5)
  count.permanentAt15Months += permanent[15]!
  count.permanentAt18Months += permanent[18]!
  const search = searchOf(months, definitions)
  count.searchMonths[search]! += 1
  if (search === notReached) return
  count.startWages += 1
  count.startWageSum += wage[search]!
}

/** Diplomas that count as a start qualification besides one of level 2 and higher. */
const qualified: ReadonlySet<string> = new Set(['havo', 'vwo', 'mbo', 'mbo-2', 'mbo-3', 'mbo-4'])

/** Starts with nobody counted. */
export function leaverTally(definitions: CalibrationDefinitions): LeaverTally {
  const kinds = new Map<string, LeaverCount>()
  const months: Months = {
    wage: new Float64Array(horizon + 1),
    hours: new Float64Array(horizon + 1),
    permanent: new Uint8Array(horizon + 1),
  }
  const kindOf = (
    ...[year, pathway, level, graduated, study]: Parameters<typeof blank>
  ): LeaverCount => {
    const key = `${year} ${pathway} ${level} ${graduated} ${study}`
    const known = kinds.get(key) ?? blank(year, pathway, level, graduated, study)
    kinds.set(key, known)
    return known
  }

  const add = (batch: MicrodataBatch): void => {
    const [enrolments, diplomas, further, jobs] = (
      ['inschrijvingen', 'diplomas', 'vervolg', 'banen'] as const
    ).map((name) => cursorOf(batch, name)) as [Cursor, Cursor, Cursor, Cursor]
    while (enrolments.row < enrolments.rows) {
      const person = enrolments.person[enrolments.row]!
      const [, end] = rowsOf(enrolments, person)
      const last = end - 1
      const year = enrolments.value('schooljaar')[last]!
      const [diploma, diplomaEnd] = rowsOf(diplomas, person)
      const graduated = diplomaEnd > diploma
      const leaving = graduated ? diplomas.value('maand')[diploma]! : (year + 1) * 12 + 6
      const [next, nextEnd] = rowsOf(further, person)
      const study = nextEnd > next ? (further.code('soort', next) as LeaverCount['study']) : ''
      const level = enrolments.code('niveau', last)
      const count = kindOf(year, enrolments.code('leerweg', last), level, graduated, study)
      count.persons += 1
      fillMonths(months, jobs, person, leaving)
      countWork(count, months, leaving, definitions)
      const young = year - enrolments.value('geboortejaar')[last]! < 23
      const unqualified =
        (!graduated || level === '1') && !qualified.has(enrolments.code('vooropleiding', last))
      if (young && unqualified && study === '') count.earlyLeavers += 1
    }
  }

  const counts = (): readonly LeaverCount[] => {
    const all = [...kinds.values()]
    const last = all.reduce((latest, { year }) => Math.max(latest, year), 0)
    return all.flatMap((count) =>
      count.year < last ? [{ ...count, complete: count.year <= last - 5 }] : [],
    )
  }
  return { add, counts }
}
