import { seededRandom } from '#kernel'
import type { MicrodataBatch, MicrodataTableName, TableBatch } from '#population'

/** Months after leaving that every person has a row for. */
export const monthsEach = 60
/** Sizes of the dimensions: 390 × 35 × 4 × 2 = 109,200 cells, of which some 107,900 hold somebody. */
export const sizes = { programmes: 390, regions: 35, levels: 4, pathways: 2 }
const contracts = ['vast', 'tijdelijk', 'uitzend', 'oproep', 'zelfstandig']
const [fixed, temporary, agency, onCall] = [0, 1, 2, 3]

const list = (length: number, code: (n: number) => string): string[] =>
  Array.from({ length }, (_, n) => code(n))
const words = {
  crebo: list(sizes.programmes, (n) => String(25_000 + n)),
  regio: list(sizes.regions, (n) => `AM${String(n + 1).padStart(2, '0')}`),
  niveau: list(sizes.levels, (n) => String(n + 1)),
  leerweg: ['bol', 'bbl'],
}

function table(name: MicrodataTableName, rows: number, columns: TableBatch['columns']): TableBatch {
  return { table: name, rows, columns }
}

type Random = () => number

/** Months of a person: 0 hours and wage without work; a job has a contract, hours and a wage. */
function fillMonths(random: Random, columns: JobColumns, row: number, leaving: number): void {
  let left = random() < 0.3 ? 0 : Math.floor(random() * 8)
  let [contract, hours, wage] = [temporary as number, 0, 0]
  const level = 11 + random() * 6
  let works = false
  for (let month = 0; month < monthsEach; month++) {
    if (left === 0) {
      works = random() < (works ? 0.85 : 0.95)
      left = works ? 2 + Math.floor(random() * 30) : 1 + Math.floor(random() * 6)
      const kind = random()
      contract =
        kind < 0.3 + month / 200 ? fixed : kind < 0.8 ? temporary : kind < 0.88 ? agency : onCall
      hours = works ? 80 + Math.floor(random() * 9) * 40 : 0
      wage = works ? level * (1 + month / 300) * hours * 43.3 : 0
    }
    // January brings a rise; whoever works on call has other hours every month.
    if ((leaving + month) % 12 === 0) wage *= 1.02
    if (works && contract === onCall) {
      hours = 40 + Math.floor(random() * 30) * 10
      wage = level * hours * 43.3
    }
    columns.maand[row + month] = leaving + month
    columns.uren[row + month] = hours
    columns.brutoloon[row + month] = Math.round(wage)
    columns.contract[row + month] = contract
    left--
  }
}

interface JobColumns {
  readonly maand: Uint16Array
  readonly uren: Uint16Array
  readonly brutoloon: Uint32Array
  readonly contract: Uint8Array
}

/** A cohort of leavers of the bench: `persons` people numbered from `first`, always the same. */
export function benchCohort(first: number, persons: number): MicrodataBatch {
  const random = seededRandom(first + 1)
  const index = Uint32Array.from({ length: persons }, (_, n) => n)
  const pseudonyms = list(persons, (n) => `p${first + n}`)
  const people = { codes: pseudonyms, index }
  const year = 2014 + ((first / persons) % 4)
  const leaving = (year + 1) * 12 + 6
  const draw = (size: number): Uint16Array =>
    Uint16Array.from(index, () => Math.floor(random() * size))
  const studies = index.filter(() => random() < 0.12)
  const school = {
    crebo: { codes: words.crebo, index: draw(sizes.programmes) },
    regio: { codes: words.regio, index: draw(sizes.regions) },
    niveau: { codes: words.niveau, index: draw(sizes.levels) },
    leerweg: { codes: words.leerweg, index: draw(sizes.pathways) },
  }
  const rows = persons * monthsEach
  const jobs: JobColumns = {
    maand: new Uint16Array(rows),
    uren: new Uint16Array(rows),
    brutoloon: new Uint32Array(rows),
    contract: new Uint8Array(rows),
  }
  for (let n = 0; n < persons; n++) fillMonths(random, jobs, n * monthsEach, leaving)
  const years = (length: number, from: () => number): Uint16Array =>
    Uint16Array.from({ length }, from)
  const nobody = { persoon: { codes: [], index: new Uint8Array() } }
  return {
    tables: {
      inschrijvingen: table('inschrijvingen', persons, {
        persoon: people,
        schooljaar: years(persons, () => year),
        ...school,
      }),
      diplomas: table('diplomas', persons, {
        persoon: people,
        maand: years(persons, () => leaving),
        ...school,
      }),
      vervolg: table('vervolg', studies.length, {
        persoon: { codes: pseudonyms, index: studies },
        schooljaar: years(studies.length, () => year + 1 + Math.floor(random() * 4)),
      }),
      banen: table('banen', rows, {
        persoon: {
          codes: pseudonyms,
          index: Uint32Array.from({ length: rows }, (_, row) => Math.floor(row / monthsEach)),
        },
        maand: jobs.maand,
        uren: jobs.uren,
        brutoloon: jobs.brutoloon,
        contract: { codes: contracts, index: jobs.contract },
      }),
      uitkeringen: table('uitkeringen', 0, nobody),
      plaatsingen: table('plaatsingen', 0, nobody),
    },
  }
}
