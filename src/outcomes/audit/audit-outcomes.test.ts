import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policyOn, shippedPolicies } from '#disclosure'
import { openOutcomeStore } from '#store'
import { exampleLeavers, times } from '../leavers.fixture.ts'
import type { OutcomeFigure, OutcomeManifest } from '../model.ts'
import { plannedTables, shippedOutcomeParameters } from '../parameter-files.ts'
import { publishOutcomes } from '../publish/publish-outcomes.ts'
import { figureLines, parseFigureLines } from '../release/figure-lines.ts'
import { releaseOf } from '../release/open-outcome-release.ts'
import { sampleLeavers } from '../sample-leavers.fixture.ts'
import { exampleRelease, figure } from '../views/example-release.fixture.ts'
import { attackFigures } from './attack-figures.ts'
import { auditOutcomes } from './audit-outcomes.ts'
import { publishedEquations } from './published-groups.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kansrijk-audit-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const title = { nl: 'x', en: 'x' }
const region = (code: string, count: number, bbl = 0) => [
  ...times(count, { dimensions: { region: code } }),
  ...times(bbl, { dimensions: { region: code, pathway: 'bbl' } }),
]

async function published(): Promise<string> {
  const answer = policyOn(shippedPolicies(), 'voorbeeld', '2026-01-01')
  if (!answer.inForce) throw new Error('The example policy does not hold')
  const result = await publishOutcomes({
    leavers: exampleLeavers([
      ...region('AM01', 60, 30),
      ...region('AM02', 50, 25),
      ...region('AM03', 40, 4),
    ]),
    tables: [{ id: 'regio', title, axes: ['region', 'pathway'], measures: ['graduates'] }],
    policy: answer.policy,
    parameters: shippedOutcomeParameters(),
    store: openOutcomeStore(folder),
    codeVersion: '1',
  })
  if (!result.released) throw new Error(result.reason)
  return result.id
}

describe('auditOutcomes', () => {
  it('finds a release clean that was just published', async () => {
    const id = await published()
    const audit = await auditOutcomes(openOutcomeStore(folder), id)
    expect(audit.problems).toEqual([])
    expect(audit.attacked).toBeGreaterThan(0)
    expect(audit.manifest?.id).toBe(id)
  })

  it('finds the shipped tables of fields, levels and pathways clean, every outcome with them', async () => {
    const answer = policyOn(shippedPolicies(), 'voorbeeld', '2026-01-01')
    if (!answer.inForce) throw new Error('The example policy does not hold')
    const chosen = ['landelijk', 'richting-niveau-leerweg', 'richting-geslacht']
    const result = await publishOutcomes({
      leavers: sampleLeavers(900),
      tables: plannedTables().filter(({ id }) => chosen.includes(id)),
      policy: answer.policy,
      parameters: shippedOutcomeParameters(),
      store: openOutcomeStore(folder),
      codeVersion: '1',
    })
    if (!result.released) throw new Error(result.reason)
    const { attacked, problems } = await auditOutcomes(openOutcomeStore(folder), result.id)
    expect(problems).toEqual([])
    expect(attacked).toBeGreaterThan(0)
    expect(result.manifest.withheld).toBeGreaterThan(0)
  }, 60_000)

  it('catches a release in which a figure was changed', async () => {
    const id = await published()
    const path = join(folder, 'uitkomsten', id, 'cijfers.jsonl')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"v":60', '"v":61'))
    const { problems } = await auditOutcomes(openOutcomeStore(folder), id)
    expect(problems).toEqual([
      { kind: 'damaged', message: expect.stringMatching(/cijfers\.jsonl.*checksum/) },
    ])
  })

  it('catches a release that never went through the ledger', async () => {
    const id = await published()
    rmSync(join(folder, 'grootboek'), { recursive: true })
    const { problems } = await auditOutcomes(openOutcomeStore(folder), id)
    expect(problems).toEqual([{ kind: 'notInLedger' }])
  })

  it('refuses an unknown id', async () => {
    await expect(auditOutcomes(openOutcomeStore(folder), '0123456789abcdef')).rejects.toThrow(
      RangeError,
    )
  })

  it('catches a withheld number that was left open to subtraction, even under good checksums', async () => {
    const store = openOutcomeStore(folder)
    const stored = await store.read(await published())
    if (stored === undefined) throw new Error('gone')
    const { id: _, files: __, ...manifest } = stored.manifest
    const groups = parseFigureLines(stored.files['cijfers.jsonl'] ?? '')
    const counts: Record<string, number> = { AM01: 90, AM02: 75, AM03: 44, bbl: 59, bol: 150 }
    const inside: Record<string, number> = { AM01: 30, AM02: 25, AM03: 4 }
    const truth = ({ region = '', pathway = '' }: OutcomeFigure['dimensions']): number => {
      if (region === '' || pathway === '') return counts[`${region}${pathway}`] ?? 209
      const bbl = inside[region] ?? 0
      return pathway === 'bbl' ? bbl : (counts[region] ?? 0) - bbl
    }
    const show = (f: OutcomeFigure): OutcomeFigure =>
      truth(f.dimensions) < 10 ? f : figure('graduates', f.dimensions, truth(f.dimensions))
    const id = await store.publish({
      manifest,
      files: { 'cijfers.jsonl': figureLines(groups.map((group) => group.map(show))) },
      ledger: () => new Uint8Array(),
    })
    const { problems } = await auditOutcomes(store, id)
    expect(problems).toContainEqual(
      expect.objectContaining({
        kind: 'exposed',
        group: 'pathway=bbl;region=AM03',
        low: 4,
        high: 4,
      }),
    )
  })
})

