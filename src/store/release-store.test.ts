import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exampleContent, exampleObservation, exampleSource } from './example-content.fixture.ts'
import { openReleaseStore } from './release-store.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const day = (n: number): string => `2026-11-0${n}T12:00:00Z`
let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const version = (codeVersion: string): ReturnType<typeof exampleContent> =>
  exampleContent({ codeVersion })
const fileOf = (id: string, name: string): string => join(folder.path, 'releases', id, name)

describe('a release', () => {
  it('does not exist before the first build', async () => {
    const store = openReleaseStore(join(folder.path, 'nog', 'niet'))
    expect(await store.current()).toBeUndefined()
    expect(await store.list()).toEqual([])
    expect(await store.open('0123456789abcdef')).toBeUndefined()
  })

  it('gives back exactly what was published', async () => {
    const content = exampleContent()
    const manifest = await openReleaseStore(folder.path).publish(content, day(1))
    const release = await openReleaseStore(folder.path).current()
    expect(release?.manifest).toEqual(manifest)
    expect(await release?.observations('students')).toEqual(content.observations)
    expect(await release?.institutions()).toEqual(content.institutions)
    expect(await release?.programmeOffers()).toEqual(content.programmeOffers)
    expect(await release?.boundaries()).toEqual(content.boundaries)
    expect(await release?.issues()).toEqual(content.issues)
  })

  it('stays open while it is wanted, and makes way for eight others', async () => {
    const store = openReleaseStore(folder.path)
    const ids: string[] = []
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9])
      ids.push((await store.publish(version(`v${n}`), day(n))).id)
    const [first = '', ...others] = ids
    const open = await store.open(first)
    for (const id of others.slice(1)) await store.open(id)
    expect(await store.open(first)).toBe(open)
    for (const id of others) await store.open(id)
    const again = await store.open(first)
    expect(again).not.toBe(open)
    expect(again?.manifest).toEqual(open?.manifest)
  })

  it('has no observations of a series it does not know', async () => {
    const store = openReleaseStore(folder.path)
    await store.publish(exampleContent(), day(1))
    expect(await (await store.current())?.observations("'; DROP TABLE rows")).toEqual([])
  })

  it('is bit-identical for the same content in another order, in another folder', async () => {
    const content = exampleContent({
      sources: [exampleSource('duo'), exampleSource('cbs')],
      observations: ['1', '2', '3', '4'].map((level) => exampleObservation(level, 1)),
    })
    const reversed = {
      ...content,
      sources: content.sources.toReversed(),
      observations: content.observations.toReversed(),
    }
    const other = temporaryFolder()
    const first = await openReleaseStore(folder.path).publish(content, day(1))
    const second = await openReleaseStore(other.path).publish(reversed, day(2))
    expect(second).toEqual(first)
    for (const name of readdirSync(join(folder.path, 'releases', first.id)))
      expect(readFileSync(join(other.path, 'releases', first.id, name))).toEqual(
        readFileSync(fileOf(first.id, name)),
      )
    other.remove()
  })

  it('orders a series by definition, then time, then dimensions', async () => {
    const periods = ['2024-10-01', '2023', '2024-Q2', '2024']
    const observations = periods.map((period) => exampleObservation('1', 1, { period }))
    const store = openReleaseStore(folder.path)
    await store.publish(
      exampleContent({
        observations: [
          ...observations,
          exampleObservation('total', 1, { definition: 'cbs-incl-extranei' }),
          exampleObservation('2', 1),
        ],
      }),
      day(1),
    )
    const read = await (await store.current())?.observations('students')
    expect(read?.map((o) => [o.definition, o.period, o.dimensions.level].join(' '))).toEqual([
      'cbs-incl-extranei 2024-10-01 total',
      'duo-open-data 2023 1',
      'duo-open-data 2024 1',
      'duo-open-data 2024-Q2 1',
      'duo-open-data 2024-10-01 1',
      'duo-open-data 2024-10-01 2',
    ])
  })

  it('can be empty', async () => {
    const store = openReleaseStore(folder.path)
    const nothing = { observations: [], institutions: [], programmeOffers: [], boundaries: [] }
    const manifest = await store.publish(exampleContent({ ...nothing, issues: [] }), day(1))
    expect(manifest.observations).toBe(0)
    expect(await (await store.current())?.institutions()).toEqual([])
  })
})

