import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  missingCell,
  missingReasons,
  type Observation,
  observationKey,
  roundingInterval,
  valueCell,
} from '#kernel'
import { dimensionIds } from '#reference'
import { activate, readActivationLog, releaseBefore } from './activation-log.ts'
import { canonicalJson } from './canonical-json.ts'
import { checkContent, isGenerated } from './check-content.ts'
import { sha256 } from './checksum.ts'
import { diskFiles } from './durable-files.ts'
import { exampleContent, exampleObservation, exampleSource } from './example-content.fixture.ts'
import { completeDimensions } from './gather/complete-dimensions.ts'
import type { Activation, ReleaseContent } from './model.ts'
import { identityColumns, numberColumns, textColumns } from './observation-columns.ts'
import { type ObservationRow, observationOfRow } from './observation-row.ts'
import { orderObservations } from './ordered-observations.ts'
import { refuse } from './refuse.ts'
import { boundariesFile, boundariesId, isReleaseId } from './release-folder.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const full = { noInterval: 'fullCount' } as const

/** A row as it comes from the file: what an observation does not have is null. */
const rowOf = (o: Observation): ObservationRow =>
  Object.fromEntries(
    [...identityColumns, ...numberColumns, ...textColumns].map(({ name, get }) => {
      const value = get(o) ?? null
      return [name, name === 'unverified' && value !== null ? value === 'true' : value]
    }),
  )

describe('a row of a release', () => {
  it.each<[string, Partial<Observation>]>([
    ['a plain count', {}],
    ['a note', { note: 'Let op: "afgerond"' }],
    ['several sources', { sources: ['duo', 'cbs', 'roa'] }],
    ['no dimensions', { dimensions: {} }],
    ['all dimensions', { dimensions: Object.fromEntries(dimensionIds.map((id) => [id, 'x'])) }],
    ['a zero', { cell: valueCell(0, 'persons', full) }],
    ['a loss', { cell: valueCell(-1.5, 'percentagePoint', full) }],
    ['persons behind it', { cell: valueCell(0.5, 'ratio', { ...full, n: 0 }) }],
    [
      'a rounding interval',
      { cell: valueCell(5, 'persons', { interval: roundingInterval(5, 10) }) },
    ],
    [
      'an interval with a level',
      {
        cell: valueCell(0.5, 'ratio', {
          interval: { low: 0, high: 1, kind: 'sampling', method: 'Wilson', level: 0.95 },
        }),
      },
    ],
    ['an unseen source', { cell: valueCell(5, 'persons', { ...full, unverified: true }) }],
    ['a forecast', { cell: valueCell(5, 'persons', { ...full, status: 'forecast' }) }],
    ['a qualifier', { cell: valueCell(5, 'persons', { ...full, qualifier: 'lessThan' }) }],
    ['an empty code', { dimensions: { level: '' } }],
    ...missingReasons.map((reason): [string, Partial<Observation>] => [
      `nothing, ${reason}`,
      { cell: missingCell(reason, 'ratio') },
    ]),
    ['nothing, with words', { cell: missingCell('suppressed', 'persons', '<5') }],
  ])('with %s comes back as it was written', (_what, rest) => {
    const observation = exampleObservation('1', 10, rest)
    expect(observationOfRow(rowOf(observation))).toEqual(observation)
  })

  it('has columns of its own for everything, each once', () => {
    const names = [...identityColumns, ...numberColumns, ...textColumns].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const id of dimensionIds) expect(names).toContain(id)
  })

  it('never holds a number for what is missing', () => {
    for (const reason of missingReasons) {
      const row = rowOf(exampleObservation('1', 10, { cell: missingCell(reason, 'persons', '7') }))
      for (const { name } of numberColumns) expect(row[name]).toBeNull()
    }
  })
})

