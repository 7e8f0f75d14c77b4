import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diskFiles } from './durable-files.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

describe('the disk', () => {
  const folder = temporaryFolder()
  const at = (name: string): string => join(folder.path, name)
  beforeAll(() => mkdirSync(at('map')))
  afterAll(() => folder.remove())

  it('has nothing to read where there is nothing', async () => {
    expect(await diskFiles.read(at('weg'))).toBeUndefined()
    expect(await diskFiles.size(at('weg'))).toBeUndefined()
    expect(await diskFiles.list(at('weg'))).toEqual([])
    await diskFiles.remove(at('weg'))
  })

  it('does not hide other trouble as absence', async () => {
    await expect(diskFiles.read(at('map'))).rejects.toThrow('EISDIR')
    await expect(diskFiles.write(at('weg/x'), '')).rejects.toThrow('ENOENT')
  })

  it('writes whole files over what was there', async () => {
    await diskFiles.write(at('a'), 'lang verhaal')
    await diskFiles.write(at('a'), 'kort')
    expect(await diskFiles.size(at('a'))).toBe(4)
  })

  it('appends from a byte on, and cuts off what stood behind it', async () => {
    await diskFiles.append(at('b'), 0, 'één\n')
    await diskFiles.append(at('b'), 6, 'rest die niet telt')
    await diskFiles.append(at('b'), 6, 'twee\n')
    expect(readFileSync(at('b'), 'utf8')).toBe('één\ntwee\n')
  })

  it('claims a file once, with its content, and leaves nothing else behind', async () => {
    expect(await diskFiles.claim(at('map/slot'), 'eerste')).toBe(true)
    expect(await diskFiles.claim(at('map/slot'), 'tweede')).toBe(false)
    expect(readFileSync(at('map/slot'), 'utf8')).toBe('eerste')
    expect(await diskFiles.list(at('map'))).toEqual(['slot'])
  })

  it('passes on that a file could not be made by whoever should make it', async () => {
    const failing = diskFiles.produce(at('c'), () => Promise.reject(new Error('vol')))
    await expect(failing).rejects.toThrow('vol')
    await diskFiles.produce(at('c'), async (path) => writeFileSync(path, 'ja'))
    expect(await diskFiles.size(at('c'))).toBe(2)
  })
})
