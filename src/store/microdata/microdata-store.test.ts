import { spawn } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel'
import { type MicrodataBatch, microdataTableNames, type TableBatch } from '#population'
import { temporaryFolder } from '../temporary-folder.fixture.ts'
import { exampleMicrodata, rowTexts } from './example-microdata.fixture.ts'
import { openMicrodataWriter } from './microdata-writer.ts'
import { openMicrodata } from './open-microdata.ts'
import { pickRows } from './person-rows.ts'

let folder: ReturnType<typeof temporaryFolder>
let store: string
beforeEach(() => {
  folder = temporaryFolder()
  store = join(folder.path, 'data')
})
afterEach(() => folder.remove())

async function written(...batches: readonly MicrodataBatch[]): Promise<void> {
  const writer = await openMicrodataWriter(store, { origin: 'generated' })
  for (const batch of batches) await writer.write(batch)
  await writer.finish()
}

/** The rows of each table of all groups of the store, in order. */
function storedRows(): Record<string, readonly string[]> {
  const microdata = openMicrodata(store)
  try {
    const batches = microdata.header.groups.map((_, group) => microdata.batch(group))
    return Object.fromEntries(
      microdataTableNames.map((name) => [name, batches.flatMap((b) => rowTexts(b.tables[name]))]),
    )
  } finally {
    microdata.close()
  }
}

const rowsOf = (batch: MicrodataBatch): Record<string, readonly string[]> =>
  Object.fromEntries(microdataTableNames.map((name) => [name, rowTexts(batch.tables[name])]))

function reordered(table: TableBatch, order: Uint32Array): TableBatch {
  const columns = Object.entries(table.columns).map(([head, column]) => [
    head,
    pickRows(column, order),
  ])
  return { ...table, rows: order.length, columns: Object.fromEntries(columns) }
}

