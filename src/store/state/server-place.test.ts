import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture.ts'
import { makePrivateFolder, reachableBinaries, serverFolder, serverUser } from './server-place.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())
chmodSync(folder.path, 0o755)
const open = join(folder.path, 'open')
const closed = join(folder.path, 'dicht', 'data')
mkdirSync(join(folder.path, 'dicht'), { mode: 0o700 })
const nobody = { uid: 65534, gid: 65534 }

it('is in the data folder where the server can reach it', async () => {
  expect(await serverFolder(open, nobody)).toBe(join(open, 'postgres'))
  expect(await serverFolder(closed, {})).toBe(join(closed, 'postgres'))
})

it('is a temporary folder of its own where a folder above is closed, the same each time', async () => {
  const chosen = await serverFolder(closed, nobody)
  expect(chosen.startsWith(join(tmpdir(), 'kansrijk-postgres-'))).toBe(true)
  expect(await serverFolder(closed, nobody)).toBe(chosen)
  expect(await serverFolder(join(closed, 'ander'), nobody)).not.toBe(chosen)
})

it('is a temporary folder where the path is too long for a socket', async () => {
  const long = join(folder.path, 'l'.repeat(100))
  expect((await serverFolder(long, {})).length).toBeLessThan(80)
})

it('lets nobody else in', async () => {
  const path = join(folder.path, 'eigen')
  mkdirSync(path, { mode: 0o755 })
  await makePrivateFolder(path, serverUser())
  expect(statSync(path).mode & 0o777).toBe(0o700)
})

it.skipIf(process.getuid?.() !== 0)('refuses a folder that belongs to somebody else', async () => {
  const path = join(folder.path, 'vreemd')
  await makePrivateFolder(path, { uid: 1234, gid: 1234 })
  await expect(makePrivateFolder(path, nobody)).rejects.toThrow('belongs to another user')
})

it('uses the binaries where they are when the server can reach them, and a copy otherwise', async () => {
  const binaries = join(folder.path, 'dicht', 'native')
  mkdirSync(join(binaries, 'bin'), { recursive: true })
  const found = { folder: binaries, version: 'toets' }
  expect(await reachableBinaries(found, {})).toBe(binaries)
  const copy = await reachableBinaries(found, nobody)
  expect(statSync(join(copy, 'bin')).isDirectory()).toBe(true)
  expect(await reachableBinaries(found, nobody)).toBe(copy)
  rmSync(copy, { recursive: true })
})