describe('content', () => {
  const check = (part: Partial<ReleaseContent>) => () => checkContent(exampleContent(part))
  const broken = (cell: object): Partial<ReleaseContent> => ({
    observations: [
      exampleObservation('1', 1, { cell: { ...valueCell(1, 'persons', full), ...cell } }),
    ],
  })

  it('of the examples can become a release', () => {
    expect(check({})).not.toThrow()
    expect(check({ observations: [], boundaries: [] })).not.toThrow()
  })

  it.each<[string, Partial<ReleaseContent>]>([
    ['NaN', broken({ value: Number.NaN })],
    ['an endless number', broken({ value: Number.POSITIVE_INFINITY })],
    ['an endless number of persons', broken({ n: Number.POSITIVE_INFINITY })],
    ['NaN persons', broken({ n: Number.NaN })],
    [
      'an interval without end',
      broken({ interval: { low: 0, high: Infinity, kind: 'sampling', method: 'x' } }),
    ],
    ['an interval of NaN', broken({ interval: { low: Number.NaN, high: 1 } })],
  ])('with %s is refused by its key', (_what, part) => {
    expect(check(part)).toThrow(
      'No source or no finite number in: students|duo-open-data|2024-10-01|level=1|pathway=bol',
    )
  })

  it.each(['', ' ', 'a b', 'a\tb', 'a\u00a0b'])('with the source id %j is refused', (id) => {
    expect(check({ sources: [exampleSource('duo'), exampleSource(id)] })).toThrow(RangeError)
  })

  it.each(['regions', '2024', 'a-b-c', 'a'])('may have outlines called %s', (id) => {
    const geojson = { type: 'FeatureCollection', features: [] } as const
    expect(check({ boundaries: [{ id, geojson: { ...geojson, features: [] } }] })).not.toThrow()
    expect(boundariesId(boundariesFile(id))).toBe(id)
  })

  it.each(['', '.', '..', 'A', 'a/b', '../a', '-a', 'a_b', 'a.b', 'é'])(
    'may not have outlines called %j',
    (id) => {
      const geojson = { type: 'FeatureCollection' as const, features: [] }
      expect(check({ boundaries: [{ id, geojson }] })).toThrow('no file name')
    },
  )

  it.each([
    ['voorbeelddata', true],
    ['voorbeelddata-2026', true],
    ['duo', false],
    ['een-voorbeelddata', false],
  ])('from %s is generated: %s', (id, generated) => {
    expect(isGenerated(id)).toBe(generated)
  })

  it.each([
    [['voorbeelddata-a', 'voorbeelddata-b'], true],
    [['duo', 'cbs'], true],
    [['voorbeelddata-a'], true],
    [['voorbeelddata-a', 'duo'], false],
    [['duo', 'voorbeelddata-a', 'cbs'], false],
  ])('computed from %j is allowed: %s', (ids, allowed) => {
    const part = {
      sources: [...new Set([...ids, 'duo'])].map((id) => exampleSource(id)),
      observations: [exampleObservation('1', 1, { sources: ids })],
    }
    if (allowed) expect(check(part)).not.toThrow()
    else expect(check(part)).toThrow('Generated and published sources mixed')
  })

  it.each([
    ['0123456789abcdef', true],
    ['0123456789ABCDEF', false],
    ['0123456789abcde', false],
    ['0123456789abcdef0', false],
    ['../../etc/passwd', false],
    ['0123456789abcdeg', false],
    ['', false],
    ['0123456789abcdef\n', false],
  ])('%j can be the id of a release: %s', (text, possible) => {
    expect(isReleaseId(text)).toBe(possible)
  })
})

describe('a refusal', () => {
  it.each([
    [[], undefined],
    [['b', 'a', 'b'], 'Fout: a, b'],
    [Array.from({ length: 10 }, (_, i) => `k${i}`), 'Fout: k0, k1, k2, k3, k4, k5, k6, k7, k8, k9'],
    [
      Array.from({ length: 12 }, (_, i) => `k${String(i).padStart(2, '0')}`),
      'Fout: k00, k01, k02, k03, k04, k05, k06, k07, k08, k09 and 2 more',
    ],
  ])('of %j says %s', (names, sentence) => {
    if (sentence === undefined) expect(() => refuse('Fout', names)).not.toThrow()
    else expect(() => refuse('Fout', names)).toThrow(new RangeError(sentence))
  })
})

describe('the order of a release', () => {
  const place = fc.record({
    period: fc.constantFrom('2020', '2020-Q4', '2021-2022', '2021', 'C2019-2020'),
    definition: fc.constantFrom('a', 'b'),
    level: fc.constantFrom('total', '1', '10', '2'),
  })
  const some = fc
    .uniqueArray(place, { selector: (one) => JSON.stringify(one), maxLength: 20 })
    .map((places) =>
      places.map(({ level, ...rest }) =>
        exampleObservation(level, 1, { ...rest, dimensions: { level } }),
      ),
    )

  it('is one order, whatever order the observations come in', () => {
    const shuffled = some.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    const keys = (list: readonly Observation[]): string[] =>
      [...orderObservations(list).order].map((row) => observationKey(list[row]!))
    fc.assert(
      fc.property(shuffled, ([all, turned]) => {
        expect(keys(turned)).toEqual(keys(all))
        expect([...keys(all)].sort()).toEqual(all.map(observationKey).sort())
      }),
    )
  })

  it('refuses every key that is there twice, and names it', () => {
    fc.assert(
      fc.property(
        some.filter((all) => all.length > 0),
        (all) => {
          expect(() => orderObservations([...all, all[0]!])).toThrow(observationKey(all[0]!))
        },
      ),
    )
  })
})

