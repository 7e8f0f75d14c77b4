import type { FastifyInstance } from 'fastify'
import type { ApiPorts } from '../ports.ts'
import { createServer } from '../server.ts'
import { sampleAtlas, sampleChanges, sampleManifest } from './sample-atlas.ts'

/** The current release of the sample server, and an older one. */
export const currentId = 'aaaaaaaaaaaaaaaa'
/** The older release of the sample server. */
export const olderId = 'bbbbbbbbbbbbbbbb'

/** Ports over the sample figures; anything can be replaced. Errors that reach the log end up in `logged`. */
export function samplePorts(parts: Partial<ApiPorts> = {}, logged: object[] = []): ApiPorts {
  const atlases = new Map([currentId, olderId].map((id) => [id, sampleAtlas(id)]))
  const list = [
    {
      manifest: sampleManifest(currentId),
      activations: [{ releaseId: currentId, at: '2026-11-02T10:00:00Z', by: 'build' as const }],
    },
    { manifest: sampleManifest(olderId), activations: [] },
  ]
  return {
    atlas: async () => atlases.get(currentId),
    atlasOf: async (id) => atlases.get(id),
    releases: { list: async () => list, difference: async () => sampleChanges() },
    baseUrl: 'https://kansrijk.example',
    version: '0.1.0',
    log: { error: (details) => void logged.push(details) },
    now: () => 0,
    rateLimit: false,
    trustProxy: false,
    ...parts,
  }
}

/** A server over the sample figures, ready for injection. */
export async function sampleServer(parts: Partial<ApiPorts> = {}): Promise<FastifyInstance> {
  const app = await createServer(samplePorts(parts))
  await app.ready()
  return app
}
