import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { microdataCsv } from '../microdata-csv.fixture.ts'
import { microdataTables } from '../microdata-tables.ts'
import type { CodeColumn, MicrodataBatch, NumberColumn } from '../model.ts'
import { readMicrodataTable } from '../reading/read-microdata-table.ts'
import { generatePopulation } from './generate-population.ts'
import { shippedTargets, smallPopulation } from './generated.fixture.ts'

const population = smallPopulation()
const batches = population.parts.map(population.batch)

function digestOf(batch: MicrodataBatch): string {
  const hash = createHash('sha256')
  for (const { name } of microdataTables()) {
    const { rows, columns } = batch.tables[name]
    hash.update(`${name} ${rows}`)
    for (const [head, column] of Object.entries(columns)) {
      const numbers = 'codes' in column ? column.index : column
      hash
        .update(head)
        .update(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength))
      if ('codes' in column) hash.update(column.codes.join('\n'))
    }
  }
  return hash.digest('hex')
}

/** Pseudonym and values of the rows of a table, as objects: for small batches only. */
function rowsOf(batch: MicrodataBatch, table: keyof MicrodataBatch['tables']) {
  const { rows, columns } = batch.tables[table]
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(
      Object.entries(columns).map(([head, column]) => [
        head,
        'codes' in column ? (column as CodeColumn).codes[column.index[row]!]! : column[row]!,
      ]),
    ),
  )
}

const text = (value: string | number | undefined): string => String(value)

