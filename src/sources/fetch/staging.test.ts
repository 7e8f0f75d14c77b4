import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStaging } from './staging.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'staging-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('openStaging', () => {
  it('gives back the rows of every page and where the next one is', async () => {
    const staging = openStaging(join(folder, 'delen'))
    await staging.append('Observations', 'http://a', [{ n: 1 }], 1, 'http://a?2')
    await staging.append('Observations', 'http://a', [{ n: 2 }], 2, 'http://a?3')
    expect(await staging.read('Observations', 'http://a')).toEqual({
      url: 'http://a',
      rows: [{ n: 1 }, { n: 2 }],
      pages: 2,
      next: 'http://a?3',
    })
  })

  it('knows nothing of another address, and nothing after it was cleared', async () => {
    const staging = openStaging(join(folder, 'delen'))
    await staging.append('Observations', 'http://a', [], 1)
    expect(await staging.read('Observations', 'http://b')).toBeUndefined()
    await staging.clear()
    expect(await staging.read('Observations', 'http://a')).toBeUndefined()
    expect(await readdir(folder)).toEqual([])
  })

  it.each(['../../buiten', '..\\..\\buiten', '/buiten', 'a/../../b'])(
    'writes nothing outside its folder, whatever an answer calls a code list: %s',
    async (endpoint) => {
      const staging = openStaging(join(folder, 'diep', 'delen'))
      await staging.append(endpoint, 'http://a', [1], 1)
      expect(await staging.read(endpoint, 'http://a')).toMatchObject({ rows: [1] })
      expect(await readdir(folder)).toEqual(['diep'])
      expect(await readdir(join(folder, 'diep'))).toEqual(['delen'])
      expect(await readdir(join(folder, 'diep', 'delen'))).toHaveLength(2)
    },
  )
})
