import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel'
import { diskFiles } from './durable-files.ts'
import { exampleContent } from './example-content.fixture.ts'
import { type Failure, failingFiles } from './failing-files.fixture.ts'
import type { ReleaseStore } from './model.ts'
import { openReleaseStore } from './release-store.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const at = '2026-11-23T12:00:00Z'
let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const version = (codeVersion: string): ReturnType<typeof exampleContent> =>
  exampleContent({ codeVersion })

async function currentVersion(): Promise<string | undefined> {
  const store = openReleaseStore(folder.path)
  const release = await store.current()
  if (release === undefined) return undefined
  expect(await store.verify(release.manifest.id)).toEqual([])
  expect(await release.observations('students')).toHaveLength(2)
  return release.manifest.codeVersion
}

/** Does `work` on a disk that fails at each call that writes in turn; `after` looks at what is left. */
async function failEverywhere(
  failure: Failure,
  work: (store: ReleaseStore) => Promise<unknown>,
  after: (failed: boolean) => Promise<void>,
): Promise<number> {
  for (let failAt = 0; failAt < 200; failAt++) {
    const { files, writes } = failingFiles(diskFiles, failAt, failure)
    const failed = await work(openReleaseStore(folder.path, files)).then(
      () => false,
      (error: Error) => {
        expect(error.message).toContain('ENOSPC')
        return true
      },
    )
    await after(failed)
    if (writes() <= failAt) return failAt
  }
  throw new Error('The work never ends')
}

describe.each<Failure>(['once', 'fromThereOn'])(
  'a disk that fails %s, at any call',
  {
    timeout: 120_000,
  },
  (failure) => {
    it('leaves the old release in place while a new one is built', async () => {
      await openReleaseStore(folder.path).publish(version('oud'), at)
      const calls = await failEverywhere(
        failure,
        (store) => store.publish(version('nieuw'), at),
        async (failed) => {
          const seen = await currentVersion()
          // Past the switch of the pointer only tidying up is left: then the new one is there, whole.
          if (failed) expect(['oud', 'nieuw']).toContain(seen)
          else expect(seen).toBe('nieuw')
          if (seen === 'nieuw') await openReleaseStore(folder.path).rollBack(at)
          expect(await currentVersion()).toBe('oud')
        },
      )
      expect(calls).toBeGreaterThan(12)
    })

    it('shows no release at all, or a whole one, after a failing first build', async () => {
      await failEverywhere(
        failure,
        (store) => store.publish(version('eerste'), at),
        async () => {
          expect([undefined, 'eerste']).toContain(await currentVersion())
          folder.remove()
          mkdirSync(folder.path)
        },
      )
    })

    it('leaves one of both releases current while going back', async () => {
      await openReleaseStore(folder.path).publish(version('oud'), at)
      const { id } = await openReleaseStore(folder.path).publish(version('nieuw'), at)
      await failEverywhere(
        failure,
        (store) => store.rollBack(at),
        async (failed) => {
          const seen = await currentVersion()
          expect(failed ? ['oud', 'nieuw'] : ['oud']).toContain(seen)
          if (seen === 'oud') await openReleaseStore(folder.path).rollBack(at, id)
        },
      )
    })
  },
)

