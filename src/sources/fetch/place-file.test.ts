import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  provenancePath,
  readProvenance,
  sha256,
  writeAtomically,
  writeProvenance,
} from './place-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kansrijk-place-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** FIPS 180-2, appendix B.1. */
it('gives the SHA-256 of the standard for "abc"', () => {
  expect(sha256(Buffer.from('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

describe('writeAtomically', () => {
  it('makes the folder and leaves only the file', async () => {
    await writeAtomically(join(folder, 'a', 'b.csv'), 'x')
    expect(await readdir(join(folder, 'a'))).toEqual(['b.csv'])
  })

  it('cleans up and throws when the place is taken by a folder', async () => {
    await mkdir(join(folder, 'b.csv', 'x'), { recursive: true })
    await expect(writeAtomically(join(folder, 'b.csv'), 'x')).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['b.csv'])
  })

  it('shows a reader the former or the new file, never half of one', async () => {
    const path = join(folder, 'c.csv')
    const contents = ['a', 'b'].map((letter) => letter.repeat(200_000))
    await writeAtomically(path, contents[0]!)
    const writing = (async () => {
      for (let turn = 0; turn < 30; turn++) await writeAtomically(path, contents[turn % 2]!)
    })()
    for (let turn = 0; turn < 60; turn++) expect(contents).toContain(await readFile(path, 'utf8'))
    await writing
  })
})

describe('readProvenance', () => {
  const provenance = {
    url: 'https://a.nl',
    retrievedOn: '2026-11-23T12:00:00.000Z',
    sha256: 'x',
    bytes: 3,
  }
  const path = () => join(folder, 'd.csv')

  it('gives what was written while the file is as it was', async () => {
    await writeFile(path(), 'abc')
    await writeProvenance(path(), provenance)
    expect(await readProvenance(path())).toEqual(provenance)
  })

  it.each([
    ['the file is gone', undefined, JSON.stringify(provenance)],
    ['the file has another length', 'abcd', JSON.stringify(provenance)],
    ['it is no JSON', 'abc', '{"url":'],
    ['it is something else', 'abc', '[]'],
  ])('gives nothing when %s', async (_name, content, text) => {
    if (content !== undefined) await writeFile(path(), content)
    await writeFile(provenancePath(path()), text)
    expect(await readProvenance(path())).toBeUndefined()
  })
})
