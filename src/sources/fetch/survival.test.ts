import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { readResult, type Source } from '../model.ts'
import { fetchSource } from './fetch-source.ts'
import { placeBytes } from './place-bytes.ts'
import { fakePorts } from './server.fixture.ts'

const good = 'jaar,aantal\n2022,12\n'
const old = 'jaar,aantal\n2021,9\n'
const text = { nl: 'proef', en: 'test' }
const file = { name: 'a.csv', url: 'https://voorbeeld.nl/a.csv', mediaType: 'text/csv' as const }
const source: Source = {
  description: {
    id: 's',
    title: text,
    publisher: 'x',
    description: text,
    licence: { name: 'CC0', url: '' },
    homepage: '',
    frequency: text,
    files: [file],
    sentinels: [],
  },
  read: () => readResult({}),
}

/** What a server may do in one answer. */
type Act =
  | { kind: 'status'; status: number; retryAfter?: string }
  | { kind: 'throw' }
  | {
      kind: 'body'
      status: number
      sent: number
      announced: number
      breaks: boolean
      etag?: string
      range?: string
    }
  | { kind: 'html' }

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(301, 304, 403, 404, 416, 429, 500, 503),
  }),
  fc.constant<Act>({ kind: 'throw' }),
  fc.constant<Act>({ kind: 'html' }),
  fc.record({
    kind: fc.constant('body' as const),
    status: fc.constantFrom(200, 206),
    sent: fc.integer({ min: 0, max: good.length }),
    announced: fc.constantFrom(good.length, 5, 100),
    breaks: fc.boolean(),
    etag: fc.constantFrom('"v1"', '"v2"', 'W/"w"'),
    range: fc.constantFrom('bytes 0-9/20', 'bytes 5-19/20', 'nonsense'),
  }),
)

function answer(act: Act): Response {
  if (act.kind === 'throw') throw new TypeError('fetch failed')
  if (act.kind === 'html') return new Response('<html>storing</html>')
  if (act.kind === 'status') return new Response(null, { status: act.status })
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.from(good.slice(0, act.sent)))
      if (act.breaks) controller.error(new TypeError('terminated'))
      else controller.close()
    },
  })
  const headers = {
    'content-length': String(act.announced),
    etag: act.etag ?? '',
    'content-range': act.range ?? '',
  }
  return new Response(body, { status: act.status, headers })
}

const folders: string[] = []
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true, force: true }))))

it('keeps the former file whatever the server does, unless a full good one arrived', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 4 }), async (script) => {
      const folder = await mkdtemp(join(tmpdir(), 'kansrijk-survival-'))
      folders.push(folder)
      const path = join(folder, 's', 'a.csv')
      await placeBytes(file, Buffer.from(old), path, 'https://elders.nl', {
        ports: { now: () => 0 },
      })
      let turn = 0
      const ports = {
        ...fakePorts(),
        fetch: async () => answer(script[Math.min(turn++, script.length - 1)]!),
      }
      const outcome = await fetchSource(source, { folder, ports })
      const found = await readFile(path, 'utf8')
      const fullArrived = script.some(
        (act) => act.kind === 'body' && act.sent > 0 && act.sent >= act.announced && !act.breaks,
      )
      if (outcome.status === 'failed') expect(found).toBe(old)
      else expect(fullArrived || found === old).toBe(true)
      if (!fullArrived && !resumable(script)) expect(found).toBe(old)
      expect(outcome.issues.length).toBe(outcome.status === 'failed' ? 1 : 0)
    }),
    { numRuns: 150 },
  )
})

/** Whether a broken 200 may have been completed by a 206 that continues it. */
function resumable(script: readonly Act[]): boolean {
  return script.some((act) => act.kind === 'body' && act.status === 206)
}
