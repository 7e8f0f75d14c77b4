import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasValue, observationKey } from '#kernel'
import { goesBy } from './bind-table.ts'
import { mapCbsTable, readCbsFile, readCbsTable } from './read-cbs-table.ts'
import { gatheredFile, smallMapping, v3Rows, v4Rows } from './tables.fixture.ts'

const read = (changes = {}, rows = v4Rows) =>
  readCbsTable(gatheredFile(rows, changes), smallMapping)
const brief = (result: ReturnType<typeof read>) =>
  result.observations.map(({ dimensions: d, period, cell }) => [
    d.sex,
    d.region,
    period,
    hasValue(cell) ? cell.value : cell.missing,
  ])

describe('a table of the newer interface', () => {
  it('gives an observation per figure whose codes are taken, missing ones with their reason', () => {
    const result = read()
    expect(result.issues).toEqual([])
    expect(result.rowsRead).toBe(5)
    expect(brief(result)).toEqual([
      ['total', 'NL01', '2021-2022', 500],
      ['m', 'PV20', '2022-2023', 0],
      ['m', 'NL01', '2021-2022', 'suppressed'],
      ['m', 'PV20', '2021-2022', 'notApplicable'],
    ])
  })

  it('carries series, definition, fixed dimensions, rounding and status', () => {
    const [first, second] = read().observations
    expect(first).toMatchObject({
      series: 'students',
      definition: 'as-published',
      sources: ['cbs-test'],
      dimensions: { age: 'total' },
      cell: {
        status: 'final',
        unit: 'persons',
        interval: { low: 495, high: 505, kind: 'rounding' },
      },
    })
    expect(second?.cell).toMatchObject({ status: 'provisional', interval: { low: 0, high: 5 } })
  })

  it('reads a zero as what the mapping says it means', () => {
    const measures = smallMapping.measures.map((m) => ({
      ...m,
      zero: { missing: 'suppressed' as const, explanation: 'minder dan 5' },
    }))
    const { observations } = readCbsTable(gatheredFile(v4Rows), { ...smallMapping, measures })
    expect(observations[1]?.cell).toEqual({
      missing: 'suppressed',
      unit: 'persons',
      explanation: 'minder dan 5',
    })
  })
})

it('gives the same figures by the older interface, where an empty figure is not delivered', () => {
  const older = brief(read({}, v3Rows))
  expect(older).toEqual([
    ['total', 'NL01', '2021-2022', 500],
    ['m', 'PV20', '2022-2023', 0],
    ['m', 'NL01', '2021-2022', 'notDelivered'],
  ])
})

describe('a changed schema', () => {
  it.each([
    [
      'a dimension is gone',
      { Dimensions: v4Rows.Dimensions?.slice(1) },
      'Geslacht',
      "Regio's; Perioden",
    ],
    [
      'the periods are gone',
      { Dimensions: v4Rows.Dimensions?.slice(0, 2) },
      'Perioden',
      "Geslacht; Regio's",
    ],
    [
      'the measure has another name',
      { MeasureCodes: [{ Identifier: 'M001', Title: 'Deelnemers' }] },
      'Studenten',
      'Deelnemers',
    ],
    [
      'no code of a dimension is known',
      { GeslachtCodes: [{ Identifier: 'X', Title: 'Onzijdig' }] },
      'Geslacht: …',
      'Onzijdig',
    ],
    [
      'there is a dimension more',
      {
        Dimensions: [...(v4Rows.Dimensions ?? []), { Identifier: 'Leeftijd', Title: 'Leeftijd' }],
        LeeftijdCodes: [
          { Identifier: '1', Title: '16' },
          { Identifier: '2', Title: '17' },
        ],
      },
      "Geslacht; Regio's",
      'Leeftijd',
    ],
  ])(
    'is told with what was expected and found when %s, and gives no figures',
    (_name, changes, expected, found) => {
      const result = read(changes)
      expect(result.issues).toMatchObject([
        { code: 'changedSchema', at: { file: 't.ndjson' }, params: { expected, found } },
      ])
      expect(result.observations).toEqual([])
      expect(result.rowsRead).toBe(5)
    },
  )

  it('is not when an extra dimension has one code, or an optional one is gone', () => {
    const single = {
      Dimensions: [...(v4Rows.Dimensions ?? []), { Identifier: 'Marges', Title: 'Marges' }],
      MargesCodes: [{ Identifier: 'W', Title: 'Waarde' }],
    }
    expect(read(single).issues).toEqual([])
    const optional = smallMapping.dimensions.map((each) => ({ ...each, optional: true }))
    const without = gatheredFile(v4Rows, { Dimensions: v4Rows.Dimensions?.slice(1) ?? [] })
    expect(readCbsTable(without, { ...smallMapping, dimensions: optional }).issues).toEqual([])
  })
})

