import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { kaplanMeier, medianSurvival } from '#algorithms'
import { seededRandom } from '#kernel'
import type { Leavers } from '../model.ts'
import { deriveLeavers } from './derive-leavers.ts'
import {
  type ExampleRow,
  type ExampleTables,
  exampleParameters,
  jobFrom,
  monthOf,
  withMicrodata,
} from './example-people.fixture.ts'
import type { TabulatedOutcomes } from './outcome-cells.ts'
import { tabulateOutcomes } from './tabulate-outcomes.ts'

const parameters = exampleParameters()
const leaving = monthOf(2018, 7)

/** People of a few programmes and regions with all kinds of careers, seeded. */
function manyPeople(persons: number, seed: number): ExampleTables {
  const random = seededRandom(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  const tables = { inschrijvingen: [], diplomas: [], vervolg: [], banen: [] } as Record<
    'inschrijvingen' | 'diplomas' | 'vervolg' | 'banen',
    ExampleRow[]
  >
  for (let n = 0; n < persons; n++) {
    const persoon = `s${seed}p${n}`
    const school = {
      ...{ persoon, crebo: pick(['25001', '25002', '25003']), regio: pick(['AM01', 'AM02']) },
      ...{ niveau: pick(['2', '3']), leerweg: pick(['bol', 'bbl']) },
    }
    tables.inschrijvingen.push({ ...school, schooljaar: 2017 })
    if (random() < 0.8) tables.diplomas.push({ ...school, maand: leaving })
    if (random() < 0.3)
      tables.vervolg.push({ persoon, schooljaar: 2018 + Math.floor(random() * 5) })
    let month = Math.floor(random() * 20) - 6
    while (month < 58) {
      const months = 1 + Math.floor(random() * 20)
      const job = {
        ...{ uren: pick([80, 200, 320]), contract: pick(['vast', 'tijdelijk']) },
        brutoloon: 100_000 + Math.floor(random() * 1000) * 100,
      }
      tables.banen.push(...jobFrom(persoon, leaving + month, leaving + month + months - 1, job))
      month += months + Math.floor(random() * 4)
    }
  }
  return tables
}

/** Cells by their codes, joined by a bar. */
function cellsOf({ stretches, codes }: TabulatedOutcomes): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>()
  for (const { cells, count } of stretches)
    for (let at = 0; at < count; at++) {
      let rest = cells.cell[at]!
      const name = codes.map(() => '')
      for (let d = codes.length - 1; d >= 0; d--) {
        name[d] = codes[d]![rest % codes[d]!.length]!
        rest = Math.floor(rest / codes[d]!.length)
      }
      found.set(name.join('|'), [
        ...[cells.persons[at]!, cells.found[at]!, cells.medianMonths[at]!],
        ...[cells.wageSum[at]! / cells.found[at]!, cells.medianWage[at]!],
        cells.permanent[at]! / cells.permanentKnown[at]!,
        cells.independent[at]! / cells.independentKnown[at]!,
      ])
    }
  return found
}

const sqlAnswer = (answers: Uint8Array, row: number): string =>
  answers[row] === 255 ? 'NULL' : String(answers[row])

/** The same cells by SQL from derived leavers, one row a leaver. */
async function cellsBySql(leavers: Leavers): Promise<Map<string, readonly number[]>> {
  const { dimensions, searchEnd, searchMonths, startWage, answers } = leavers
  const word = (d: 'programme' | 'region' | 'level' | 'pathway', row: number): string =>
    dimensions[d].codes[dimensions[d].index[row]!]!
  const rows = Array.from({ length: leavers.rows }, (_, row) => {
    const cell = (['programme', 'region', 'level', 'pathway'] as const).map((d) => word(d, row))
    const works = searchEnd[row] === 1
    const numbers = [
      ...[works ? searchMonths[row] : 'NULL', works ? startWage[row] : 'NULL'],
      sqlAnswer(answers.permanentAt15Months, row),
      sqlAnswer(answers.independentDirectly, row),
    ]
    return `('${cell.join('|')}', ${numbers.join(', ')})`
  })
  const db = await (await DuckDBInstance.create(':memory:')).connect()
  const result = await db.runAndReadAll(
    `SELECT cell, count(*), count(months), median(months), avg(wage), median(wage), avg(permanent),
       avg(independent)
     FROM (VALUES ${rows.join(', ')}) AS l(cell, months, wage, permanent, independent) GROUP BY cell`,
  )
  return new Map(
    result
      .getRows()
      .map(([cell, ...numbers]) => [
        String(cell),
        numbers.map((number) => (number === null ? Number.NaN : Number(number))),
      ]),
  )
}

describe('tabulating outcomes', () => {
  it.each([1, 2, 3])('on %i threads gives the cells that SQL gives', async (threads) => {
    const batches = [1, 2, 3].map((seed) => manyPeople(60, seed))
    await withMicrodata(batches, async (data) => {
      const found = await tabulateOutcomes(data, { parameters, survival: false, threads })
      const leavers = deriveLeavers(data, parameters, new Uint8Array(32))
      const expected = await cellsBySql(leavers)
      const cells = cellsOf(found)
      expect(expected.size).toBeGreaterThan(20)
      expect([...cells.keys()].sort()).toEqual([...expected.keys()].sort())
      for (const [cell, numbers] of expected)
        numbers.forEach((number, at) => {
          if (Number.isNaN(number)) expect(cells.get(cell)![at]).toBeNaN()
          else expect(cells.get(cell)![at]).toBeCloseTo(number, 9)
        })
    })
  })

  it('by Kaplan-Meier counts those who study or are not followed as still searching', async () => {
    await withMicrodata([manyPeople(80, 4)], async (data) => {
      const options = { parameters, survival: true, heads: ['leerweg'] as const, threads: 1 }
      const cells = cellsOf(await tabulateOutcomes(data, options))
      const leavers = deriveLeavers(data, parameters, new Uint8Array(32))
      const { pathway } = leavers.dimensions
      for (const code of ['bol', 'bbl']) {
        const rows = [...Array(leavers.rows).keys()].filter(
          (row) => pathway.codes[pathway.index[row]!] === code,
        )
        const times = rows.map((row) => leavers.searchMonths[row]!)
        const events = rows.map((row) => Number(leavers.searchEnd[row] === 1))
        const { estimate } = medianSurvival(kaplanMeier({ times, events }))
        expect(cells.get(code)![2]).toBe(estimate)
      }
    })
  })

  it('of nobody gives no cells', async () => {
    await withMicrodata([{}], async (data) => {
      const { stretches } = await tabulateOutcomes(data, { parameters, survival: false })
      expect(stretches.map(({ count }) => count)).toEqual([0])
    })
  })

  it('fails when a thread meets a damaged array', async () => {
    const { writeFileSync, readFileSync } = await import('node:fs')
    await withMicrodata([manyPeople(9, 1), manyPeople(9, 2)], async (data) => {
      const path = `${data.folder}/banen.kol`
      const bytes = readFileSync(path)
      const place = data.header.groups[1]!.tables.banen.columns.brutoloon!
      bytes[place.offset] = bytes[place.offset]! ^ 1
      writeFileSync(path, bytes)
      for (const threads of [1, 2])
        await expect(
          tabulateOutcomes(data, { parameters, survival: false, threads }),
        ).rejects.toThrow('banen.kol is beschadigd')
      expect(() => deriveLeavers(data, parameters, new Uint8Array(1))).toThrow('is beschadigd')
    })
  })
})
