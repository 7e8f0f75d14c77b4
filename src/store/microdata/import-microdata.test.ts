import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { microdataTableNames } from '#population'
import { temporaryFolder } from '../temporary-folder.fixture.ts'
import { exampleMicrodata, rowTexts } from './example-microdata.fixture.ts'
import { importMicrodata } from './import-microdata.ts'
import { openMicrodataWriter } from './microdata-writer.ts'
import { openMicrodata } from './open-microdata.ts'

let folder: ReturnType<typeof temporaryFolder>
let source: string
let store: string
beforeEach(() => {
  folder = temporaryFolder()
  source = join(folder.path, 'levering')
  store = join(folder.path, 'data')
  mkdirSync(source)
})
afterEach(() => folder.remove())

const a = 'persoon-a-0000000001'
const b = 'persoon-b-0000000002'

function writeCsv(table: string, lines: readonly string[]): void {
  writeFileSync(join(source, `${table}.csv`), `${lines.join('\n')}\n`)
}

function writeAll(): void {
  writeCsv('inschrijvingen', [
    'persoon,schooljaar,brin,crebo,leerweg,niveau,regio,vooropleiding,geslacht,geboortejaar,herkomst',
    `${b},2018-2019,25LX,25001,bol,2,AM01,vmbo,v,2000,nl`,
    `${a},2019-2020,25LX,25001,bol,2,AM01,vmbo,m,2001,nl`,
    `${a},2018-2019,25LX,25001,bol,2,,vmbo,m,2001,nl`,
  ])
  writeCsv('diplomas', [
    'persoon,maand,brin,crebo,leerweg,niveau,regio',
    `${a},2020-07,25LX,25001,bol,2,AM01`,
  ])
  writeCsv('vervolg', ['persoon,schooljaar,soort,brin,crebo,niveau,leerweg'])
  writeCsv('banen', [
    'persoon,maand,uren,brutoloon,contract,bedrijfstak,regio',
    `${a},2020-09,32.5,187700,vast,F,AM01`,
    `${a},2020-08,32.5,187700,vast,F,AM01`,
  ])
  writeCsv('uitkeringen', ['persoon,maand,soort'])
  writeCsv('plaatsingen', ['persoon,leerbedrijf,crebo,leerweg,begin,einde,uren'])
}

describe('importing CSV', () => {
  it('puts rows in order of person and time', async () => {
    writeAll()
    const { header, issues } = await importMicrodata(source, store, 'register')
    expect(issues).toEqual([])
    expect(header).toMatchObject({ origin: 'register', persons: 2, lastMonth: 2020 * 12 + 8 })
    const microdata = openMicrodata(store)
    const { inschrijvingen, banen } = microdata.batch(0).tables
    microdata.close()
    expect([...(inschrijvingen.columns.schooljaar as Uint16Array)]).toEqual([2018, 2018, 2019])
    expect([...(banen.columns.maand as Uint16Array)]).toEqual([2020 * 12 + 7, 2020 * 12 + 8])
    expect([...(banen.columns.uren as Uint16Array)]).toEqual([325, 325])
  })

  it('keeps the good rows and says of the others where and what', async () => {
    writeAll()
    writeCsv('banen', [
      'persoon,maand,uren,brutoloon,contract,bedrijfstak,regio',
      `${a},2020-13,32.5,187700,vast,F,AM01`,
      `${a},2020-08,veel,187700,vast,F,AM01`,
      `${a},2020-09,32.5,187700,vast,F,AM01`,
    ])
    const { header, issues } = await importMicrodata(source, store, 'register')
    expect(header?.rows.banen).toBe(1)
    expect(issues.map(({ code, at }) => [code, at.file, at.line, at.column])).toEqual([
      ['notAPeriod', 'banen.csv', 2, 'maand'],
      ['notANumber', 'banen.csv', 3, 'uren'],
    ])
  })

  it('without a table says which one, an error where outcomes need it', async () => {
    const { header, issues } = await importMicrodata(source, store, 'register')
    expect(header).toBeUndefined()
    expect(issues.map(({ at, severity }) => [at.file, severity])).toEqual(
      microdataTableNames.map((name) => [
        name,
        ['inschrijvingen', 'diplomas', 'banen'].includes(name) ? 'error' : 'warning',
      ]),
    )
    expect(readdirSync(folder.path)).toEqual(['levering'])
  })

  it('leaves nothing behind but the store', async () => {
    writeAll()
    await importMicrodata(source, store, 'register')
    expect(readdirSync(folder.path)).toEqual(['data', 'levering'])
    await expect(importMicrodata(source, store, 'register')).rejects.toThrow('is niet leeg')
    expect(readdirSync(folder.path)).toEqual(['data', 'levering'])
  })
})

describe('importing Parquet', () => {
  it('gives back the rows that a writer wrote as Parquet', async () => {
    const first = join(folder.path, 'eerst')
    const writer = await openMicrodataWriter(first, { origin: 'generated', parquet: true })
    const batches = [exampleMicrodata(6, 1), exampleMicrodata(5, 2)]
    for (const batch of batches) await writer.write(batch)
    await writer.finish()
    const { issues } = await importMicrodata(join(first, 'parquet'), store, 'generated')
    expect(issues).toEqual([])
    const microdata = openMicrodata(store)
    const found = microdata.batch(0).tables
    microdata.close()
    for (const name of microdataTableNames) {
      const expected = batches.flatMap(({ tables }) => rowTexts(tables[name]))
      expect([...rowTexts(found[name])].sort()).toEqual([...expected].sort())
    }
  })

  it('that is none gives an issue and keeps the other tables', async () => {
    writeAll()
    const { rmSync } = await import('node:fs')
    rmSync(join(source, 'vervolg.csv'))
    writeFileSync(join(source, 'vervolg.parquet'), 'PAR1 but no more')
    const { header, issues } = await importMicrodata(source, store, 'register')
    expect(header?.rows).toMatchObject({ inschrijvingen: 3, vervolg: 0 })
    expect(issues).toMatchObject([{ code: 'fileUnreadable', at: { file: 'vervolg.parquet' } }])
  })
})