describe('dimensions of a series', () => {
  it('are the same for all its figures once completed, and nothing given is changed', () => {
    const dimensions = fc.dictionary(
      fc.constantFrom('region', 'level', 'pathway'),
      fc.constantFrom('x', 'y'),
    )
    const row = fc
      .tuple(fc.constantFrom('s', 't'), dimensions)
      .map(([series, given]) => exampleObservation('1', 1, { series, dimensions: { ...given } }))
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const done = completeDimensions(rows)
        for (const series of ['s', 't']) {
          const shapes = done
            .filter((one) => one.series === series)
            .map((one) => Object.keys(one.dimensions).sort().join())
          expect(new Set(shapes).size).toBeLessThanOrEqual(1)
        }
        for (const [index, one] of done.entries())
          for (const [id, code] of Object.entries(one.dimensions))
            expect(code).toBe(rows[index]!.dimensions[id] ?? (id === 'region' ? 'NL01' : 'total'))
        expect(completeDimensions(done)).toEqual(done)
      }),
    )
  })
})

describe('the release to go back to', () => {
  const step = (releaseId: string, by: Activation['by']): Activation => ({ releaseId, at: 'x', by })

  it.each<[string, readonly Activation[], string | undefined]>([
    ['of nothing', [], undefined],
    ['of the first', [step('a', 'build')], undefined],
    ['of the second', [step('a', 'build'), step('b', 'build')], 'a'],
    ['of the same twice', [step('a', 'build'), step('a', 'build')], undefined],
    [
      'after going back',
      [step('a', 'build'), step('b', 'build'), step('a', 'rollback')],
      undefined,
    ],
    [
      'after going back one of three',
      [step('a', 'build'), step('b', 'build'), step('c', 'build'), step('b', 'rollback')],
      'a',
    ],
    [
      'after building again on what was gone back to',
      [step('a', 'build'), step('b', 'build'), step('a', 'rollback'), step('c', 'build')],
      'a',
    ],
    [
      'after building the old one anew',
      [step('a', 'build'), step('b', 'build'), step('a', 'build')],
      'b',
    ],
    ['after going to one that was never there', [step('a', 'build'), step('x', 'rollback')], 'a'],
  ])('%s', (_what, activations, expected) => {
    expect(releaseBefore(activations)).toBe(expected)
  })

  it('is never the current one', () => {
    const any = fc.array(
      fc.tuple(
        fc.constantFrom('a', 'b', 'c', 'd'),
        fc.constantFrom('build' as const, 'rollback' as const),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(any, (list) => {
        const activations = list.map(([id, by]) => step(id, by))
        const before = releaseBefore(activations)
        if (before === undefined) return
        expect(before).not.toBe(activations.at(-1)?.releaseId)
        expect(activations.map(({ releaseId }) => releaseId)).toContain(before)
      }),
    )
  })
})

describe('the log of activations', () => {
  let folder: ReturnType<typeof temporaryFolder>
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  it('gives back every activation in order, with the last as the current one', async () => {
    const files = diskFiles
    const done: Activation[] = []
    for (const [index, releaseId] of ['a', 'b', 'a', 'c'].entries()) {
      const log = await readActivationLog(files, folder.path)
      const next: Activation = { releaseId, at: `2026-11-0${index + 1}T00:00:00Z`, by: 'build' }
      await activate(files, folder.path, log, next)
      done.push(next)
      const read = await readActivationLog(files, folder.path)
      expect(read.current).toBe(releaseId)
      expect(read.activations).toEqual(done)
    }
    expect(readdirSync(folder.path).sort()).toEqual(['current', 'journal.ndjson'])
  })
})

describe('checksums', () => {
  // Test vectors of FIPS 180-2, appendix B.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of “%s” are those of the standard', (text, sum) => {
    expect(sha256(text)).toBe(sum)
    expect(sha256(new TextEncoder().encode(text))).toBe(sum)
  })

  // RFC 8785, section 3.2.3: keys sorted by UTF-16 code units.
  it('of JSON do not depend on how its keys are ordered, which is by UTF-16 code units', () => {
    const sample = {
      '\u20ac': 1,
      '\r': 2,
      '\ufb33': 3,
      '1': 4,
      '\ud83d\ude00': 5,
      '\u0080': 6,
      '\u00f6': 7,
    }
    const order = Object.values(JSON.parse(canonicalJson({ x: sample })).x as object)
    expect(order.sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
    const keys = [...canonicalJson(sample).matchAll(/":(\d)/g)].map(([, number]) => Number(number))
    expect(keys.filter((number) => number !== 4)).toEqual([2, 6, 7, 1, 5, 3])
  })
})
