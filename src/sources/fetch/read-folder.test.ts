import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importSource, readFromFolder } from './read-folder.ts'
import { type LocalServer, optionsFor, plainSource, startServer, stored } from './server.fixture.ts'

const csv = 'jaar,aantal\n2022,12\n'
let server: LocalServer
let from: string

beforeEach(async () => {
  server = await startServer()
  from = join(server.folder, 'van')
  await mkdir(join(from, 'diep', 'test-source'), { recursive: true })
})
afterEach(() => server.stop())

const source = () => plainSource(server, { name: 'a.csv' })
const put = (path: string, bytes: string | Uint8Array) => writeFile(join(from, path), bytes)
const read = async () => {
  const { files, issues } = await readFromFolder(source(), from)
  return { texts: files.map(({ bytes }) => new TextDecoder().decode(bytes)), issues }
}

describe('readFromFolder', () => {
  it.each([
    ['by name', 'a.csv', csv],
    ['in capitals', 'A.CSV', csv],
    ['packed', 'a.csv.gz', gzipSync(csv)],
    ['deeper down', 'diep/a.csv', csv],
  ])('finds a file %s', async (_name, path, bytes) => {
    await put(path, bytes)
    expect(await read()).toEqual({ texts: [csv], issues: [] })
  })

  it('prefers the folder that is named after the source', async () => {
    await put('a.csv', 'elders')
    await put('diep/test-source/a.csv', csv)
    expect((await read()).texts).toEqual([csv])
  })

  it('names the file that is absent and the folder it was sought in', async () => {
    const { issues } = await read()
    expect(issues).toMatchObject([
      {
        code: 'fileUnreadable',
        at: { file: 'a.csv' },
        params: { reason: 'notFound', folder: from },
      },
    ])
  })

  it('gives one issue for a folder that is not there', async () => {
    const { issues } = await readFromFolder(source(), join(from, 'niet'))
    expect(issues).toMatchObject([{ code: 'fileUnreadable', params: { reason: 'ENOENT' } }])
  })

  it.each([
    ['a broken archive', gzipSync(csv).subarray(0, 20), 'truncatedDownload'],
    ['an archive that unpacks too large', gzipSync(Buffer.alloc(50_000)), 'archiveTooLarge'],
    ['text with the name of an archive', csv, 'truncatedDownload'],
  ])('%s is an issue', async (_name, bytes, code) => {
    await put('a.csv.gz', bytes)
    const { issues } = await readFromFolder(source(), from, 10_000)
    expect(issues.map((each) => each.code)).toEqual([code])
  })

  it('finds another name of a single file and knows its kind by its extension', async () => {
    await put('anders.csv', csv)
    const single = plainSource(server, { name: 'a.ndjson', mediaType: 'application/x-ndjson' })
    const { files } = await readFromFolder({ ...single, otherNames: ['anders.csv'] }, from)
    expect(files.map(({ name, file }) => [name, file.mediaType])).toEqual([
      ['a.ndjson', 'text/csv'],
    ])
  })
})

describe('importSource', () => {
  it('puts the files in the data folder and says where they came from', async () => {
    await put('a.csv.gz', gzipSync(csv))
    const outcome = await importSource(source(), from, optionsFor(server))
    expect(outcome).toMatchObject({
      status: 'fetched',
      issues: [],
      files: [{ name: 'a.csv', bytes: csv.length }],
    })
    expect(await stored(server, 'a.csv')).toBe(csv)
    expect(await stored(server, 'a.csv.herkomst.json')).toContain('file:')
  })

  it('is unchanged the second time', async () => {
    await put('a.csv', csv)
    await importSource(source(), from, optionsFor(server))
    expect((await importSource(source(), from, optionsFor(server))).status).toBe('unchanged')
  })

  it.each([
    ['absent', undefined, 'fileUnreadable'],
    ['an HTML page', '<html></html>', 'notThisFormat'],
  ])('keeps the former file when the new one is %s', async (_name, bytes, code) => {
    await put('a.csv', csv)
    await importSource(source(), from, optionsFor(server))
    const other = join(server.folder, 'ander')
    await mkdir(other)
    if (bytes !== undefined) await writeFile(join(other, 'a.csv'), bytes)
    const outcome = await importSource(source(), other, optionsFor(server))
    expect(outcome.issues.map((each) => each.code)).toEqual([code])
    expect(outcome.status).toBe('failed')
    expect(await stored(server, 'a.csv')).toBe(csv)
  })
})
