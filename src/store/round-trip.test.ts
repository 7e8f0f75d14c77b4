import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import {
  type Cell,
  intervalAbsences,
  missingReasons,
  type Observation,
  observationKey,
  obsStatuses,
  qualifiers,
  units,
} from '#kernel'
import { dimensionIds } from '#reference'
import { exampleContent, exampleSource } from './example-content.fixture.ts'
import { openReleaseStore } from './release-store.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    'regel 1\nregel 2\r\n',
    '"citaat", ; en \'',
    '👩🏽‍🍳 é ﷽',
    '\u0000',
    'NULL',
    '\\n',
    '-1',
  ),
)
const code = fc.oneof(fc.constantFrom('total', '1', 'GM0014'), fc.string({ unit: 'binary' }))

const interval = fc.record(
  {
    low: finite,
    high: finite,
    kind: fc.constantFrom('sampling', 'rounding', 'withheld', 'prediction'),
    method: anyText,
    level: finite,
  },
  { requiredKeys: ['low', 'high', 'kind', 'method'], noNullPrototype: true },
)
const valued = fc.record(
  {
    value: finite,
    unit: fc.constantFrom(...units),
    status: fc.constantFrom(...obsStatuses),
    qualifier: fc.constantFrom(...qualifiers),
    n: finite,
    interval,
    noInterval: fc.constantFrom(...intervalAbsences),
    unverified: fc.boolean(),
  },
  { requiredKeys: ['value', 'unit', 'status', 'qualifier', 'unverified'], noNullPrototype: true },
)
const missing = fc.record(
  {
    missing: fc.constantFrom(...missingReasons),
    unit: fc.constantFrom(...units),
    explanation: anyText,
  },
  { requiredKeys: ['missing', 'unit'], noNullPrototype: true },
)
const cell = fc.oneof(valued, missing) as fc.Arbitrary<Cell>
const observation = fc.record(
  {
    series: fc.constantFrom('students', 'bbl-share', "it's"),
    definition: fc.constantFrom('as-published', 'duo-open-data'),
    period: fc.constantFrom('2022', '2022-2023', '2022-Q4', '2022-10-01', 'C2020-2021'),
    dimensions: fc.dictionary(fc.constantFrom(...dimensionIds), code, { noNullPrototype: true }),
    cell,
    sources: fc.uniqueArray(fc.constantFrom('duo', 'cbs', 'roa'), { minLength: 1 }),
    note: anyText,
  },
  {
    requiredKeys: ['series', 'definition', 'period', 'dimensions', 'cell', 'sources'],
    noNullPrototype: true,
  },
) as fc.Arbitrary<Observation>
const distinct = fc.uniqueArray(observation, { selector: observationKey, maxLength: 40 })

const folder = temporaryFolder()
afterAll(() => folder.remove())
const sources = ['duo', 'cbs', 'roa'].map((id) => exampleSource(id))

it('brings every observation back as it went in, whatever its texts and numbers', async () => {
  const check = async (observations: readonly Observation[]): Promise<void> => {
    const store = openReleaseStore(folder.path)
    await store.publish(exampleContent({ sources, observations }), '2026-11-23T12:00:00Z')
    const release = await store.current()
    const read = new Map<string, Observation>()
    for (const series of Object.keys(release?.manifest.series ?? {}))
      for (const o of (await release?.observations(series)) ?? []) read.set(observationKey(o), o)
    expect(read.size).toBe(observations.length)
    for (const o of observations) expect(read.get(observationKey(o))).toStrictEqual(o)
  }
  await fc.assert(fc.asyncProperty(distinct, check), { numRuns: 30 })
}, 120_000)

it('gives one id to every order of the same observations', async () => {
  const orders = distinct.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  )
  const check = async ([all, shuffled]: [Observation[], Observation[]]): Promise<void> => {
    const store = openReleaseStore(folder.path)
    const first = await store.publish(exampleContent({ sources, observations: all }), 'x')
    const second = await store.publish(exampleContent({ sources, observations: shuffled }), 'x')
    expect(second.id).toBe(first.id)
  }
  await fc.assert(fc.asyncProperty(orders, check), { numRuns: 8 })
}, 120_000)
