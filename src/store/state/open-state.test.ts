import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture.ts'
import { type EmbeddedServer, openEmbeddedServer } from './embedded-server.ts'
import type { NewCorrectionReport, State } from './model.ts'
import { openState, StateUnavailable } from './open-state.ts'
import { findPostgresBinaries } from './postgres-binaries.ts'
import { isServerOn } from './postmaster.ts'

const absent = findPostgresBinaries() === undefined
if (absent) process.stderr.write('Skipped: no PostgreSQL is installed for this platform\n')

const silent = (): void => undefined
const at = '2026-11-23T12:00:00.000Z'
const report: NewCorrectionReport = {
  indicatorSlug: 'studenten',
  releaseId: '0123456789abcdef',
  period: '2024-10-01',
  dimensions: { level: '2', pathway: 'bbl' },
  message: 'Klopt "dit" wel?\n\'; DROP TABLE correction_report; -- 😀',
}

describe.skipIf(absent)('the embedded state', () => {
  const folder = temporaryFolder()
  let dataFolder: string
  let state: State
  const reopen = (): Promise<State> => openState({ dataFolder, log: silent })

  beforeAll(async () => {
    chmodSync(folder.path, 0o755)
    dataFolder = join(folder.path, 'gegevens')
    state = await reopen()
  })
  afterAll(async () => {
    await state.close()
    folder.remove()
  })

  it('keeps a report as it was made', async () => {
    const kept = await state.reports.add(report, at)
    expect(kept).toEqual({ ...report, id: kept.id, createdAt: at, status: 'new' })
    expect((await state.reports.list({ limit: 1 }))[0]).toEqual(kept)
  })

  it('keeps a report about a whole indicator without a period', async () => {
    const { period: _, ...rest } = report
    const kept = await state.reports.add({ ...rest, dimensions: {} }, at)
    expect('period' in kept).toBe(false)
    expect(kept.dimensions).toEqual({})
  })

  it('lists newest first, page by page, by status', async () => {
    const ids: number[] = []
    for (let n = 0; n < 4; n++) ids.unshift((await state.reports.add(report, at)).id)
    const first = await state.reports.list({ limit: 2 })
    const second = await state.reports.list({ limit: 2, after: first.at(-1)!.id })
    expect([...first, ...second].map((r) => r.id)).toEqual(ids)
    await state.reports.setStatus(ids[2]!, 'corrected')
    const corrected = await state.reports.list({ limit: 9, status: 'corrected' })
    expect(corrected.map((r) => r.id)).toEqual([ids[2]])
  })

  it('knows no status for a report that is not there', async () => {
    expect(await state.reports.setStatus(999_999, 'declined')).toBeUndefined()
  })

  it.each([
    ['an empty message', { message: '' }],
    ['a message of 2,001 characters', { message: 'x'.repeat(2001) }],
    ['a message with a zero byte', { message: 'a\u0000b' }],
    ['a selection with a zero byte', { dimensions: { level: '\u0000' } }],
    ['a selection without end', { dimensions: { level: 'x'.repeat(4000) } }],
    ['an indicator without a name', { indicatorSlug: '' }],
    ['a period without end', { period: 'x'.repeat(41) }],
    ['a release that cannot be', { releaseId: '../x' }],
  ])('refuses %s', async (_name, part) => {
    await expect(state.reports.add({ ...report, ...part }, at)).rejects.toThrow(RangeError)
  })

  it('takes a message of exactly 2,000 characters, counted as people count', async () => {
    const message = '😀'.repeat(2000)
    expect((await state.reports.add({ ...report, message }, at)).message).toBe(message)
  })

  it('is shared by a second opener, who leaves the server running', async () => {
    const second = await reopen()
    const before = await second.reports.list({ limit: 100 })
    await second.close()
    expect(await state.reports.list({ limit: 100 })).toEqual(before)
  })

  it('can be reached by address, and stays up when that connection closes', async () => {
    const socket = join(dataFolder, 'postgres', 'socket', '.s.PGSQL.5432')
    const gate = createServer((client) => client.pipe(connect(socket)).pipe(client))
    await new Promise<void>((listening) => gate.listen(0, '127.0.0.1', listening))
    const { port } = gate.address() as AddressInfo
    const databaseUrl = `postgres://kansrijk@127.0.0.1:${port}/postgres`
    const byAddress = await openState({ databaseUrl, dataFolder, log: silent })
    expect(await byAddress.reports.list({ limit: 3 })).toEqual(
      await state.reports.list({ limit: 3 }),
    )
    await byAddress.close()
    await byAddress.close()
    gate.close()
    expect(await state.reports.list({ limit: 1 })).toHaveLength(1)
  })

  it('has everything again after a clean stop, within seconds', async () => {
    const before = await state.reports.list({ limit: 100 })
    await state.close()
    const started = performance.now()
    state = await reopen()
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(await state.reports.list({ limit: 100 })).toEqual(before)
  })
})

