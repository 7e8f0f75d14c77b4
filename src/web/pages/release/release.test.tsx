import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Observation, valueCell } from '#kernel'
import type { FigureChange, Manifest, ReleaseStore } from '#store'
import { html, words } from '../../test-support/html.ts'
import {
  sampleAtlas,
  samplePorts,
  sampleServer,
  sampleView,
} from '../../test-support/sample-site.ts'
import { releasesPage } from '../releases/page.tsx'
import { changesPerPage, releasePage } from './page.tsx'
import { previousRelease } from './route.ts'

const atlas = sampleAtlas()
const { manifest } = atlas
const older: Manifest = { ...manifest, id: 'aaaaaaaaaaaaaaaa', observations: 1200 }

const release = (one: Manifest, at: string, by: 'build' | 'rollback' = 'build') => ({
  manifest: one,
  activations: [{ releaseId: one.id, at, by }],
})
const shelf = [
  release(manifest, '2026-11-23T10:00:00Z'),
  release(older, '2026-11-20T10:00:00Z', 'rollback'),
]

function observation(value: number): Observation {
  const cell = valueCell(value, 'persons', { noInterval: 'fullCount' })
  const base = { series: 'students', definition: 'ocw-main-enrolments', period: '2022' }
  return { ...base, dimensions: { pathway: 'bbl' }, cell, sources: ['bron-a'] }
}
const change: FigureChange = {
  kind: 'changed',
  before: observation(100),
  after: observation(120),
  reasons: ['changedSourceFile', 'changedCode'],
}

describe('the release before another', () => {
  it.each([
    [manifest.id, older.id],
    [older.id, undefined],
    ['onbekend', undefined],
  ])('of %s is %s', (id, expected) => {
    expect(previousRelease(shelf, id)).toBe(expected)
  })

  it('goes by when each was first shown, not by a later rollback', () => {
    const activations = [
      { releaseId: older.id, at: '2026-11-20T10:00:00Z', by: 'build' },
      { releaseId: older.id, at: '2026-11-24T10:00:00Z', by: 'rollback' },
    ] as const
    expect(previousRelease([shelf[0]!, { manifest: older, activations }], manifest.id)).toBe(
      older.id,
    )
  })
})

describe('the list of releases', () => {
  const shown = html(releasesPage(sampleView(), shelf, manifest.id).body)

  it('gives each with its date, size and issues', () => {
    expect(words(shown)).toContain('aaaaaaaaaaaaaaaa 20 november 2026 teruggezet 1.200 1 0')
    expect(shown).toContain('href="/releases/aaaaaaaaaaaaaaaa"')
  })

  it('names the one that readers see, and explains a permanent link', () => {
    expect(words(shown)).toContain('0123456789abcdef deze zie je nu')
    expect(words(shown)).toContain('?release=0123456789abcdef')
  })
})

describe('the page of a release', () => {
  const page = (changes: readonly FigureChange[], number = 1, previousId?: string) =>
    html(
      releasePage({
        view: sampleView(),
        atlas,
        manifest,
        changes,
        page: number,
        ...(previousId === undefined ? {} : { previousId }),
      }).body,
    )

  it('says what each figure was, what it became and why', () => {
    const shown = words(page([change], 1, older.id))
    expect(shown).toContain('Studenten, bbl 2022 veranderd 100 120')
    expect(shown).toContain('de bron gaf een ander bestand, andere versie van de software')
  })

  it('shows a new and a vanished figure without a made-up number', () => {
    const added: FigureChange = { kind: 'added', after: observation(5), reasons: ['newSourceFile'] }
    const removed: FigureChange = { kind: 'removed', before: observation(7), reasons: [] }
    const shown = words(page([added, removed], 1, older.id))
    expect(shown).toContain('nieuw – 5')
    expect(shown).toContain('vervallen 7 –')
  })

  it('turns pages when much changed', () => {
    const many = Array.from({ length: changesPerPage + 1 }, () => change)
    expect(page(many, 1, older.id)).toContain('href="/releases/0123456789abcdef?pagina=2"')
    const rows = page(many, 2, older.id).match(/<tr>/g) ?? []
    expect(rows).toHaveLength(2)
  })

  it('says when nothing changed, and when there is nothing to compare with', () => {
    expect(words(page([], 1, older.id))).toContain('Alle cijfers zijn gelijk')
    expect(words(page([]))).toContain('Dit is de eerste uitgave')
  })

  it('opens the Atlas as it was', () => {
    expect(page([])).toContain('href="/atlas?release=0123456789abcdef"')
  })
})

describe('addresses of releases', () => {
  let server: FastifyInstance
  let asked = 0
  beforeAll(async () => {
    const releases: ReleaseStore = {
      ...samplePorts().releases,
      list: async () => shelf,
      difference: async () => {
        asked += 1
        return [change]
      },
    }
    server = await sampleServer({ releases })
  })
  afterAll(() => server.close())

  it('work out a difference once', async () => {
    for (const path of ['/releases/0123456789abcdef', '/en/releases/0123456789abcdef?pagina=9'])
      expect((await server.inject(path)).statusCode).toBe(200)
    expect(asked).toBe(1)
  })

  it('answer 404 for a release that is not there', async () => {
    const { statusCode, body } = await server.inject('/releases/ffffffffffffffff')
    expect(statusCode).toBe(404)
    expect(words(body)).toContain('Uitgave “ffffffffffffffff” bestaat niet')
  })
})
