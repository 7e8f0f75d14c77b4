import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hasValue,
  issueSentence,
  type Observation,
  observationKey,
  periodKind,
  startYear,
} from '#kernel'
import { codeInfo, definitionInfo, dimensionIds, dimensions } from '#reference'
import { type NamedBytes, type ReadResult, type Source, sources } from '#sources'
import {
  dateShapes,
  hostileFiles,
  typedColumns,
  withCells,
  withoutLastRow,
  withSpoiltRow,
} from './hostile-files.ts'

const root = new URL('../../src/sources/', import.meta.url)
const published = new URL('../../data/published/', import.meta.url)

/** The files by which a source is tried: its fixtures, or for the shipped figures the figures themselves. */
function fixturesOf(source: Source): NamedBytes[] {
  const { id } = source.description
  const folder = id === 'published-figures' ? published : new URL(`${id}/`, root)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) =>
      id === 'published-figures' ? name.endsWith('.csv') : name.startsWith('fixture.'),
    )
    .sort()
    .map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }))
}

const cases = sources.map((source) => ({
  id: source.description.id,
  source,
  fixtures: fixturesOf(source),
}))
const tabular = cases.filter(
  (c) => c.source.recognise !== undefined && c.fixtures.some((f) => f.name === 'fixture.csv'),
)
const withFixture = cases.filter((c) => c.fixtures.length > 0)
const observationsOf = (c: (typeof cases)[number]): Observation[] =>
  c.fixtures.flatMap((file) => [...c.source.read(file).observations])

/** The codes of an observation that its code lists do not hold in its year. */
function unknownCodes(o: Observation): string[] {
  const year = startYear(o.period)
  return dimensions.flatMap(({ id, codeList }) => {
    const code = o.dimensions[id]
    if (code === undefined || codeList === undefined || code === 'total') return []
    const known = codeInfo(codeList, code)
    const inUse =
      known !== undefined && (known.validFrom ?? year) <= year && year <= (known.validTo ?? year)
    return inUse ? [] : [`${id}=${code} in ${o.period}`]
  })
}

function yieldOf(result: ReadResult): number {
  return result.observations.length + result.institutions.length + result.programmeOffers.length
}

describe.each(cases)('source $id', ({ id, source, fixtures }) => {
  const { description } = source

  it('says who publishes it, under which licence and where', () => {
    expect(description.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(description.publisher).not.toBe('')
    expect(description.licence.name).not.toBe('')
    expect(description.licence.url).toMatch(/^https:\/\//)
    expect(description.homepage).toMatch(/^https?:\/\//)
    for (const text of [description.title, description.description, description.frequency])
      expect([text.nl, text.en].every((t) => t.length > 0)).toBe(true)
  })

  it('names each of its files once, without folders', () => {
    const names = description.files.map((f) => f.name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[\w.-]+$/.test(name))).toEqual([])
  })

  it('gives each sentinel one meaning in both languages', () => {
    const texts = description.sentinels.map((s) => s.text)
    expect(new Set(texts).size).toBe(texts.length)
    expect(description.sentinels.every((s) => s.meaning.nl !== '' && s.meaning.en !== '')).toBe(
      true,
    )
  })

  it('never throws on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        const { issues } = source.read({ name: 'x', bytes })
        return Array.isArray(issues)
      }),
      { numRuns: 40 },
    )
  })

  it('never throws on a fixture with bytes changed or cut off', () => {
    const file = fixtures[0] ?? { name: `${id}.txt`, bytes: new TextEncoder().encode('[1]') }
    const bytes = file.bytes.subarray(0, 20_000)
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 10 }), fc.nat(bytes.length), (changes, length) => {
        const spoilt = Uint8Array.from(bytes.subarray(0, length))
        for (const [at, byte] of changes) if (at < length) spoilt[at] = byte
        return source.read({ name: file.name, bytes: spoilt }).rowsRead >= 0
      }),
      { numRuns: 25 },
    )
  })
})

