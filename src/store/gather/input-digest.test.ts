import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentDigest, stampDigest } from './input-digest.ts'

describe('the digests of the input', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'digest-'))
    await writeFile(join(folder, 'a.csv'), 'een')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('stay the same while nothing changes', async () => {
    expect(await contentDigest([folder])).toBe(await contentDigest([folder]))
    expect(await stampDigest(folder)).toBe(await stampDigest(folder))
  })

  it('change with the content of a file', async () => {
    const before = await contentDigest([folder])
    await writeFile(join(folder, 'a.csv'), 'twee')
    expect(await contentDigest([folder])).not.toBe(before)
  })

  it('change with the name of a file', async () => {
    const before = await contentDigest([folder])
    await writeFile(join(folder, 'b.csv'), '')
    expect(await contentDigest([folder])).not.toBe(before)
  })

  it('do not change with a test', async () => {
    const before = await contentDigest([folder])
    await writeFile(join(folder, 'a.test.ts'), 'it()')
    expect(await contentDigest([folder])).toBe(before)
  })

  it('notice a newer file of the same size by its time', async () => {
    const before = await stampDigest(folder)
    await utimes(join(folder, 'a.csv'), 1, 1)
    expect(await stampDigest(folder)).not.toBe(before)
  })

  it('take an absent folder for an empty one', async () => {
    expect(await stampDigest(join(folder, 'weg'))).toBe(await stampDigest(join(folder, 'ook-weg')))
  })
})