describe('after a build that broke off', () => {
  it('the next build removes what was left behind', async () => {
    await openReleaseStore(folder.path).publish(version('oud'), at)
    const { files } = failingFiles(diskFiles, 6, 'fromThereOn')
    await expect(openReleaseStore(folder.path, files).publish(version('x'), at)).rejects.toThrow()
    const left = readdirSync(join(folder.path, 'releases'))
    expect(left.filter((name) => name.startsWith('.bouw-'))).toHaveLength(1)
    await openReleaseStore(folder.path).publish(version('nieuw'), at)
    const names = readdirSync(join(folder.path, 'releases'))
    expect(names.every((name) => /^[0-9a-f]{16}$/.test(name))).toBe(true)
    expect(readdirSync(folder.path)).toEqual(['current', 'journal.ndjson', 'releases'])
  })

  it('a torn line of the journal is ignored, then overwritten', async () => {
    const store = openReleaseStore(folder.path)
    await store.publish(version('1'), at)
    writeFileSync(join(folder.path, 'journal.ndjson'), '{"releaseId":"00', { flag: 'a' })
    expect((await store.list())[0]?.activations).toHaveLength(1)
    await store.publish(version('2'), at)
    await store.rollBack(at)
    expect((await store.list()).map((r) => r.activations.length)).toEqual([2, 1])
  })

  it('a pointer that says nothing is told, not guessed', async () => {
    const store = openReleaseStore(folder.path)
    await store.publish(version('1'), at)
    writeFileSync(join(folder.path, 'current'), 'null')
    await expect(store.current()).rejects.toThrow('does not say which release is current')
  })

  it('a current release whose folder is gone is told', async () => {
    const { id } = await openReleaseStore(folder.path).publish(version('1'), at)
    await diskFiles.remove(join(folder.path, 'releases', id))
    await expect(openReleaseStore(folder.path).current()).rejects.toThrow(
      `De huidige uitgave ${id} is er niet meer`,
    )
  })
})

/** A process that publishes one release after another until it is killed. */
function publisher(): ChildProcess {
  const script = fileURLToPath(new URL('./publish-forever.fixture.ts', import.meta.url))
  return spawn(process.execPath, ['--import', 'tsx', script, folder.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

describe('a publishing process that is killed', () => {
  it('leaves a whole current release behind at any moment, and no lock', async () => {
    const random = seededRandom(20261123)
    for (let round = 0; round < 6; round++) {
      const child = publisher()
      const ended = new Promise((done) => child.once('exit', done))
      await new Promise((published) => child.stdout?.once('data', published))
      await pause(Math.floor(random() * 150))
      child.kill('SIGKILL')
      await ended
      expect(await currentVersion()).toMatch(/^versie \d+$/)
      await openReleaseStore(folder.path).publish(version(`versie ${round}`), at)
      expect(await currentVersion()).toBe(`versie ${round}`)
    }
  }, 120_000)

  it('keeps others from writing while it lives', async () => {
    const child = publisher()
    const ended = new Promise((done) => child.once('exit', done))
    await new Promise((published) => child.stdout?.once('data', published))
    child.kill('SIGSTOP')
    const locked = readdirSync(folder.path).includes('lock')
    const publishing = openReleaseStore(folder.path).publish(version('ander'), at)
    if (locked) await expect(publishing).rejects.toThrow(`Proces ${child.pid} schrijft al uitgaven`)
    else await publishing
    child.kill('SIGKILL')
    await ended
    expect(await currentVersion()).toBeDefined()
  }, 60_000)
})

/** A file system of one megabyte, where this machine lets us make one. */
function smallDisk(path: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write('Skipped: this machine does not let a test mount a small disk\n')
    return false
  }
}

it('keeps the old release on a disk that is really full', async (context) => {
  const disk = join(folder.path, 'schijf')
  mkdirSync(disk)
  if (!smallDisk(disk)) return context.skip()
  try {
    const store = openReleaseStore(disk)
    const { id } = await store.publish(version('oud'), at)
    const text = Array.from({ length: 100_000 }, (_, n) => n.toString(36)).join('')
    const issues = [...text.matchAll(/.{40000}/g)].map(([found]) => ({
      code: 'notANumber' as const,
      severity: 'error' as const,
      at: {},
      params: { found },
    }))
    const many = [...issues, ...issues, ...issues, ...issues]
    await expect(store.publish(exampleContent({ issues: many }), at)).rejects.toThrow('ENOSPC')
    expect((await openReleaseStore(disk).current())?.manifest.id).toBe(id)
    expect(await store.verify(id)).toEqual([])
    expect((await store.publish(version('nieuw'), at)).codeVersion).toBe('nieuw')
  } finally {
    execFileSync('umount', [disk])
  }
})