describe('a store of microdata', () => {
  it('gives back every row of every table, in order', async () => {
    const batch = exampleMicrodata(50)
    await written(batch)
    expect(storedRows()).toEqual(rowsOf(batch))
  })

  it('keeps batches apart as groups and counts over all', async () => {
    const batches = [exampleMicrodata(20, 1), exampleMicrodata(30, 2)]
    await written(...batches)
    const { header, close } = openMicrodata(store)
    close()
    expect(header).toMatchObject({
      origin: 'generated',
      persons: 50,
      lastMonth: 2019 * 12 + 7 + 23,
    })
    expect(header.rows).toMatchObject({ inschrijvingen: 150, banen: 1200 })
    expect(header.groups.map((group) => group.persons)).toEqual([20, 30])
  })

  it('divides a large batch into groups of 16,384 persons', async () => {
    const persons = 16_388
    const pseudonyms = Array.from({ length: persons }, (_, n) => `p${n}`)
    const empty = exampleMicrodata(0)
    const diplomas: TableBatch = {
      table: 'diplomas',
      rows: persons,
      columns: {
        persoon: { codes: pseudonyms, index: Uint32Array.from(pseudonyms, (_, n) => n) },
        maand: new Uint16Array(persons).fill(24_000),
      },
    }
    await written({ tables: { ...empty.tables, diplomas } })
    const microdata = openMicrodata(store)
    expect(microdata.header.groups.map((group) => group.persons)).toEqual([16_384, 4])
    expect(rowTexts(microdata.batch(1).tables.diplomas)).toEqual(
      [16_384, 16_385, 16_386, 16_387].map((n) => `24000|p${n}`),
    )
    microdata.close()
  })

  it('puts rows in order of person and time, whatever order they come in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.integer(), async (persons, seed) => {
        const batch = exampleMicrodata(persons, 3)
        const random = seededRandom(seed)
        const mixed = microdataTableNames.map((name) => {
          const table = batch.tables[name]
          const keys = Float64Array.from({ length: table.rows }, random)
          const order = Uint32Array.from(keys, (_, row) => row).sort((a, b) => keys[a]! - keys[b]!)
          return [name, reordered(table, order)]
        })
        await written({ tables: Object.fromEntries(mixed) as MicrodataBatch['tables'] })
        const found = storedRows()
        rmSync(store, { recursive: true })
        for (const name of ['inschrijvingen', 'diplomas', 'banen'] as const)
          expect([...found[name]!].sort()).toEqual([...rowTexts(batch.tables[name])].sort())
        // A person's months follow each other.
        const months = found.banen!.map((row) => Number(row.split('|')[4]))
        expect(months.filter((month, at) => at % 24 > 0 && month <= months[at - 1]!)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('joins months in which nothing changes, and no others', async () => {
    const months = [0, 1, 2, 4, 5, 6, 6 + 1]
    const wages = [5, 5, 5, 5, 5, 6, 6]
    const banen: TableBatch = {
      table: 'banen',
      rows: 7,
      columns: {
        persoon: { codes: ['a', 'b'], index: Uint8Array.from([0, 0, 0, 0, 0, 0, 1]) },
        maand: Uint16Array.from(months, (month) => 24_000 + month),
        brutoloon: Uint32Array.from(wages),
      },
    }
    await written({ tables: { ...exampleMicrodata(0).tables, banen } })
    const microdata = openMicrodata(store)
    expect(microdata.header.groups[0]?.tables.banen).toMatchObject({ rows: 7, runs: { length: 4 } })
    expect(rowTexts(microdata.batch(0).tables.banen)).toEqual(rowTexts(banen))
    microdata.close()
  })

  it('breaks runs off at 255 months', async () => {
    const banen: TableBatch = {
      table: 'banen',
      rows: 300,
      columns: {
        persoon: { codes: ['a'], index: new Uint8Array(300) },
        maand: Uint16Array.from({ length: 300 }, (_, n) => 24_000 + n),
      },
    }
    await written({ tables: { ...exampleMicrodata(0).tables, banen } })
    const microdata = openMicrodata(store)
    expect(microdata.header.groups[0]?.tables.banen.runs?.length).toBe(2)
    expect(rowTexts(microdata.batch(0).tables.banen)).toEqual(rowTexts(banen))
    microdata.close()
  })

  it('is for its owner only', async () => {
    await written(exampleMicrodata(2))
    const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8)
    expect(mode(store)).toBe('700')
    expect(new Set(readdirSync(store).map((name) => mode(join(store, name))))).toEqual(
      new Set(['600']),
    )
  })

  it('is the same to the byte for the same batches', async () => {
    await written(exampleMicrodata(5))
    const bytes = (): readonly string[] =>
      readdirSync(store).map((name) => readFileSync(join(store, name)).toString('base64'))
    const first = bytes()
    rmSync(store, { recursive: true })
    await written(exampleMicrodata(5))
    expect(bytes()).toEqual(first)
  })

  it('is not written over something else', async () => {
    await written(exampleMicrodata(2))
    await expect(written(exampleMicrodata(2))).rejects.toThrow('is niet leeg')
    expect(storedRows().diplomas).toHaveLength(2)
  })

  it('takes the place of an empty folder', async () => {
    mkdirSync(store)
    await written(exampleMicrodata(2))
    expect(storedRows().diplomas).toHaveLength(2)
  })

  it('refuses rows without pseudonym and columns of another length', async () => {
    const { tables } = exampleMicrodata(2)
    const short = { ...tables.diplomas, rows: 3 }
    await expect(written({ tables: { ...tables, diplomas: short } })).rejects.toThrow(RangeError)
    const nobody = { codes: [''], index: new Uint8Array(2) }
    const unnamed = { ...tables.diplomas, columns: { persoon: nobody } }
    await expect(written({ tables: { ...tables, diplomas: unnamed } })).rejects.toThrow('pseudonym')
  })
})

describe('opening a folder', () => {
  const files = ['personen.kol', ...microdataTableNames.map((name) => `${name}.kol`)]

  it('that holds something else, or is not there, is refused in Dutch', () => {
    expect(() => openMicrodata(store)).toThrow('staan geen (volledige) microdata')
    mkdirSync(store)
    expect(() => openMicrodata(store)).toThrow('staan geen (volledige) microdata')
    writeFileSync(join(store, 'kop.json'), '{"naam":"iets anders"}\n')
    expect(() => openMicrodata(store)).toThrow('is geen kop van microdata van Kansrijk')
  })

  it('of another version is refused', async () => {
    await written(exampleMicrodata(1))
    const { headerText, readHeader } = await import('./layout.js')
    const header = { ...readHeader(store), version: 2 }
    writeFileSync(join(store, 'kop.json'), headerText(header))
    expect(() => openMicrodata(store)).toThrow('hebben versie 2; dit programma leest versie 1')
  })

  it.each(files)('with %s cut off, or gone, is refused', async (name) => {
    await written(exampleMicrodata(3))
    truncateSync(join(store, name), statSync(join(store, name)).size - 1)
    expect(() => openMicrodata(store)).toThrow(`${name} is beschadigd`)
    rmSync(join(store, name))
    expect(() => openMicrodata(store)).toThrow(`ontbreekt het bestand ${name}`)
  })

  it('with a head cut off anywhere is refused', async () => {
    await written(exampleMicrodata(1))
    const path = join(store, 'kop.json')
    const whole = readFileSync(path)
    const places = [
      0,
      1,
      20,
      whole.length >> 1,
      whole.length - 10,
      whole.length - 9,
      whole.length - 2,
    ]
    for (const at of places) {
      writeFileSync(path, whole.subarray(0, at))
      expect(() => openMicrodata(store)).toThrow(/geen kop|beschadigd/)
    }
  })

  it('with any bit turned over never gives other rows without saying so', async () => {
    await written(exampleMicrodata(4))
    const expected = storedRows()
    const random = seededRandom(7)
    let refused = 0
    for (let round = 0; round < 300; round++) {
      const names = readdirSync(store)
      const path = join(store, names[Math.floor(random() * names.length)]!)
      const whole = readFileSync(path)
      const damaged = Buffer.from(whole)
      const at = Math.floor(random() * whole.length)
      damaged[at] = damaged[at]! ^ (1 << Math.floor(random() * 8))
      writeFileSync(path, damaged)
      try {
        // Between arrays there are bytes that mean nothing: those may change.
        expect(storedRows()).toEqual(expected)
      } catch (error) {
        expect(error).toMatchObject({ name: 'MicrodataUnreadable' })
        refused++
      }
      writeFileSync(path, whole)
    }
    expect(refused).toBeGreaterThan(200)
  })
})

describe('a writer that does not finish', () => {
  it('leaves nothing that can be opened, and the next one removes what is left of a dead process', async () => {
    const writer = await openMicrodataWriter(store, { origin: 'generated' })
    await writer.write(exampleMicrodata(3))
    const [temporary = ''] = readdirSync(folder.path)
    expect(temporary).toMatch(/^\.bouw-data-/)
    expect(() => openMicrodata(join(folder.path, temporary))).toThrow('geen (volledige) microdata')
    expect(() => openMicrodata(store)).toThrow('geen (volledige) microdata')
    await writer.discard()
    expect(readdirSync(folder.path)).toEqual([])
    mkdirSync(join(folder.path, '.bouw-data-999999999-x'))
    await written(exampleMicrodata(1))
    expect(readdirSync(folder.path)).toEqual(['data'])
  })

  it('because it was killed leaves whole stores or none', async () => {
    const script = fileURLToPath(new URL('./write-microdata-forever.fixture.ts', import.meta.url))
    const random = seededRandom(11)
    for (let round = 0; round < 3; round++) {
      const own = join(folder.path, String(round))
      mkdirSync(own)
      const child = spawn(process.execPath, ['--import', 'tsx', script, own], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const ended = new Promise((done) => child.once('exit', done))
      await new Promise((started) => child.stdout.once('data', started))
      await pause(random() * 150)
      child.kill('SIGKILL')
      await ended
      for (const name of readdirSync(own)) {
        store = join(own, name)
        if (name.startsWith('.bouw-')) expect(() => storedRows()).toThrow('geen (volledige)')
        else expect(storedRows().diplomas).toHaveLength(2000)
      }
    }
  }, 60_000)

  it('because the folder cannot be written says so', async () => {
    if (process.getuid?.() === 0) return
    chmodSync(folder.path, 0o500)
    await expect(written(exampleMicrodata(1))).rejects.toThrow('EACCES')
    chmodSync(folder.path, 0o700)
  })
})