describe.each(withFixture)('what source $id yields from its fixtures', (c) => {
  const observations = observationsOf(c)

  it('is the same every time, and free of errors', () => {
    for (const file of c.fixtures) {
      const first = c.source.read(file)
      expect(c.source.read(file)).toEqual(first)
      expect(first.issues.filter((i) => i.severity === 'error')).toEqual([])
      expect(first.rowsRead).toBeGreaterThan(0)
    }
  })

  it('has no observation twice', () => {
    const keys = observations.map(observationKey)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i).slice(0, 5)).toEqual([])
  })

  it('has known definitions, periods, dimensions and codes of their year', () => {
    expect(
      observations
        .filter((o) => definitionInfo(o.definition) === undefined)
        .map((o) => o.definition),
    ).toEqual([])
    expect(
      observations.filter((o) => periodKind(o.period) === undefined).map((o) => o.period),
    ).toEqual([])
    const ids = new Set<string>(dimensionIds)
    expect(
      observations.flatMap((o) => Object.keys(o.dimensions)).filter((d) => !ids.has(d)),
    ).toEqual([])
    expect([...new Set(observations.flatMap(unknownCodes))]).toEqual([])
  })

  it('names a source for every observation', () => {
    expect(observations.filter((o) => o.sources.length === 0)).toEqual([])
    if (c.id !== 'published-figures')
      expect(observations.filter((o) => !o.sources.includes(c.id)).slice(0, 3)).toEqual([])
  })

  it('gives all observations of a series the same dimensions', () => {
    const shapes = new Map<string, Set<string>>()
    for (const o of observations) {
      const shape = Object.keys(o.dimensions).sort().join()
      shapes.set(o.series, (shapes.get(o.series) ?? new Set()).add(shape))
    }
    expect([...shapes].filter(([, s]) => s.size > 1).map(([series]) => series)).toEqual([])
  })

  it('has every value within its interval', () => {
    const outside = observations.filter(
      ({ cell }) =>
        hasValue(cell) &&
        cell.interval !== undefined &&
        (cell.value < cell.interval.low || cell.value > cell.interval.high),
    )
    expect(outside.map(observationKey)).toEqual([])
  })
})

describe.each(tabular)('hostile input for source $id', (c) => {
  const good = new TextDecoder().decode(c.fixtures.find((f) => f.name === 'fixture.csv')!.bytes)
  const whole = yieldOf(c.source.read({ name: 'a.csv', bytes: new TextEncoder().encode(good) }))

  it.each(hostileFiles)('takes $name: a clear issue, no crash, and no good row lost', (hostile) => {
    const result = c.source.read({ name: 'a.csv', bytes: hostile.spoil(good) })
    const codes = result.issues.map((i) => i.code)
    if (hostile.issue !== undefined) expect(codes).toContain(hostile.issue)
    else expect(codes).toEqual([])
    expect(yieldOf(result)).toBe(hostile.survives ? whole : 0)
    for (const issue of result.issues) {
      expect(issue.at.file).toBe('a.csv')
      expect(issueSentence(issue, 'nl')).not.toContain('?')
      expect(issueSentence(issue, 'en')).not.toContain('?')
    }
  })
})

const valueOrZero = ({ cell }: Observation): number => (hasValue(cell) ? cell.value : 0)

