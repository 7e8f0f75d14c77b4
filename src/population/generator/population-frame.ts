import { iterativeProportionalFitting } from '#algorithms'
import { startYear } from '#kernel'
import { labourMarketRegions, type Programme, programmes } from '#reference'
import type { CalibrationMeasure, CalibrationTarget } from '../calibration/calibration-targets.ts'
import { type AgeShares, ageSharesOf } from './age-shares.ts'
import { weightOfText } from './hash.ts'

/** The two pathways of the population, in the order in which all tables hold them. */
export const framePathways = ['bol', 'bbl'] as const

/** How many students each programme, pathway and region has in the base year, and how that moved. */
export interface PopulationFrame {
  readonly programmes: readonly Programme[]
  readonly regions: readonly string[]
  /** Cells in order of pathway, programme, region: places in the lists, and students in the base year. */
  readonly pathway: Uint8Array
  readonly programme: Uint16Array
  readonly region: Uint8Array
  readonly students: Float64Array
  /** Students of a pathway in a school year as a multiple of the base year. */
  readonly growth: (pathway: number, year: number) => number
  /** Share of women by pathway and field of study. */
  readonly femaleShare: (pathway: number, field: string) => number
  /** Shares of the ages from 15, by pathway: of all students, and of new ones. */
  readonly ages: readonly AgeShares[]
}

const levels = ['1', '2', '3', '4'] as const

/** The school year whose composition is fitted. */
const baseYear = 2021

const seedOfWomen: ReadonlyMap<string, number> = new Map([
  ['01', 0.9],
  ['02', 0.6],
  ['03', 0.75],
  ['04', 0.45],
  ['05', 0.5],
  ['06', 0.1],
  ['07', 0.12],
  ['08', 0.65],
  ['09', 0.82],
  ['10', 0.5],
])

class Figures {
  readonly #targets: readonly CalibrationTarget[]

  constructor(targets: readonly CalibrationTarget[]) {
    this.#targets = targets
  }

  /** Sum of the figures of a measure with these codes; 0 when there is none. */
  sum(measure: CalibrationMeasure, codes: Readonly<Record<string, string>>, year?: number): number {
    let total = 0
    for (const target of this.#targets) {
      if (target.measure !== measure) continue
      if (year !== undefined && startYear(target.period) !== year) continue
      const ids = Object.keys(target.dimensions)
      if (ids.length !== Object.keys(codes).length) continue
      if (ids.every((id) => codeOf(id, target.dimensions[id]!) === codes[id])) total += target.value
    }
    return total
  }
}

/** Full-time and part-time bol count as bol. */
function codeOf(dimension: string, code: string): string {
  return dimension === 'pathway' && code.startsWith('bol') ? 'bol' : code
}

/** Scales numbers to a total. */
function scaled(values: readonly number[], total: number): Float64Array {
  const sum = values.reduce((a, b) => a + b, 0)
  return Float64Array.from(values, (value) => (sum === 0 ? 0 : (value * total) / sum))
}

/** Students of one pathway in the base year, by place in the list of programmes. */
function studentsOfBbl(figures: Figures, list: readonly Programme[], total: number): number[] {
  const seeds = list.map((programme) =>
    programme.onlyPathway === 'bol' ? 0 : weightOfText(programme.crebo),
  )
  const chambers = [...new Set(list.map(({ sectorChamber }) => sectorChamber))]
  const wanted = levels.flatMap((level) =>
    chambers.map((sectorChamber) =>
      figures.sum('enrolments', { pathway: 'bbl', level, sectorChamber }, baseYear),
    ),
  )
  const cellOf = ({ level, sectorChamber }: Programme): number =>
    levels.indexOf(level) * chambers.length + chambers.indexOf(sectorChamber)
  const sums = new Float64Array(wanted.length)
  list.forEach((programme, i) => {
    sums[cellOf(programme)]! += seeds[i]!
  })
  const targets = scaled(
    wanted.map((value, cell) => (sums[cell]! > 0 ? value : 0)),
    total,
  )
  return list.map((programme, i) => {
    const cell = cellOf(programme)
    return sums[cell] === 0 ? 0 : (targets[cell]! * seeds[i]!) / sums[cell]!
  })
}

/** What is left of the published levels and fields for bol, reached together by proportional fitting. */
function studentsOfBol(
  figures: Figures,
  list: readonly Programme[],
  bbl: readonly number[],
  totals: readonly [bol: number, bbl: number],
): number[] {
  const [bolTotal, bblTotal] = totals
  const fields = [...new Set(list.map(({ fieldOfStudy }) => fieldOfStudy))]
  const of = (key: keyof Programme, code: string): number =>
    list.reduce((sum, each, i) => sum + (each[key] === code ? bbl[i]! : 0), 0)
  const rest = (published: readonly number[], key: keyof Programme, codes: readonly string[]) => {
    const all = scaled(published, bolTotal + bblTotal)
    return scaled(
      codes.map((code, i) => Math.max(all[i]! * 0.02, all[i]! - of(key, code))),
      bolTotal,
    )
  }
  const level = rest(
    levels.map((code) => figures.sum('levelShare', { level: code })),
    'level',
    levels,
  )
  const fieldFigures = fields.map((code) => figures.sum('fieldShare', { fieldOfStudy: code }))
  const field = rest(fieldFigures, 'fieldOfStudy', fields)
  const seed = new Float64Array(list.length * levels.length * fields.length)
  const at = (i: number): number =>
    (i * levels.length + levels.indexOf(list[i]!.level)) * fields.length +
    fields.indexOf(list[i]!.fieldOfStudy)
  list.forEach((programme, i) => {
    seed[at(i)] = programme.onlyPathway === 'bbl' ? 0 : weightOfText(programme.crebo)
  })
  const { table } = iterativeProportionalFitting(
    seed,
    [list.length, levels.length, fields.length],
    [
      { dimensions: [1], targets: level },
      { dimensions: [2], targets: field },
    ],
    { tolerance: 1e-6, maxIterations: 200 },
  )
  return list.map((_, i) => table[at(i)]!)
}

