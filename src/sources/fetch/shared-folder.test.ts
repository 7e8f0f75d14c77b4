import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cbs84916ned } from '../cbs-84916ned/read.ts'
import type { Source } from '../model.ts'
import { municipalBoundaries } from '../municipal-boundaries/read.ts'
import { sbbPlacementShortage } from '../sbb-placement-shortage/read.ts'
import { uwvTension } from '../uwv-tension/read.ts'
import { importSource } from './read-folder.ts'
import { fakePorts } from './server.fixture.ts'

const shared = fileURLToPath(new URL('../../../../shared/data', import.meta.url))
const present = existsSync(shared)
if (!present)
  process.stdout.write('skipped: the folder of recorded source files is not on this machine\n')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kansrijk-van-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function takeAndRead(source: Source) {
  const outcome = await importSource(source, shared, { folder, ports: fakePorts() })
  const name = source.description.files[0]?.name ?? ''
  const bytes = await readFile(join(folder, source.description.id, name))
  return { outcome, result: source.read({ name, bytes }) }
}

describe.skipIf(!present)('taking sources from a folder with everything in it', () => {
  it('takes the packed flat form of the CBS table of workers', async () => {
    const { outcome, result } = await takeAndRead(cbs84916ned)
    expect(outcome).toMatchObject({ status: 'fetched', issues: [] })
    expect(result.issues).toEqual([])
    expect(result.observations.length).toBeGreaterThan(4_000)
  })

  it('takes the packed topology of the municipalities', async () => {
    const { outcome, result } = await takeAndRead(municipalBoundaries)
    expect(outcome).toMatchObject({ status: 'fetched', issues: [] })
    expect(result.boundaries.map(({ geojson }) => geojson.features.length)).toEqual([342, 35])
  })

  it.each([
    ['UWV', uwvTension, 8],
    ['SBB', sbbPlacementShortage, 5],
  ])('takes the table of %s', async (_name, source, observations) => {
    const { outcome, result } = await takeAndRead(source)
    expect(outcome).toMatchObject({ status: 'fetched', issues: [] })
    expect(result.issues).toEqual([])
    expect(result.observations).toHaveLength(observations)
  })
})