describe('a generated population', () => {
  it('is the same for the same seed and share', () => {
    const again = smallPopulation()
    expect(again.parts.map((part) => digestOf(again.batch(part)))).toEqual(batches.map(digestOf))
  })

  it('is the same when its parts are made in another order', () => {
    const again = smallPopulation()
    const backwards = again.parts.toReversed().map((part) => digestOf(again.batch(part)))
    expect(backwards.toReversed()).toEqual(batches.map(digestOf))
  })

  it('differs for another seed', () => {
    const other = smallPopulation(2)
    expect(digestOf(other.batch(other.parts[0]!))).not.toBe(digestOf(batches[0]!))
  })

  it('has a digest that changes only on purpose (regression number of our own)', () => {
    expect(digestOf(batches[0]!).slice(0, 16)).toBe('7abfc853c99ddbf9')
  })

  it('has all rows valid under the own check, and the check gives the same records back', () => {
    for (const batch of [batches[0]!, batches[9]!, batches.at(-1)!])
      for (const { name } of microdataTables()) {
        const csv = microdataCsv(batch.tables[name])
        const read = readMicrodataTable(name, `${name}.csv`, new TextEncoder().encode(csv))
        expect(read.issues).toEqual([])
        expect(microdataCsv(read.batch)).toBe(csv)
      }
  })

  it('has fourteen school years of leavers and one of students still enrolled', () => {
    expect(population.parts).toHaveLength(15)
    expect(batches.at(-1)!.tables.diplomas.rows).toBe(0)
    expect(batches.at(-1)!.tables.banen.rows).toBe(0)
    expect(batches[0]!.tables.banen.rows).toBeGreaterThan(0)
  })

  it('shares one list of pseudonyms over the tables of a batch, each of them once in all', () => {
    const all = batches.flatMap((batch) => {
      const lists = microdataTables().map(
        ({ name }) => (batch.tables[name].columns.persoon as CodeColumn).codes,
      )
      expect(new Set(lists).size).toBe(1)
      return lists[0]!
    })
    expect(new Set(all).size).toBe(population.persons)
    for (const pseudonym of all) expect(pseudonym).toMatch(/^voorbeeld-[0-9a-f]{10}$/)
  })

  it('has rows of one person together and in order of time', () => {
    for (const batch of batches)
      for (const [name, head] of [
        ['inschrijvingen', 'schooljaar'],
        ['banen', 'maand'],
        ['uitkeringen', 'maand'],
        ['vervolg', 'schooljaar'],
        ['plaatsingen', 'begin'],
      ] as const) {
        const { rows, columns } = batch.tables[name]
        const { index } = columns.persoon as CodeColumn
        const time = columns[head] as NumberColumn
        for (let row = 1; row < rows; row += 1) {
          const ordered =
            index[row]! > index[row - 1]! ||
            (index[row] === index[row - 1] && time[row]! > time[row - 1]!)
          if (!ordered) expect.fail(`${name} row ${row}`)
        }
      }
  })

  it('gives diplomas within the last school year enrolled in, for the programme enrolled in', () => {
    for (const batch of batches) {
      const last = new Map(
        rowsOf(batch, 'inschrijvingen').map((row) => [text(row.persoon), row] as const),
      )
      for (const diploma of rowsOf(batch, 'diplomas')) {
        const enrolment = last.get(text(diploma.persoon))!
        const august = Number(enrolment.schooljaar) * 12 + 7
        expect(Number(diploma.maand)).toBeGreaterThanOrEqual(august)
        expect(Number(diploma.maand)).toBeLessThan(august + 12)
        expect([diploma.crebo, diploma.brin, diploma.niveau]).toEqual([
          enrolment.crebo,
          enrolment.brin,
          enrolment.niveau,
        ])
      }
    }
  })

  it('has nobody at school or at work before fifteen', () => {
    for (const batch of batches) {
      const births = new Map(
        rowsOf(batch, 'inschrijvingen').map((row) => {
          expect(Number(row.schooljaar) - Number(row.geboortejaar)).toBeGreaterThanOrEqual(15)
          return [text(row.persoon), Number(row.geboortejaar)] as const
        }),
      )
      for (const job of rowsOf(batch, 'banen').slice(0, 20_000))
        expect(Math.floor(Number(job.maand) / 12)).toBeGreaterThanOrEqual(
          births.get(text(job.persoon))! + 15,
        )
    }
  })

  it('follows nobody for more than sixty months or past the last month known', () => {
    for (const batch of batches) {
      const { columns, rows } = batch.tables.banen
      const { index } = columns.persoon as CodeColumn
      const month = columns.maand as NumberColumn
      let from = 0
      for (let row = 0; row < rows; row += 1) {
        if (index[row] !== index[from]) from = row
        if (month[row]! - month[from]! >= 60) expect.fail(`row ${row}: over sixty months`)
        if (month[row]! > 2026 * 12 + 6) expect.fail(`row ${row}: after July 2026`)
      }
    }
  })

  it('changes wages from month to month and jobs now and then', () => {
    const { columns, rows } = batches[3]!.tables.banen
    const { index } = columns.persoon as CodeColumn
    const wage = columns.brutoloon as NumberColumn
    const contract = (columns.contract as CodeColumn).index
    let [wages, contracts] = [0, 0]
    for (let row = 1; row < rows; row += 1) {
      if (index[row] !== index[row - 1]) continue
      if (wage[row] !== wage[row - 1]) wages += 1
      if (contract[row] !== contract[row - 1]) contracts += 1
    }
    expect(wages / rows).toBeGreaterThan(0.1)
    expect(contracts / rows).toBeGreaterThan(0.005)
  })

  it.each([[0.0009], [1.001], [Number.NaN], [-1]])('refuses the share %d', (share) => {
    expect(() => generatePopulation({ seed: 1, share, targets: shippedTargets })).toThrow(
      RangeError,
    )
  })

  it.each([[0.5], [Number.POSITIVE_INFINITY]])('refuses the seed %d', (seed) => {
    const options = { seed, share: 0.001, targets: shippedTargets }
    expect(() => generatePopulation(options)).toThrow(RangeError)
  })

  it('grows with its share', () => {
    expect(smallPopulation(1, 0.002).persons / population.persons).toBeCloseTo(2, 2)
  })
})
