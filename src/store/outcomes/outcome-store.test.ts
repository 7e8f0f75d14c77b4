import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diskFiles } from '../durable-files.ts'
import { failingFiles } from '../failing-files.fixture.ts'
import { temporaryFolder } from '../temporary-folder.fixture.ts'
import { openOutcomeStore } from './outcome-store.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const parts = (version = '1') => ({
  manifest: { schemaVersion: 1, codeVersion: version },
  files: { 'cijfers.jsonl': `{"version":"${version}"}\n` },
  ledger: (id: string) => new TextEncoder().encode(`${version} of ${id}`),
})
const releases = (): string => join(folder.path, 'uitkomsten')

describe('openOutcomeStore', () => {
  it('has nothing before the first release', async () => {
    const store = openOutcomeStore(folder.path)
    expect(await store.list()).toEqual([])
    expect(await store.current()).toBeUndefined()
    expect(await store.read('0123456789abcdef')).toBeUndefined()
    expect(await store.ledger()).toEqual([])
  })

  it('gives back what was published, and makes it current', async () => {
    const store = openOutcomeStore(folder.path)
    const id = await store.publish(parts())
    expect(await store.current()).toBe(id)
    expect(await store.read(id)).toMatchObject({
      id,
      manifest: { id, codeVersion: '1', schemaVersion: 1 },
      files: { 'cijfers.jsonl': '{"version":"1"}\n' },
    })
    const [entry] = await store.ledger()
    expect(entry?.releaseId).toBe(id)
    expect(new TextDecoder().decode(entry?.content)).toBe(`1 of ${id}`)
  })

  it('gives equal parts the same id and bytes', async () => {
    const store = openOutcomeStore(folder.path)
    const id = await store.publish(parts())
    const before = readFileSync(join(releases(), id, 'manifest.json'), 'utf8')
    expect(await store.publish(parts())).toBe(id)
    expect(await store.list()).toEqual([id])
    expect(readFileSync(join(releases(), id, 'manifest.json'), 'utf8')).toBe(before)
  })

  it('keeps the former release when another becomes current, and when one does not', async () => {
    const store = openOutcomeStore(folder.path)
    const first = await store.publish(parts('1'))
    const second = await store.publish(parts('2'))
    expect(await store.current()).toBe(second)
    await store.publish(parts('3'), { current: false })
    expect(await store.current()).toBe(second)
    expect(await store.list()).toContain(first)
    expect(await store.ledger()).toHaveLength(3)
  })

  it('keeps the ledger outside the folder of releases', async () => {
    const walls = join(folder.path, 'binnen')
    const id = await openOutcomeStore(folder.path, walls).publish(parts())
    expect(readdirSync(walls)).toEqual([`${id}.bin`])
    expect(readdirSync(join(releases(), id)).sort()).toEqual(['cijfers.jsonl', 'manifest.json'])
  })

  it.each(['../../etc', 'actueel', '', '0123456789ABCDEF'])(
    'knows no release with the id %j',
    async (id) => {
      const store = openOutcomeStore(folder.path)
      await store.publish(parts())
      expect(await store.read(id)).toBeUndefined()
    },
  )
})

describe('a release that was tampered with', () => {
  it.each([
    ['a figure', (at: string) => appendFileSync(join(at, 'cijfers.jsonl'), ' '), /cijfers.jsonl/],
    ['a lost file', (at: string) => rmSync(join(at, 'cijfers.jsonl')), /missing/],
    [
      'the manifest',
      (at: string) =>
        writeFileSync(
          join(at, 'manifest.json'),
          readFileSync(join(at, 'manifest.json'), 'utf8').replace(
            '"codeVersion":"1"',
            '"codeVersion":"9"',
          ),
        ),
      /manifest.json/,
    ],
    ['half a manifest', (at: string) => writeFileSync(join(at, 'manifest.json'), '{'), /manifest/],
  ])('is refused: %s', async (_what, tamper, message) => {
    const store = openOutcomeStore(folder.path)
    const id = await store.publish(parts())
    tamper(join(releases(), id))
    await expect(store.read(id)).rejects.toThrow(message)
    await store.publish(parts())
    expect((await store.read(id))?.id).toBe(id)
  })
})

describe.each(['once', 'fromThereOn'] as const)('a disk that fails %s', (failure) => {
  it('leaves the former release current and whole, at whatever call it fails', async () => {
    const former = await openOutcomeStore(folder.path).publish(parts('1'))
    for (let failAt = 0; failAt < 40; failAt++) {
      const { files, writes } = failingFiles(diskFiles, failAt, failure)
      const store = openOutcomeStore(folder.path, undefined, files)
      const failed = await store.publish(parts(`n${failAt}`)).then(
        () => false,
        () => true,
      )
      const whole = openOutcomeStore(folder.path)
      const current = (await whole.current()) ?? ''
      expect((await whole.read(current))?.id).toBe(current)
      if (failed && failAt < 6) expect(current).toBe(former)
      for (const id of await whole.list()) {
        expect((await whole.read(id))?.id, 'nothing half has a name').toBe(id)
        expect((await whole.ledger()).map((entry) => entry.releaseId)).toContain(id)
      }
      rmSync(join(releases(), 'lock'), { force: true })
      await whole.publish(parts('1'))
      if (writes() <= failAt) return
    }
    throw new Error('The work never ends')
  })

  it('clears what an interrupted build left behind', async () => {
    const { files } = failingFiles(diskFiles, 5, failure)
    await openOutcomeStore(folder.path, undefined, files)
      .publish(parts('2'))
      .catch(() => undefined)
    rmSync(join(releases(), 'lock'), { force: true })
    const id = await openOutcomeStore(folder.path).publish(parts('3'))
    expect(readdirSync(releases()).sort()).toEqual([id, 'actueel'].sort())
    expect(existsSync(join(releases(), id, 'manifest.json'))).toBe(true)
  })
})