describe('a damaged file', () => {
  it('that is cut off is reported and keeps its good rows', () => {
    const { bytes, name } = gatheredFile(v4Rows)
    const result = readCbsTable({ name, bytes: bytes.subarray(0, bytes.length - 60) }, smallMapping)
    expect(result.issues.map((each) => each.code)).toContain('truncatedDownload')
    expect(brief(result)[0]).toEqual(['total', 'NL01', '2021-2022', 500])
  })

  it('with a bad line names that line', () => {
    const text = new TextDecoder().decode(gatheredFile(v4Rows).bytes).replace('{"Id":1,', '{"Id":1')
    const result = readCbsTable({ name: 'x', bytes: Buffer.from(text) }, smallMapping)
    expect(result.issues[0]).toMatchObject({
      code: 'notThisFormat',
      at: { line: expect.any(Number) },
    })
    expect(result.observations).toHaveLength(3)
  })

  it('with a period that is none leaves those figures out and says so', () => {
    const result = read({
      PeriodenCodes: [{ Identifier: 'ooit', Title: 'ooit' }, v4Rows.PeriodenCodes?.[1]],
    })
    expect(result.issues).toMatchObject([{ code: 'notAPeriod', params: { found: 'ooit' } }])
    expect(result.observations).toHaveLength(1)
  })

  it.each([
    ['csv', 'a,b\n1,2'],
    ['html', '<html>'],
    ['nothing', ''],
    ['bytes', '\u0000\u0001'],
  ])('of %s is not this format', (_name, text) => {
    expect(
      readCbsTable({ name: 'x', bytes: Buffer.from(text) }, smallMapping).issues[0]?.code,
    ).toBe('notThisFormat')
  })

  it('never throws, whatever bytes stand in it', () => {
    const good = new TextDecoder().decode(gatheredFile(v4Rows).bytes)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: good.length }), fc.string(), (at, text) => {
        readCbsTable(
          { name: 'x', bytes: Buffer.from(good.slice(0, at) + text + good.slice(at)) },
          smallMapping,
        )
      }),
    )
  })
})

it('gives the same observations when rows come in another order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
      const rows = order.map((index) => v4Rows.Observations?.[index])
      const keys = (result: ReturnType<typeof read>) =>
        result.observations.map((each) => observationKey(each)).sort()
      expect(keys(read({ Observations: rows }))).toEqual(keys(read()))
    }),
  )
})

it('knows a measure by its key without the number behind it', () => {
  expect(goesBy({ key: 'Studenten_12', title: 'Iets anders' }, ['Studenten'])).toBe(true)
})

const shared = new URL('../../../../shared/data/cbs-odata-v3/82070ENG/', import.meta.url)
const recorded = existsSync(shared)
if (!recorded) process.stdout.write('skipped: recorded CBS answers are not on this machine\n')

it.skipIf(!recorded)(
  'reads the recorded table 82070ENG of the older interface, padded keys included',
  () => {
    const rows: Record<string, unknown[]> = {}
    for (const name of readdirSync(shared).filter((each) => each.endsWith('.json')))
      rows[name.replace('.json', '')] = JSON.parse(readFileSync(new URL(name, shared), 'utf8'))
    const file = gatheredFile(rows)
    const table = readCbsFile(file)
    expect(table?.dimensions.map(({ key }) => key)).toEqual([
      'Gender',
      'PersonalCharacteristics',
      'CaribbeanNetherlands',
      'Periods',
    ])
    const result = mapCbsTable(
      table!,
      {
        ...smallMapping,
        period: 'year',
        dimensions: [
          {
            titles: ['Gender'],
            take: (codes) => new Map(codes.map(({ key }) => [key, { sex: key }])),
          },
          {
            titles: ['Personal characteristics'],
            take: (codes) =>
              new Map(codes.filter(({ key }) => key === '14').map(({ key }) => [key, {}])),
          },
          {
            titles: ['Caribbean Netherlands'],
            take: (codes) => new Map(codes.map(({ key }) => [key, { region: key }])),
          },
        ],
        measures: [
          {
            titles: ['Employed labour force (internat. def.)'],
            series: 'x',
            unit: 'persons',
            factor: 1,
          },
        ],
      },
      file.name,
    )
    expect(result.issues).toEqual([])
    expect(result.observations[0]).toMatchObject({
      period: '2012',
      dimensions: { sex: '1100', region: 'GM9001' },
      cell: { value: 6344 },
    })
  },
)
