import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { finishAnswer } from './cacheable-answers.ts'
import { HotAnswers, hotAfter } from './hot-answers.ts'
import { ResponseCache } from './response-cache.ts'

const text = JSON.stringify(Array.from({ length: 200 }, (_, i) => ({ waarde: i })))
const headers = ['content-type', 'application/json']

async function kept(wanted: 'br' | 'identity', body: string | Buffer = text) {
  const logged: object[] = []
  const cache = new ResponseCache(1_000_000)
  const hot = new HotAnswers(cache, { error: (details) => void logged.push(details) })
  const first = await finishAnswer({ body, headers, contentType: 'application/json', wanted })
  cache.keep('k', first)
  return { cache, hot, first, entry: cache.find('k')!, logged }
}

describe('HotAnswers', () => {
  it('compresses an answer the moment it is hot, not before', async () => {
    const { cache, hot, first, entry } = await kept('br')
    for (let i = 1; i < hotAfter; i++) hot.used(entry)
    await hot.idle
    expect(entry.answer).toBe(first)
    const before = cache.bytes
    hot.used(entry)
    expect(entry.answer).toBe(first)
    await hot.idle
    expect(entry.answer).toMatchObject({ encoding: 'br', wanted: 'br', canShrink: false })
    expect(entry.answer?.etag).not.toBe(first.etag)
    expect(brotliDecompressSync(entry.answer!.body).toString()).toBe(text)
    expect(cache.bytes).toBeLessThan(before)
  })

  it.each([
    ['whose caller reads no compression', 'identity', text],
    ['that is small', 'br', '{"aantal":1}'],
  ] as const)('leaves an answer alone %s', async (_what, wanted, body) => {
    const { hot, first, entry } = await kept(wanted, body)
    for (let i = 0; i < 10; i++) hot.used(entry)
    await hot.idle
    expect(entry.answer).toBe(first)
  })

  it('keeps an answer that does not get smaller as it is', async () => {
    const noise = Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * i * 40503) >>> 5))
    const { hot, first, entry } = await kept('br', noise)
    const dense = Buffer.from(noise.subarray(0, 10))
    entry.answer = { ...first, body: dense, encoding: 'identity' }
    for (let i = 0; i < hotAfter; i++) hot.used(entry)
    await hot.idle
    expect(entry.answer).toMatchObject({ body: dense, encoding: 'identity', canShrink: false })
  })

  it('writes to the log when an answer cannot be compressed, and goes on', async () => {
    const { cache, hot, first, entry, logged } = await kept('br')
    cache.keep('broken', { ...first, body: Buffer.from('no brotli'), encoding: 'br' })
    for (let i = 0; i < hotAfter; i++) hot.used(cache.find('broken')!)
    for (let i = 0; i < hotAfter; i++) hot.used(entry)
    await hot.idle
    expect(logged).toHaveLength(1)
    expect(entry.answer?.encoding).toBe('br')
  })
})

describe('finishAnswer', () => {
  const long = text.repeat(10)

  it.each([
    ['as it is when it fits in the first flight', text, 'br', 'identity'],
    ['quickly compressed when it does not', long, 'br', 'br'],
    ['quickly compressed when it does not', long, 'gzip', 'gzip'],
    ['as it is for who reads no compression', long, 'identity', 'identity'],
  ] as const)('sends an answer the first time %s', async (_what, body, wanted, encoding) => {
    const answer = await finishAnswer({ body, headers, contentType: 'application/json', wanted })
    expect(answer).toMatchObject({ encoding, wanted, canShrink: wanted !== 'identity' })
    expect(answer.body.length < body.length).toBe(encoding !== 'identity')
  })
})
