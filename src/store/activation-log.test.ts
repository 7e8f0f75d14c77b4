import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { activate, readActivationLog, releaseBefore } from './activation-log.ts'
import { diskFiles } from './durable-files.ts'
import type { Activation } from './model.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const build = (releaseId: string): Activation => ({ releaseId, at: 't', by: 'build' })
const back = (releaseId: string): Activation => ({ releaseId, at: 't', by: 'rollback' })

describe('the release before', () => {
  it.each<[string, readonly Activation[], string | undefined]>([
    ['is nothing without releases', [], undefined],
    ['is nothing after the first', [build('a')], undefined],
    ['is the one built before', [build('a'), build('b')], 'a'],
    ['goes on down after going back', [build('a'), build('b'), build('c'), back('b')], 'a'],
    ['is nothing at the bottom', [build('a'), build('b'), back('a')], undefined],
    [
      'is the one that was current when a new one was built',
      [build('a'), build('b'), back('a'), build('c')],
      'a',
    ],
    ['does not count a release twice in a row', [build('a'), build('b'), build('b')], 'a'],
    [
      'is the one left for a release by id that was no longer below',
      [build('a'), build('b'), back('a'), back('b')],
      'a',
    ],
  ])('%s', (_name, activations, expected) => {
    expect(releaseBefore(activations)).toBe(expected)
  })
})

describe('the log of activations', () => {
  let folder: ReturnType<typeof temporaryFolder>
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())
  const read = (): ReturnType<typeof readActivationLog> => readActivationLog(diskFiles, folder.path)
  const add = async (activation: Activation): Promise<void> =>
    activate(diskFiles, folder.path, await read(), activation)
  const journal = (): string => join(folder.path, 'journal.ndjson')

  it('is empty before anything was current', async () => {
    expect(await read()).toEqual({ current: undefined, activations: [], bytes: 0 })
  })

  it('grows by one line per activation', async () => {
    await add(build('a'))
    await add({ ...build('b'), at: 'één' })
    const log = await read()
    expect(log.current).toBe('b')
    expect(log.activations).toEqual([build('a'), { ...build('b'), at: 'één' }])
    expect(readFileSync(journal(), 'utf8').trim().split('\n')).toHaveLength(2)
  })

  it('skips a whole line of an activation that never came to be, then overwrites it', async () => {
    await add(build('a'))
    writeFileSync(journal(), `${JSON.stringify(build('spook'))}\n`, { flag: 'a' })
    expect((await read()).activations).toEqual([build('a')])
    await add(build('b'))
    expect(readFileSync(journal(), 'utf8')).not.toContain('spook')
  })

  it('lives without a journal that was thrown away', async () => {
    await add(build('a'))
    await diskFiles.remove(journal())
    expect(await read()).toEqual({ current: 'a', activations: [], bytes: 0 })
    await add(build('b'))
    expect((await read()).activations).toEqual([build('b')])
  })

  it.each(['', '{', 'null', '[]', '{"id":1,"journalBytes":0}', '{"id":"a"}'])(
    'refuses the pointer %j',
    async (text) => {
      writeFileSync(join(folder.path, 'current'), text)
      await expect(read()).rejects.toThrow('does not say which release is current')
    },
  )
})
