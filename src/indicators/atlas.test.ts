import { describe, expect, it } from 'vitest'
import type { Manifest, Release } from '#store'
import { openAtlas, seriesReader } from './atlas.ts'
import { answerSentence } from './engine/answer-sentence.ts'
import { shipped, shippedSources } from './shipped.fixture.ts'

const manifest: Manifest = {
  schemaVersion: 1,
  id: '0123456789abcdef',
  codeVersion: '0.1.0',
  sources: shippedSources,
  observations: 0,
  series: {},
  issues: { errors: 0, warnings: 0 },
  files: [],
}

function releaseThatCounts(asked: string[]): Release {
  return {
    manifest,
    observations: async (series) => {
      asked.push(series)
      return shipped(series)
    },
    institutions: async () => [
      {
        brin: '25PW',
        name: 'ROC Midden Nederland',
        postcode: '3500AA',
        city: 'Utrecht',
        municipality: 'GM0344',
      },
    ],
    programmeOffers: async () => [
      {
        brin: '25PW',
        institutionName: 'ROC Midden Nederland',
        crebo: '25168',
        programmeName: 'Gastheer',
        level: '4',
        pathway: 'bol',
        city: 'Utrecht',
      },
    ],
    boundaries: async () => [],
    issues: async () => [],
  }
}

describe('openAtlas', () => {
  it('measures a dataset when it is asked for, and only once', async () => {
    const asked: string[] = []
    const atlas = await openAtlas(releaseThatCounts(asked))
    expect(asked).toEqual([])
    const [first, second] = await Promise.all([
      atlas.dataset('aandeel-bbl'),
      atlas.dataset('aandeel-bbl'),
    ])
    expect(first).toBe(second)
    expect(asked).toEqual(['students', 'bbl-share-target'])
  })

  it('reads a series once for all indicators that use it', async () => {
    const asked: string[] = []
    const atlas = await openAtlas(releaseThatCounts(asked))
    for (const slug of ['aandeel-bbl', 'bbl-doel-tekort', 'mbo-studenten'])
      await atlas.dataset(slug)
    expect(asked.toSorted()).toEqual(['bbl-share-target', 'students'])
  })

  it('knows no dataset of an unknown slug', async () => {
    const atlas = await openAtlas(releaseThatCounts([]))
    expect(await atlas.dataset('bestaat-niet')).toBeUndefined()
    expect(await atlas.dataset('__proto__')).toBeUndefined()
  })

  it('carries release and register names', async () => {
    const atlas = await openAtlas(releaseThatCounts([]))
    expect(atlas.manifest.id).toBe('0123456789abcdef')
    expect(atlas.names.institutions.get('25PW')).toBe('ROC Midden Nederland')
    expect(atlas.names.programmes.get('25168')).toBe('Gastheer')
  })

  it('answers every question of the shelf on the shipped figures', async () => {
    const atlas = await openAtlas(releaseThatCounts([]))
    for (const { slug } of atlas.indicators) {
      const dataset = await atlas.dataset(slug)
      expect(answerSentence(dataset!, 'nl')).not.toContain('geen cijfer')
    }
  })
})

describe('seriesReader', () => {
  it('refuses a series the indicator does not declare', () => {
    expect(() => seriesReader(new Map())('students')).toThrow('does not declare series students')
  })
})
