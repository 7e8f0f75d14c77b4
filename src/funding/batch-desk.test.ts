import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { afterEach, describe, expect, it } from 'vitest'
import { placeFile, placeHeads, placeRow, placeSettings } from './applications.fixture.ts'
import { openBatchDesk } from './batch-desk.ts'
import type { BatchDesk, BatchOrder } from './model.ts'

let desk: BatchDesk
afterEach(() => desk.close())

let clock = 0
function open(parts: { mostRunning?: number; mostKept?: number } = {}): BatchDesk {
  let ids = 0
  clock = Date.parse('2026-11-24T10:00:00Z')
  desk = openBatchDesk({
    now: () => clock,
    newId: () => `id-${++ids}`,
    onError: console.error,
    ...parts,
  })
  return desk
}

const order = (bytes: Uint8Array): BatchOrder => ({
  schemeId: 'praktijkleren',
  file: { name: 'plaatsen.csv', bytes },
  settings: placeSettings,
  today: '2026-11-24',
})
const small = new TextEncoder().encode(
  `${placeHeads}\n${placeRow('A1', 40)}\n${placeRow('A2', 53)}\n`,
)

async function begin(bytes: Uint8Array): Promise<string> {
  const started = await desk.start(order(bytes))
  if (!('id' in started)) throw new Error(JSON.stringify(started))
  return started.id
}

describe('a batch of 20,000 applications', () => {
  it('is decided with reasons, bad rows named, and can be taken along as CSV, XLSX and PDF', async () => {
    open()
    const id = await begin(placeFile(20_000))
    expect((await desk.status(id))?.state).toBe('running')
    let turns = 0
    const ticking = setInterval(() => {
      turns += 1
    }, 5)
    const status = await desk.finished(id)
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(5)
    expect(status).toMatchObject({ state: 'done', progress: 1, lines: 20_000, issueCount: 200 })
    expect(status?.issues[0]).toMatchObject({
      code: 'outOfRange',
      at: { file: 'plaatsen.csv', line: 101, column: 'weken' },
      params: { found: '53', expected: '0 tot en met 52' },
    })
    expect(status?.summary?.decisionCount).toBe(19_800)
    const last = await desk.decisions(id, 19_798, 10)
    expect(last?.map(({ line, reference }) => [line, reference])).toEqual([
      [19_999, 'plaats-19997'],
      [20_000, 'plaats-19998'],
    ])
    const all = (await desk.decisions(id, 0, 20_000)) ?? []
    expect(all.every(({ findings }) => findings.length > 5)).toBe(true)
    expect(all.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(1_000_000_000)

    const csv = new TextDecoder().decode((await desk.download(id, 'csv', 'nl'))?.body)
    expect(csv.split('\r\n')).toHaveLength(19_802)
    const xlsx = await desk.download(id, 'xlsx', 'nl')
    expect(xlsx?.fileName).toBe('praktijkleren-2024-09-15.xlsx')
    const book = await readXlsx(xlsx?.body ?? new Uint8Array())
    expect(book.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Beslissingen', 19_801],
      ['Totalen', expect.any(Number)],
      ['Niet beoordeeld', 201],
    ])
  }, 60_000)
})

describe('a small batch', () => {
  it('can be printed as PDF/UA-1 with its reasons and articles', async () => {
    open()
    const id = await begin(small)
    await desk.finished(id)
    const pdf = (await desk.download(id, 'pdf', 'nl'))?.body ?? new Uint8Array()
    const raw = Buffer.from(pdf).toString('latin1')
    expect(raw.slice(0, 5)).toBe('%PDF-')
    expect(raw).toContain('pdfuaid')
    const folder = mkdtempSync(join(tmpdir(), 'kansrijk-pdf-'))
    try {
      writeFileSync(join(folder, 'a.pdf'), pdf)
      const text = execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-']).toString()
      expect(text).toContain('A1')
      expect(text).toContain('€ 2.700,00')
      expect(text).toMatch(/art\. 4 lid 1 en 2/)
      expect(text).toContain('53 ligt buiten wat kan')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      console.info('pdftotext is not installed: the text of the PDF was not read back')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('is forgotten after an hour', async () => {
    open()
    const id = await begin(small)
    expect((await desk.finished(id))?.keptUntil).toBe('2026-11-24T11:00:00.000Z')
    clock += 3_599_999
    expect(await desk.status(id)).toBeDefined()
    clock += 1
    expect(await desk.status(id)).toBeUndefined()
    expect(await desk.download(id, 'csv', 'nl')).toBeUndefined()
  })

  it('that is cancelled keeps nothing, and a second cancel forgets it', async () => {
    open()
    const id = await begin(placeFile(50_000))
    await desk.cancel(id)
    expect(await desk.finished(id)).toMatchObject({ state: 'cancelled' })
    expect(await desk.decisions(id, 0, 10)).toBeUndefined()
    await desk.cancel(id)
    expect(await desk.status(id)).toBeUndefined()
  })
})

describe('the desk', () => {
  it('refuses what is more than it can do at once, and wrong settings', async () => {
    open({ mostRunning: 1, mostKept: 2 })
    const first = await begin(small)
    expect(await desk.start(order(small))).toEqual({ busy: true })
    await desk.finished(first)
    const second = await begin(small)
    await desk.finished(second)
    expect(await desk.start(order(small))).toEqual({ busy: true })
    clock += 300_000
    await desk.status(first)
    const third = await begin(small)
    expect(await desk.status(second)).toBeUndefined()
    expect(await desk.status(first)).toBeDefined()
    await desk.finished(third)
    const wrong = await desk.start({ ...order(small), settings: { studiejaar: '1900' } })
    expect('issues' in wrong && wrong.issues.map(({ at }) => at.column)).toContain('studiejaar')
    await expect(desk.start({ ...order(small), schemeId: 'slim' })).rejects.toThrow(RangeError)
  })

  it('knows nothing of an id that it did not give', async () => {
    open()
    expect(await desk.status('__proto__')).toBeUndefined()
    expect(await desk.finished('x')).toBeUndefined()
    await desk.cancel('x')
  })
})
