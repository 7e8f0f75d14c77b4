import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policyOn, shippedPolicies } from '#disclosure'
import { hasValue } from '#kernel'
import { type CalibrationTarget, calibrationSeries, calibrationTargets } from '#population'
import { sources } from '#sources'
import { gatherContent, openOutcomeStore } from '#store'
import { auditOutcomes } from '../audit/audit-outcomes.ts'
import type { OutcomeRelease } from '../model.ts'
import { openOutcomeRelease } from '../release/open-outcome-release.ts'
import { sampleRelease } from '../sample-release.fixture.ts'
import { ensureSampleOutcomes, type SampleOptions } from './sample-outcomes.ts'

let folder: string
let targets: readonly CalibrationTarget[]
let asked = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kansrijk-sample-'))
  const { observations } = await gatherContent({
    shippedFolder: fileURLToPath(new URL('../../../data/published', import.meta.url)),
    fetchedFolder: join(folder, 'bronnen'),
    sources,
    codeVersion: 'test',
  })
  const series = new Set(calibrationSeries())
  targets = calibrationTargets(observations.filter((o) => series.has(o.series)))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function options(codeVersion: string): SampleOptions {
  const answer = policyOn(shippedPolicies(), 'voorbeeld', '2026-01-01')
  if (!answer.inForce) throw new Error('The example policy does not hold')
  return {
    dataFolder: folder,
    store: openOutcomeStore(folder),
    policy: answer.policy,
    codeVersion,
    targets: async () => {
      asked += 1
      return targets
    },
    remove: (path) => rm(path, { recursive: true, force: true }),
    share: 0.003,
  }
}

async function current(): Promise<OutcomeRelease> {
  const store = openOutcomeStore(folder)
  const stored = await store.read((await store.current()) ?? '')
  if (stored === undefined) throw new Error('There is no release')
  return openOutcomeRelease(stored)
}

describe('ensureSampleOutcomes', { timeout: 120_000 }, () => {
  it('makes a release of a generated population that says it is sample data', async () => {
    const manifest = await ensureSampleOutcomes(options('1'))
    expect(manifest).toMatchObject({ origin: 'generated', mark: { nl: 'voorbeelddata' } })
    const release = await current()
    const [graduates] = release.figures('graduates', {})
    expect(graduates?.cell.value).toBeGreaterThan(3000)
    expect(release.figures('permanentAt15Months', { fieldOfStudy: '*' }).length).toBeGreaterThan(5)
  })

  it('passes an audit afterwards', async () => {
    const id = (await openOutcomeStore(folder).current()) ?? ''
    expect((await auditOutcomes(openOutcomeStore(folder), id)).problems).toEqual([])
  })

  it('leaves no person-level data behind', () => {
    expect(existsSync(join(folder, 'voorbeeldbevolking'))).toBe(false)
  })

  it('makes nothing again for the same code', async () => {
    const before = asked
    const { id } = await ensureSampleOutcomes(options('1'))
    expect(id).toBe((await current()).manifest.id)
    expect(asked).toBe(before)
  })

  it('makes another release for other code, over the same groups', async () => {
    const file = async (): Promise<string> =>
      readFileSync(
        join(folder, 'uitkomsten', (await current()).manifest.id, 'cijfers.jsonl'),
        'utf8',
      )
    const before = (await current()).manifest.id
    const lines = (await file()).split('\n').length
    await ensureSampleOutcomes(options('2'))
    expect((await current()).manifest.id).not.toBe(before)
    expect((await file()).split('\n')).toHaveLength(lines)
  })

  it('leaves a release of a register where it is', async () => {
    const store = openOutcomeStore(folder)
    const id = await store.publish({
      manifest: { origin: 'register', codeVersion: 'x' },
      files: { 'cijfers.jsonl': '' },
      ledger: () => new Uint8Array(),
    })
    await ensureSampleOutcomes(options('3'))
    expect(await store.current()).toBe(id)
  })
})

describe('the sample release of tests', () => {
  it('has shown and withheld figures in every shipped table', async () => {
    const release = await sampleRelease()
    expect(release.manifest.tables).toHaveLength(15)
    const figures = release.figures('permanentAt15Months', { programme: '*', pathway: '*' })
    expect(figures.some(({ cell }) => hasValue(cell))).toBe(true)
    expect(release.manifest.withheld).toBeGreaterThan(0)
  })
})
