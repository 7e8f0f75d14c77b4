import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, describe, expect, it } from 'vitest'
import { dimensionIds } from '#reference'
import { exampleObservation } from './example-content.fixture.ts'
import { orderObservations } from './ordered-observations.ts'
import { readObservations, readRecords } from './read-parquet.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'
import { writeObservations, writeRecords } from './write-parquet.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())
const path = join(folder.path, "map met ' teken.parquet")

async function query(sql: string): Promise<readonly Record<string, unknown>[]> {
  const db = await (await DuckDBInstance.create(':memory:')).connect()
  const file = `read_parquet('${path.replaceAll("'", "''")}')`
  return (await db.runAndReadAll(sql.replace('FILE', file))).getRowObjectsJS()
}

describe('observations as Parquet', () => {
  it('are readable by any other tool: one column per dimension, numbers as numbers', async () => {
    const note = 'Regel één\n"twee" 👩🏽‍🍳'
    await writeObservations(path, orderObservations([exampleObservation('2', 12.5, { note })]))
    const [row] = await query('SELECT * FROM FILE')
    expect(row).toMatchObject({
      series: 'students',
      period: '2024-10-01',
      level: '2',
      pathway: 'bol',
      region: null,
      value: 12.5,
      missing: null,
      unverified: false,
      no_interval: 'fullCount',
      sources: 'duo',
      note,
    })
    expect(Object.keys(row!).slice(3, 3 + dimensionIds.length)).toEqual(dimensionIds)
    const types = await query(
      'SELECT column_type FROM (DESCRIBE SELECT value, unverified FROM FILE)',
    )
    expect(types.map((type) => type.column_type)).toEqual(['DOUBLE', 'BOOLEAN'])
  })

  it('keep order and content over many row groups, with more notes than a dictionary holds', async () => {
    const count = 45_000
    const observations = Array.from({ length: count }, (_, n) =>
      exampleObservation(String(n % 5), n, {
        series: `reeks ${n % 3}`,
        dimensions: { region: String(n).padStart(5, '0') },
        note: `Nummer ${n}`,
      }),
    )
    await writeObservations(path, orderObservations(observations.toReversed()))
    const read = await readObservations(path, 'reeks 1')
    expect(read).toEqual(observations.filter((o) => o.series === 'reeks 1'))
    const groups = await query("SELECT count(*) AS n FROM FILE WHERE series = 'reeks 2'")
    expect(groups).toEqual([{ n: BigInt(count / 3) }])
  })

  it('are the same bytes each time they are written', async () => {
    const observations = ['1', '2', '3'].map((level) => exampleObservation(level, 1))
    await writeObservations(path, orderObservations(observations))
    const first = readFileSync(path)
    await writeObservations(path, orderObservations(observations.toReversed()))
    expect(readFileSync(path)).toEqual(first)
  })

  it('tell nought from minus nought, and a constant from an empty column', async () => {
    const values = [0, -0, 5e-324, 1.7976931348623157e308, 0.1 + 0.2]
    const observations = values.map((value, n) => exampleObservation(String(n), value))
    await writeObservations(path, orderObservations(observations))
    const read = await readObservations(path, 'students')
    expect(read.map((o) => o.cell.value)).toStrictEqual(values)
  })
})

describe('records as Parquet', () => {
  it('come back in order of their columns, without what they do not have', async () => {
    const records = [{ a: 'z', b: '1' }, { a: 'a', b: '' }, { a: 'a' }, { a: 'a', b: '' }]
    await writeRecords<{ a: string; b?: string }>(path, ['a', 'b'], records)
    expect(await readRecords(path, ['a', 'b'])).toEqual([
      { a: 'a' },
      { a: 'a', b: '' },
      { a: 'a', b: '' },
      { a: 'z', b: '1' },
    ])
  })
})
