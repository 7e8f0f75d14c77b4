import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diskFiles } from './durable-files.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'
import { withWriterLock } from './writer-lock.ts'

/** When a process started, in the system's own count; empty where the system does not tell. */
function startOf(pid: number): string {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return ''
  return readFileSync(path, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
}

describe('the lock of the writer', () => {
  let folder: ReturnType<typeof temporaryFolder>
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())
  const lock = (): string => join(folder.path, 'lock')
  const work = <T>(task: () => Promise<T>): Promise<T> =>
    withWriterLock(diskFiles, folder.path, task)

  it('stands while the work lasts, names this process, and is gone after', async () => {
    const text = await work(async () => readFileSync(lock(), 'utf8'))
    expect(text.split(' ')[0]).toBe(String(process.pid))
    expect(readdirSync(folder.path)).toEqual([])
  })

  it('is gone after work that fails', async () => {
    const failing = work(() => Promise.reject(new RangeError('mis')))
    await expect(failing).rejects.toThrow('mis')
    expect(existsSync(lock())).toBe(false)
  })

  it('keeps a second writer in the same process out', async () => {
    await work(async () => {
      await expect(work(async () => 1)).rejects.toThrow(
        `Proces ${process.pid} schrijft al uitgaven`,
      )
    })
    expect(await work(async () => 2)).toBe(2)
  })

  it('keeps out a writer when another living process holds it', async () => {
    writeFileSync(lock(), `${process.ppid} ${startOf(process.ppid)}`)
    await expect(work(async () => 1)).rejects.toThrow(`Proces ${process.ppid} schrijft al uitgaven`)
    expect(existsSync(lock())).toBe(true)
  })

  it.each([
    ['a process that is gone', '999999999 1'],
    ['this process, from before it held anything', `${process.pid} `],
    ['a living process that took over the number', `${process.ppid} 1`],
    ['nobody', ''],
    ['something else', 'geen nummer'],
    ['the process group', '0'],
    ['every process', '-1'],
  ])('is taken over from %s', async (_name, content) => {
    writeFileSync(lock(), content)
    expect(await work(async () => 'aan de beurt')).toBe('aan de beurt')
    expect(readdirSync(folder.path)).toEqual([])
  })

  it('lets one of many in the same process go, and tells the others', async () => {
    writeFileSync(lock(), '999999999 1')
    const attempts = Array.from({ length: 8 }, () => work(async () => 'gedaan'))
    const settled = await Promise.allSettled(attempts)
    expect(settled.map((one) => one.status === 'fulfilled')).toEqual([
      true,
      ...Array.from({ length: 7 }, () => false),
    ])
    for (const one of settled)
      if (one.status === 'rejected') expect(String(one.reason)).toContain('schrijft al uitgaven')
  })

  it('puts back the lock of somebody who took a stale one over just before', async () => {
    const start = startOf(process.ppid)
    writeFileSync(lock(), '999999999 1')
    const rename: typeof diskFiles.rename = async (from, to) => {
      if (from === lock() && readFileSync(lock(), 'utf8').startsWith('999'))
        writeFileSync(lock(), `${process.ppid} ${start}`)
      await diskFiles.rename(from, to)
    }
    const taking = withWriterLock({ ...diskFiles, rename }, folder.path, async () => 'mis')
    await expect(taking).rejects.toThrow(`Proces ${process.ppid} schrijft al uitgaven`)
    expect(readFileSync(lock(), 'utf8')).toBe(`${process.ppid} ${start}`)
  })
})
