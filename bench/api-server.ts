import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from '#api'
import { openAtlas } from '#indicators'
import { sources } from '#sources'
import { gatherContent, openReleaseStore } from '#store'
import { announce } from './announce.ts'

/** The API as it is delivered, over a release of everything that ships with the product. */
async function serveApi(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kansrijk-bench-'))
  process.on('disconnect', async () => {
    await rm(folder, { recursive: true, force: true })
    process.exit(0)
  })
  const store = openReleaseStore(folder)
  const content = await gatherContent({
    shippedFolder: fileURLToPath(new URL('../data/published', import.meta.url)),
    fetchedFolder: join(folder, 'bronnen'),
    sources,
    codeVersion: 'bench',
  })
  await store.publish(content, '2026-01-01T00:00:00Z')
  const release = await store.current()
  if (release === undefined) throw new Error('the release was not written')
  const atlas = await openAtlas(release)
  const app = await createServer({
    atlas: async () => atlas,
    atlasOf: async (id) => (id === atlas.manifest.id ? atlas : undefined),
    releases: store,
    baseUrl: 'https://kansrijk.example',
    version: 'bench',
    log: { error: (details, message) => console.error(message, details) },
    now: () => performance.timeOrigin + performance.now(),
    rateLimit: { max: 1_000_000_000, windowMs: 60_000 },
    trustProxy: false,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  announce(app.server.address())
}

await serveApi()