const manifest: OutcomeManifest = {
  ...exampleRelease([]).manifest,
  tables: [
    { id: 'regio', title, axes: ['region'], dimensions: ['region'], measures: ['graduates'] },
  ],
}
const minimal = (region: string): OutcomeFigure => figure('graduates', { region })

describe('attackFigures', () => {
  it('computes the one withheld region from the whole, and says so', async () => {
    const release = releaseOf(manifest, [
      [figure('graduates', {}, 107)],
      [figure('graduates', { region: 'AM01' }, 100)],
      [minimal('AM03')],
    ])
    expect(await attackFigures(release)).toEqual({
      attacked: 1,
      inconsistent: [],
      exposed: [{ measure: 'graduates', what: 'persons', group: 'region=AM03', low: 7, high: 7 }],
    })
  })

  it.each([
    [9, 2],
    [10, 0],
  ])(
    'two withheld regions with %d persons together expose %d: ten must be possible',
    async (both, exposed) => {
      const release = releaseOf(manifest, [
        [figure('graduates', {}, 100 + both)],
        [figure('graduates', { region: 'AM01' }, 100)],
        [figure('graduates', { region: 'AM02' })],
        [minimal('AM03')],
      ])
      expect((await attackFigures(release)).exposed).toHaveLength(exposed)
    },
  )

  it('leaves room for those in no published group on an open axis', async () => {
    const open = { ...manifest, openAxes: ['region'] as const }
    const figures = [[figure('graduates', {}, 120)], [minimal('AM03')]]
    expect((await attackFigures(releaseOf(open, figures))).exposed).toEqual([])
    expect((await attackFigures(releaseOf(manifest, figures))).exposed).toMatchObject([
      { group: 'region=AM03', low: 120, high: 120 },
    ])
  })

  it('computes a withheld share from its neighbours and the whole', async () => {
    const share = (dimensions: object, yes: number, n: number): OutcomeFigure =>
      figure('progression', dimensions, yes / n, { n })
    const tables = [{ ...manifest.tables[0]!, measures: ['graduates', 'progression'] as const }]
    const release = releaseOf({ ...manifest, tables }, [
      [figure('graduates', {}, 130), share({}, 50, 130)],
      [figure('graduates', { region: 'AM01' }, 100), share({ region: 'AM01' }, 50, 100)],
      [figure('graduates', { region: 'AM03' }, 30), figure('progression', { region: 'AM03' })],
    ])
    expect((await attackFigures(release)).exposed).toMatchObject([
      { measure: 'progression', what: 'yes', group: 'region=AM03', low: 0, high: 0 },
      { measure: 'progression', what: 'no', group: 'region=AM03', low: 30, high: 30 },
    ])
  })

  it('says of which measure the figures contradict each other', async () => {
    const wrong = releaseOf(manifest, [
      [figure('graduates', {}, 107)],
      [figure('graduates', { region: 'AM01' }, 100)],
    ])
    expect((await attackFigures(wrong)).inconsistent).toEqual(['graduates'])
    const impossible = releaseOf(manifest, [
      [figure('graduates', {}, 90)],
      [figure('graduates', { region: 'AM01' }, 100)],
      [minimal('AM03')],
    ])
    expect((await attackFigures(impossible)).inconsistent).toEqual(['graduates'])
  })

  it('computes a withheld sum of wages from the means of the others', async () => {
    const wage = (dimensions: object, mean: number, n: number): OutcomeFigure =>
      figure('startWage', dimensions, mean, { n })
    const tables = [{ ...manifest.tables[0]!, measures: ['graduates', 'startWage'] as const }]
    const release = releaseOf({ ...manifest, tables }, [
      [figure('graduates', {}, 130), wage({}, 200_000, 100)],
      [figure('graduates', { region: 'AM01' }, 100), wage({ region: 'AM01' }, 200_000, 80)],
      [figure('graduates', { region: 'AM03' }, 30), figure('startWage', { region: 'AM03' })],
    ])
    const { exposed } = await attackFigures(release)
    expect(exposed).toMatchObject([{ measure: 'startWage', what: 'sum', group: 'region=AM03' }])
    // 100 × € 2,000 − 80 × € 2,000, known to the rounding of two means.
    expect(exposed[0]?.low).toBeCloseTo(40_000 - 0.9, 6)
    expect(exposed[0]?.high).toBeCloseTo(40_000 + 0.9, 6)
  })

  it.each([
    [9, 1],
    [10, 0],
  ])('finds a share of %d persons that stands under noise: %d exposed', async (n, exposed) => {
    const noisy = releaseOf({ ...manifest, method: 'cellKey' }, [
      [figure('graduates', {}, 40), figure('progression', {}, 0.5, { n })],
    ])
    expect((await attackFigures(noisy)).exposed).toHaveLength(exposed)
  })

  it.each<[string, OutcomeFigure]>([
    ['a share above 1', figure('progression', {}, 1.2, { n: 20 })],
    ['a median of other persons than the mean', figure('medianStartWage', {}, 190_000, { n: 21 })],
    ['a value outside its interval', figure('switch', {}, 0.5, { n: 20, interval: [0.6, 0.7] })],
  ])('finds %s, whatever the method', async (_what, wrong) => {
    const noisy = releaseOf({ ...manifest, method: 'cellKey' }, [
      [figure('graduates', {}, 40), figure('startWage', {}, 200_000, { n: 20 }), wrong],
    ])
    expect((await attackFigures(noisy)).inconsistent).toEqual([wrong.measure])
  })

  it('finds a figure of a group whose number of graduates is withheld', async () => {
    const release = releaseOf({ ...manifest, method: 'cellKey' }, [
      [figure('graduates', {}), figure('progression', {}, 0.5, { n: 20 })],
    ])
    expect((await attackFigures(release)).inconsistent).toEqual(['progression'])
  })

  it('has nothing to attack where noise was added', async () => {
    const noisy = releaseOf({ ...manifest, method: 'cellKey' }, [[minimal('AM03')]])
    expect(await attackFigures(noisy)).toMatchObject({ attacked: 0, exposed: [] })
  })
})

describe('publishedEquations', () => {
  it('puts programmes under fields of study and cohorts in their pool', () => {
    const tables = [
      {
        ...manifest.tables[0]!,
        axes: ['programme', 'recentCohorts'] as const,
        dimensions: ['programme', 'fieldOfStudy', 'cohort'] as const,
      },
    ]
    const pool = '2019-20+2020-21'
    const selections = [
      {},
      { fieldOfStudy: '07' },
      { programme: '25180' },
      { cohort: pool },
      { cohort: '2020-21' },
      { cohort: '2019-20' },
    ]
    const release = releaseOf({ ...manifest, tables, openAxes: ['recentCohorts'] }, [
      selections.map((dimensions) => figure('graduates', dimensions, 1)),
    ])
    const found = publishedEquations(release).map(({ total, parts, rest }) => [
      total,
      parts,
      rest !== undefined,
    ])
    expect(found).toEqual([
      ['', ['fieldOfStudy=07'], false],
      ['', [`cohort=${pool}`], true],
      [`cohort=${pool}`, ['cohort=2019-20', 'cohort=2020-21'], false],
      ['fieldOfStudy=07', ['programme=25180'], false],
    ])
  })
})