describe('the shelf', () => {
  it('does nothing when the current content is published again', async () => {
    const store = openReleaseStore(folder.path)
    const first = await store.publish(exampleContent(), day(1))
    const before = readFileSync(join(folder.path, 'journal.ndjson'), 'utf8')
    expect(await store.publish(exampleContent(), day(2))).toEqual(first)
    expect(readFileSync(join(folder.path, 'journal.ndjson'), 'utf8')).toBe(before)
    expect(readdirSync(join(folder.path, 'releases'))).toEqual([first.id])
  })

  it('keeps old releases open under their own id', async () => {
    const store = openReleaseStore(folder.path)
    const old = await store.publish(version('1'), day(1))
    await store.publish(version('2'), day(2))
    expect((await store.open(old.id))?.manifest.codeVersion).toBe('1')
    expect((await store.current())?.manifest.codeVersion).toBe('2')
  })

  it('lists releases by last activation, newest first', async () => {
    const store = openReleaseStore(folder.path)
    for (const n of [1, 2, 3]) await store.publish(version(String(n)), day(n))
    await store.rollBack(day(4))
    const list = await store.list()
    expect(list.map((entry) => entry.manifest.codeVersion)).toEqual(['2', '3', '1'])
    expect(list[0]?.activations.map((a) => [a.at, a.by])).toEqual([
      [day(4), 'rollback'],
      [day(2), 'build'],
    ])
  })

  it('goes back one release further each time, and to any release by id', async () => {
    const store = openReleaseStore(folder.path)
    const made = []
    for (const n of [1, 2, 3]) made.push(await store.publish(version(String(n)), day(n)))
    expect((await store.rollBack(day(4))).codeVersion).toBe('2')
    expect((await store.rollBack(day(5))).codeVersion).toBe('1')
    await expect(store.rollBack(day(6))).rejects.toThrow(RangeError)
    expect((await store.rollBack(day(6), made[2]?.id)).codeVersion).toBe('3')
    expect((await store.current())?.manifest.codeVersion).toBe('3')
  })

  it('refuses to go back to a release that is not there', async () => {
    const store = openReleaseStore(folder.path)
    await expect(store.rollBack(day(1))).rejects.toThrow('Er is geen eerdere uitgave')
    await expect(store.rollBack(day(1), '../../../etc')).rejects.toThrow(RangeError)
    await expect(store.rollBack(day(1), '0123456789abcdef')).rejects.toThrow(RangeError)
  })

  it('shows what another process published since', async () => {
    const reader = openReleaseStore(folder.path)
    await openReleaseStore(folder.path).publish(version('1'), day(1))
    expect((await reader.current())?.manifest.codeVersion).toBe('1')
    await openReleaseStore(folder.path).publish(version('2'), day(2))
    expect((await reader.current())?.manifest.codeVersion).toBe('2')
  })
})

describe('a damaged release', () => {
  it('is not opened when a file has another length', async () => {
    const { id } = await openReleaseStore(folder.path).publish(exampleContent(), day(1))
    truncateSync(fileOf(id, 'observations.parquet'), 40)
    const store = openReleaseStore(folder.path)
    await expect(store.open(id)).rejects.toThrow('observations.parquet (andere grootte)')
    expect(await store.verify(id)).toEqual([{ file: 'observations.parquet', problem: 'size' }])
  })

  it('is not shown as current when one byte differs', async () => {
    const { id } = await openReleaseStore(folder.path).publish(exampleContent(), day(1))
    const path = fileOf(id, 'issues.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('3', '4'))
    const store = openReleaseStore(folder.path)
    await expect(store.current()).rejects.toThrow('issues.json (andere inhoud)')
    expect(await store.verify(id)).toEqual([{ file: 'issues.json', problem: 'checksum' }])
  })

  it('is not opened when its manifest was edited', async () => {
    const { id } = await openReleaseStore(folder.path).publish(exampleContent(), day(1))
    const path = fileOf(id, 'manifest.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"observations":2', '"observations":3'))
    await expect(openReleaseStore(folder.path).open(id)).rejects.toThrow('is veranderd')
  })

  it('is replaced when the same content is published again', async () => {
    const { id } = await openReleaseStore(folder.path).publish(exampleContent(), day(1))
    truncateSync(fileOf(id, 'institutions.parquet'), 3)
    const store = openReleaseStore(folder.path)
    await store.publish(exampleContent(), day(2))
    expect(await store.verify(id)).toEqual([])
  })

  it('is told apart from one that never was', async () => {
    await expect(openReleaseStore(folder.path).verify('0123456789abcdef')).rejects.toThrow(
      RangeError,
    )
  })

  it('can be opened by the same store once it is mended', async () => {
    const { id } = await openReleaseStore(folder.path).publish(exampleContent(), day(1))
    const path = fileOf(id, 'issues.json')
    const whole = readFileSync(path)
    const store = openReleaseStore(folder.path)
    truncateSync(path, 1)
    await expect(store.current()).rejects.toThrow('issues.json')
    writeFileSync(path, whole)
    expect((await store.current())?.manifest.id).toBe(id)
  })
})

describe('content that a reader could not trust', () => {
  it.each([
    [
      'two figures with one key',
      { observations: [exampleObservation('1', 1), exampleObservation('1', 2)] },
      'students|duo-open-data|2024-10-01|level=1|pathway=bol',
    ],
    [
      'a source without a record',
      { observations: [exampleObservation('1', 1, { sources: ['cbs'] })] },
      'cbs',
    ],
    ['a source recorded twice', { sources: [exampleSource('duo'), exampleSource('duo')] }, 'duo'],
    [
      'no source at all',
      { observations: [exampleObservation('1', 1, { sources: [] })] },
      'level=1',
    ],
    [
      'white space in a source id',
      { sources: [exampleSource('duo'), exampleSource('a b')] },
      'a b',
    ],
    [
      'an unknown dimension',
      { observations: [exampleObservation('1', 1, { dimensions: { kleur: 'rood' } })] },
      'kleur=rood',
    ],
    [
      'generated and published figures in one',
      {
        sources: [exampleSource('duo'), exampleSource('voorbeelddata')],
        observations: [exampleObservation('1', 1, { sources: ['duo', 'voorbeelddata'] })],
      },
      'level=1',
    ],
    [
      'an outline that leaves its folder',
      {
        boundaries: [{ id: '../x', geojson: { type: 'FeatureCollection' as const, features: [] } }],
      },
      '../x',
    ],
  ])('is refused: %s', async (_name, part, named) => {
    const store = openReleaseStore(folder.path)
    const publishing = store.publish(exampleContent(part), day(1))
    await expect(publishing).rejects.toThrow(RangeError)
    await expect(publishing).rejects.toThrow(named)
    expect(readdirSync(folder.path)).toEqual([])
  })
})