describe.skipIf(absent)('the embedded server', () => {
  const folder = temporaryFolder()
  const cluster = join(folder.path, 'postgres', 'cluster')
  const openServer = (): Promise<EmbeddedServer> => openEmbeddedServer(folder.path, silent)
  beforeAll(() => chmodSync(folder.path, 0o755))
  afterAll(() => folder.remove())

  it('comes back with its data after kill -9', async () => {
    const server = await openServer()
    const options = { dataFolder: folder.path, log: silent }
    const before = await openState(options)
    await before.reports.add(report, at)
    process.kill(server.pid, 'SIGKILL')
    await before.close()
    const after = await openState(options)
    expect(await after.reports.list({ limit: 9 })).toHaveLength(1)
    await after.close()
  })

  it('starts over a file that names a living process that is no PostgreSQL', async () => {
    writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n0\n5432\n`)
    const server = await openServer()
    expect(server.pid).not.toBe(process.pid)
    await server.stop()
    expect(isServerOn(server.pid, cluster)).toBe(false)
  })

  it('is one server for two that start at the same moment', async () => {
    const [one, two] = await Promise.all([openServer(), openServer()])
    expect(one.pid).toBe(two.pid)
    await one.stop()
    await two.stop()
    expect(isServerOn(one.pid, cluster)).toBe(false)
  })

  it('is stopped by the next process when the one that started it is gone', async () => {
    const first = await openServer()
    writeFileSync(join(folder.path, 'postgres', 'owner'), '999999999')
    const second = await openServer()
    await second.stop()
    expect(isServerOn(first.pid, cluster)).toBe(false)
  })
})

describe('a state that cannot be opened', () => {
  it.each([
    ['nobody listens', 'postgres://kees:geheim@127.0.0.1:1/kansrijk', 'ECONNREFUSED'],
    ['the address is no address', 'localhost:5432', 'postgres://host/database'],
    ['the address is of another database', 'mysql://kees:geheim@localhost/x', 'postgres://'],
  ])('says why in one sentence without the password: %s', async (_name, databaseUrl, reason) => {
    const opening = openState({ databaseUrl, dataFolder: '/nergens', log: silent })
    const error: Error = await opening.then(
      () => new Error('opened'),
      (found) => found,
    )
    expect(error).toBeInstanceOf(StateUnavailable)
    expect(error.message).toContain(reason)
    expect(error.message).not.toContain('geheim')
    expect(error.message).not.toContain('\n')
  })

  it('says so when the data folder is a file', async () => {
    const folder = temporaryFolder()
    const path = join(folder.path, 'bestand', 'diep')
    mkdirSync(dirname(dirname(path)), { recursive: true })
    writeFileSync(dirname(path), '')
    await expect(openState({ dataFolder: path, log: silent })).rejects.toThrow('cannot be opened')
    folder.remove()
  })
})
