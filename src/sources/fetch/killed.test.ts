import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fetchSource } from './fetch-source.ts'
import { type LocalServer, optionsFor, plainSource, startServer, stored } from './server.fixture.ts'

let server: LocalServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.stop())

/** A program that fetches the test source into the folder, with real time. */
function program(): string {
  const at = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href)
  return `
    const { fetchSource } = await import(${at('fetch-source.ts')})
    const file = { name: 'a.csv', url: '${server.url}/a.csv', mediaType: 'text/csv' }
    const ports = { fetch, now: () => 0, sleep: async () => {}, random: () => 0 }
    await fetchSource({ description: { id: 'test-source', files: [file] } }, { folder: ${JSON.stringify(server.folder)}, ports })
  `
}

it('survives kill -9 in the middle of a download: the former file stays and the next run goes on', async () => {
  const line = '2022,12\n'
  const whole = line.repeat(50_000)
  server.handle('/old', (_q, r) => r.end('jaar,aantal\n'))
  await fetchSource(
    plainSource(server, { name: 'a.csv', url: `${server.url}/old` }),
    optionsFor(server),
  )
  const sent = 80_000
  const started = new Promise<void>((resolve) => {
    server.handle('/a.csv', (q, r) => {
      r.setHeader('etag', '"v1"')
      const from = Number(/bytes=(\d+)-/.exec(q.headers.range ?? '')?.[1] ?? 0)
      if (from > 0)
        r.writeHead(206, {
          'content-range': `bytes ${from}-${whole.length - 1}/${whole.length}`,
        }).end(whole.slice(from))
      else
        r.writeHead(200, { 'content-length': whole.length }).write(whole.slice(0, sent), () =>
          resolve(),
        )
    })
  })
  const script = join(server.folder, 'program.mts')
  await writeFile(script, program())
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: process.cwd(),
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  await started
  const part = join(server.folder, 'test-source', 'a.csv.deel')
  for (let turn = 0; turn < 200; turn++) {
    const bytes = await readFile(part).catch(() => undefined)
    if (bytes !== undefined && bytes.length >= sent) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  child.kill('SIGKILL')
  await ended
  expect(await stored(server, 'a.csv')).toBe('jaar,aantal\n')
  const outcome = await fetchSource(plainSource(server, { name: 'a.csv' }), optionsFor(server))
  expect(outcome.status).toBe('fetched')
  expect(server.requests.at(-1)?.headers.range).toBe(`bytes=${sent}-`)
  expect(await stored(server, 'a.csv')).toBe(whole)
})