/** Spreads programmes over regions so that both totals are reached; seeds differ a little by region. */
function overRegions(students: Float64Array, kinds: readonly string[], regional: Float64Array) {
  const regions = regional.length
  const seed = new Float64Array(students.length * regions)
  for (let i = 0; i < students.length; i += 1)
    for (let r = 0; r < regions; r += 1)
      seed[i * regions + r] =
        students[i]! > 0 ? regional[r]! * (0.6 + 0.8 * weightOfText(`${kinds[i]} ${r}`, 1)) : 0
  return iterativeProportionalFitting(
    seed,
    [students.length, regions],
    [
      { dimensions: [0], targets: students },
      { dimensions: [1], targets: regional },
    ],
    { tolerance: 1e-6, maxIterations: 100 },
  ).table
}

/** Shares of women by pathway and field that meet the published numbers by pathway. */
function femaleShares(figures: Figures, list: readonly Programme[], students: Float64Array) {
  const fields = [...new Set(list.map(({ fieldOfStudy }) => fieldOfStudy))]
  const sums = new Float64Array(2 * fields.length)
  students.forEach((value, i) => {
    const pathway = i < list.length ? 0 : 1
    sums[pathway * fields.length + fields.indexOf(list[i % list.length]!.fieldOfStudy)]! += value
  })
  const seed = new Float64Array(sums.length * 2)
  sums.forEach((value, i) => {
    const women = seedOfWomen.get(fields[i % fields.length]!) ?? 0.45
    seed[i * 2] = value * (1 - women)
    seed[i * 2 + 1] = value * women
  })
  const bySex = framePathways.flatMap((pathway, p) => {
    const total = sums.slice(p * fields.length, (p + 1) * fields.length).reduce((a, b) => a + b, 0)
    return [
      ...scaled(
        ['m', 'v'].map((sex) => figures.sum('sexShare', { pathway, sex })),
        total,
      ),
    ]
  })
  const { table } = iterativeProportionalFitting(
    seed,
    [2, fields.length, 2],
    [
      { dimensions: [0, 1], targets: sums },
      { dimensions: [0, 2], targets: Float64Array.from(bySex) },
    ],
    { tolerance: 1e-6, maxIterations: 200 },
  )
  return (pathway: number, field: string): number => {
    const at = pathway * fields.length + fields.indexOf(field)
    return sums[at] === 0 ? 0.45 : table[at * 2 + 1]! / sums[at]!
  }
}

function growthOf(figures: Figures) {
  const stock = framePathways.map((pathway) => {
    const perYear = new Map<number, number>()
    return (year: number): number => {
      const found = perYear.get(year) ?? figures.sum('enrolments', { pathway }, year)
      perYear.set(year, found)
      return found
    }
  })
  return (pathway: number, year: number): number =>
    stock[pathway]!(year) / stock[pathway]!(baseYear)
}

/** The cells with students in them. */
function cellsOf(table: Float64Array, programmeCount: number, regionCount: number) {
  const places = [...table.keys()].filter((i) => table[i]! > 1e-9)
  const kind = (i: number): number => Math.floor(i / regionCount)
  return {
    pathway: Uint8Array.from(places, (i) => (kind(i) < programmeCount ? 0 : 1)),
    programme: Uint16Array.from(places, (i) => kind(i) % programmeCount),
    region: Uint8Array.from(places, (i) => i % regionCount),
    students: Float64Array.from(places, (i) => table[i]!),
  }
}

/**
 * The frame of the population, fitted to published figures: students by pathway each year, by pathway ×
 * level × sector chamber (bbl) and level, field, sex and age, and by region as workers are divided over
 * regions (students by region are not published). What is not published stays near a neutral start.
 * @throws RangeError when figures lack.
 */
export function populationFrame(targets: readonly CalibrationTarget[]): PopulationFrame {
  const figures = new Figures(targets)
  const list = programmes()
  const regions = labourMarketRegions().map(({ code }) => code)
  const [bol, bbl] = framePathways.map((pathway) =>
    figures.sum('enrolments', { pathway }, baseYear),
  ) as [number, number]
  const inBbl = studentsOfBbl(figures, list, bbl)
  const inBol = studentsOfBol(figures, list, inBbl, [bol, bbl])
  const students = Float64Array.from([...inBol, ...inBbl])
  const kinds = [...list, ...list].map(({ sectorChamber }) => sectorChamber)
  const total = students.reduce((a, b) => a + b, 0)
  const regional = scaled(
    regions.map((region) => figures.sum('regionShare', { region })),
    total,
  )
  return {
    programmes: list,
    regions,
    ...cellsOf(overRegions(students, kinds, regional), list.length, regions.length),
    growth: growthOf(figures),
    femaleShare: femaleShares(figures, list, students),
    ages: framePathways.map((pathway) =>
      ageSharesOf((age) => figures.sum('ageShare', { pathway, age })),
    ),
  }
}