describe.each(tabular.filter((c) => c.id in typedColumns))('hostile cells for source $id', (c) => {
  const good = new TextDecoder().decode(c.fixtures.find((f) => f.name === 'fixture.csv')!.bytes)
  const read = (text: string) =>
    c.source.read({ name: 'a.csv', bytes: new TextEncoder().encode(text) })
  const whole = read(good)
  const { whole: wholeColumn, decimal, day } = typedColumns[c.id]!
  const most = new Map(whole.observations.map((o) => [observationKey(o), valueOrZero(o)]))
  const rest = read(withoutLastRow(good)).observations.map(observationKey)
  const spoilt = (column: string, text: string, code: string) => {
    const { issues, observations } = read(withSpoiltRow(good, column, text))
    const issue = issues.find((one) => one.code === code)
    expect(issue?.at).toMatchObject({ file: 'a.csv', line: good.trimEnd().split('\n').length })
    expect(issueSentence(issue!, 'nl')).toContain(text)
    expect(issueSentence(issue!, 'en')).toContain(text)
    expect(observations.map(observationKey)).toEqual(expect.arrayContaining(rest))
    for (const o of observations)
      expect(valueOrZero(o)).toBeLessThanOrEqual(most.get(observationKey(o))!)
    expect(observations).not.toEqual(whole.observations)
  }

  it.runIf(wholeColumn).each(['12,5', '0,333', '1.234,56'])(
    'refuses %s where persons are counted, and keeps the good rows',
    (text) => spoilt(wholeColumn!, text, 'notANumber'),
  )

  it.runIf(wholeColumn).each(dateShapes.filter(([name]) => name !== 'eight digits'))(
    'refuses a day as %s where persons are counted, and keeps the good rows',
    (_, shape) => spoilt(wholeColumn!, shape('2022-10-01'), 'notANumber'),
  )

  it.runIf(decimal)('reads decimal commas as it reads decimal points', () => {
    const commas = withCells(good, decimal!, (text) => text.replace('.', ','))
    expect(commas).toMatch(/"[0-9]+,[0-9]+"/)
    expect(read(commas)).toEqual(whole)
  })

  it.runIf(day).each(dateShapes)('reads days written as %s', (_, shape) => {
    expect(read(withCells(good, day!, shape))).toEqual(whole)
  })

  it.runIf(day).each(['10/1/22', '2022-02-29', '44835', '1 october 2022'])(
    'refuses %s as a day, and keeps the good rows',
    (text) => spoilt(day!, text, 'notADate'),
  )
})

const withholds = (c: (typeof cases)[number]): boolean =>
  c.source.description.sentinels.some((s) => s.text === '-1')

describe.each(tabular.filter(withholds))('sentinels of source $id', (c) => {
  const good = new TextDecoder().decode(c.fixtures.find((f) => f.name === 'fixture.csv')!.bytes)

  it('keeps withheld counts missing, and refuses sentinels it does not document', () => {
    const missing = c.source
      .read({ name: 'a.csv', bytes: new TextEncoder().encode(good) })
      .observations.filter((o) => !hasValue(o.cell))
    expect(missing.length).toBeGreaterThan(0)
    expect(missing.every((o) => o.cell.missing === 'suppressed')).toBe(true)
    const documented = new Set(c.source.description.sentinels.map((s) => s.text))
    for (const text of ['<5', 'x', '.', '*', '-2', '1e3', '١٢', 'n.b.'].filter(
      (t) => !documented.has(t),
    )) {
      const bytes = new TextEncoder().encode(good.replaceAll(/(?<=[;,])-1(?=[;,\n])/g, text))
      const { issues, observations } = c.source.read({ name: 'a.csv', bytes })
      expect(issues.map((i) => i.code)).toContain(text === '-2' ? 'outOfRange' : 'notANumber')
      expect(observations.filter((o) => hasValue(o.cell) && o.cell.value < 0)).toEqual([])
    }
  })
})

describe('the shelf of sources', () => {
  it('has every id once', () => {
    const ids = cases.map((c) => c.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('recognises each delimited fixture as its own source', () => {
    for (const c of tabular) {
      const file = { name: 'x.csv', bytes: c.fixtures[0]!.bytes }
      const fits = tabular.map((other) => ({
        id: other.id,
        fit: other.source.recognise?.(file) ?? 0,
      }))
      const best = fits.sort((a, b) => b.fit - a.fit)[0]
      expect(best?.id).toBe(c.id)
      expect(best?.fit).toBeGreaterThan(0.75)
    }
  })
})
