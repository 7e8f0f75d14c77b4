import { type Programme, programmes } from '#reference'
import type { CodeColumn, MicrodataBatch, NumberColumn } from '../model.ts'

/** Enrolments of one kind in one school year. */
export interface EnrolmentCount {
  readonly year: number
  readonly pathway: string
  readonly level: string
  readonly programme: Programme | undefined
  readonly sex: string
  /** Age on 1 October, by year of birth. */
  readonly age: number
  readonly persons: number
}

/** Counts the rows of `inschrijvingen`, batch after batch. */
export interface EnrolmentTally {
  readonly add: (batch: MicrodataBatch) => void
  readonly counts: () => readonly EnrolmentCount[]
  /** Persons by labour-market region of residence in a school year. */
  readonly regions: (year: number) => ReadonlyMap<string, number>
  /** Institutions with at least one enrolment in a school year. */
  readonly institutions: (year: number) => number
}

const levels = ['1', '2', '3', '4'] as const
const pathways = ['bol', 'bbl', 'ovo'] as const
const sexes = ['m', 'v'] as const
const mostAges = 128

function increase<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Places of the codes of a column in a list of ours. */
function placesIn(column: CodeColumn, list: readonly string[]): Int32Array {
  return Int32Array.from(column.codes, (code) => list.indexOf(code))
}

function numberOf(parts: readonly (readonly [value: number, size: number])[]): number {
  return parts.reduce((key, [value, size]) => key * size + value, 0)
}

/** The kind of enrolment behind a key. */
function countOf(list: readonly Programme[], key: number, persons: number): EnrolmentCount {
  let rest = key
  const take = (size: number): number => {
    const value = rest % size
    rest = Math.floor(rest / size)
    return value
  }
  const age = take(mostAges)
  const sex = sexes[take(3) - 1] ?? ''
  const programme = list[take(list.length + 1) - 1]
  const level = levels[take(5) - 1] ?? ''
  const pathway = pathways[take(4) - 1] ?? ''
  return { year: rest, pathway, level, programme, sex, age, persons }
}

/** Starts with nothing counted. Rows with codes that are not ours count under no level or pathway. */
export function enrolmentTally(): EnrolmentTally {
  const list = programmes()
  const crebos = list.map(({ crebo }) => crebo)
  const kinds = new Map<number, number>()
  const byRegion = new Map<string, number>()
  const byInstitution = new Map<string, number>()

  const add = ({ tables }: MicrodataBatch): void => {
    const { rows, columns } = tables.inschrijvingen
    const code = (head: string): CodeColumn => columns[head] as CodeColumn
    const year = columns.schooljaar as NumberColumn
    const birth = columns.geboortejaar as NumberColumn
    const [pathway, level, crebo, sex] = [
      code('leerweg'),
      code('niveau'),
      code('crebo'),
      code('geslacht'),
    ] as const
    const places = {
      pathway: placesIn(pathway, pathways),
      level: placesIn(level, levels),
      crebo: placesIn(crebo, crebos),
      sex: placesIn(sex, sexes),
    }
    const [region, brin] = [code('regio'), code('brin')]
    for (let row = 0; row < rows; row += 1) {
      const key = numberOf([
        [year[row]!, 1],
        [places.pathway[pathway.index[row]!]! + 1, 4],
        [places.level[level.index[row]!]! + 1, 5],
        [places.crebo[crebo.index[row]!]! + 1, crebos.length + 1],
        [places.sex[sex.index[row]!]! + 1, 3],
        [Math.max(0, Math.min(mostAges - 1, year[row]! - birth[row]!)), mostAges],
      ])
      increase(kinds, key)
      increase(byRegion, `${year[row]} ${region.codes[region.index[row]!]}`)
      increase(byInstitution, `${year[row]} ${brin.codes[brin.index[row]!]}`)
    }
  }

  const startingWith = (counts: ReadonlyMap<string, number>, year: number) =>
    new Map(
      [...counts].flatMap(([key, n]) => (key.startsWith(`${year} `) ? [[key.slice(5), n]] : [])),
    )
  return {
    add,
    counts: () => [...kinds].map(([key, persons]) => countOf(list, key, persons)),
    regions: (year) => startingWith(byRegion, year),
    institutions: (year) => startingWith(byInstitution, year).size,
  }
}
