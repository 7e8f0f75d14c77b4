import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { hasValue, observationKey } from '#kernel'
import { gatheredFile } from '../cbs-odata/tables.fixture.ts'
import { cbs84916ned } from './read.ts'

const header =
  'Id,ValueAttribute,Value,StringValue,Measure,Type waarde,Beroepsklasse,Perioden,RegioCode,RegioS'
const row = (value: string, occupation: string, code: string, attribute = 'None') =>
  `0,${attribute},${value},,Werkzame beroepsbevolking,Absolute,${occupation},2022,${code},Naam`
const read = (...rows: string[]) =>
  cbs84916ned.read({ name: 'w.csv', bytes: Buffer.from([header, ...rows, ''].join('\n')) })

describe('the flat form', () => {
  it('gives thousands of workers, rounded to thousands', () => {
    const { observations, issues, rowsRead } = read(row('398.0', 'Totaal', 'AM01'))
    expect(issues).toEqual([])
    expect(rowsRead).toBe(1)
    expect(observations).toMatchObject([
      {
        series: 'workers',
        definition: 'as-published',
        period: '2022',
        dimensions: { region: 'AM01', occupation: 'total' },
        sources: ['cbs-84916ned'],
        cell: { value: 398, unit: 'thousandPersons', interval: { low: 397.5, high: 398.5 } },
      },
    ])
  })

  it('reads 0.0 as fewer than 500 persons, never as nobody', () => {
    expect(read(row('0.0', 'Managers', 'GM0014')).observations[0]?.cell).toEqual({
      missing: 'suppressed',
      unit: 'thousandPersons',
      explanation: 'minder dan 500, afgerond op 0',
    })
  })

  it('reads labels with loose spaces and quotes', () => {
    const { observations } = read(
      row('1.0', 'Bedrijfseconomisch en administratief ', 'NL01'),
      row('2.0', '"Openbaar bestuur, veiligheid, juridisch"', 'NL01'),
    )
    expect(observations.map(({ dimensions }) => dimensions.occupation)).toEqual(['04', '06'])
  })

  it('leaves out parts of the country, which are no regions of ours', () => {
    expect(
      read(row('917.0', 'Totaal', 'LD01'), row('1.0', 'Totaal', 'NL01')).observations,
    ).toHaveLength(1)
  })

  it('keeps the good rows beside a bad one and names its line', () => {
    const { observations, issues } = read(
      row('1.0', 'Totaal', 'NL01'),
      row('veel', 'Totaal', 'AM01'),
    )
    expect(observations).toHaveLength(1)
    expect(issues).toMatchObject([{ code: 'notANumber', at: { line: 3, column: 'Value' } }])
  })

  it('tells of an occupation column without any known class', () => {
    expect(read(row('1.0', 'Ridders', 'NL01')).issues).toMatchObject([{ code: 'changedSchema' }])
  })
})

it('reads the gathered form too', () => {
  const file = gatheredFile({
    Dimensions: [
      { Identifier: 'Beroepsklasse', Title: 'Beroepsklasse', Kind: 'Dimension' },
      { Identifier: 'RegioS', Title: "Regio's", Kind: 'GeoDimension' },
      { Identifier: 'Perioden', Title: 'Perioden', Kind: 'TimeDimension' },
    ],
    MeasureCodes: [{ Identifier: 'M1', Title: 'Werkzame beroepsbevolking', Unit: 'x 1 000' }],
    BeroepsklasseCodes: [{ Identifier: 'T1', Title: 'Totaal' }],
    RegioSCodes: [{ Identifier: 'AM01', Title: 'Groningen (AM)' }],
    PeriodenCodes: [{ Identifier: '2022JJ00', Title: '2022', Status: 'Definitief' }],
    Observations: [
      {
        Id: 0,
        Measure: 'M1',
        ValueAttribute: 'None',
        Value: 398,
        Beroepsklasse: 'T1',
        RegioS: 'AM01',
        Perioden: '2022JJ00',
      },
    ],
  })
  expect(cbs84916ned.read(file)).toMatchObject({
    issues: [],
    observations: [{ dimensions: { region: 'AM01', occupation: 'total' }, cell: { value: 398 } }],
  })
})

const shared = new URL('../../../../shared/data/cbs-84916NED/84916NED_2022.csv.gz', import.meta.url)
const present = existsSync(shared)
if (!present) process.stdout.write('skipped: the recorded table 84916NED is not on this machine\n')

describe.skipIf(!present)('the recorded table of 2022', () => {
  const result = present
    ? cbs84916ned.read({ name: '84916NED_2022.csv', bytes: gunzipSync(readFileSync(shared)) })
    : undefined

  it('is read whole: every class of every region but the four parts of the country', () => {
    expect(result?.issues).toEqual([])
    expect(result?.rowsRead).toBe(4367)
    expect(result?.observations).toHaveLength((397 - 4) * 11)
    const keys = result?.observations.map((each) => observationKey(each))
    expect(new Set(keys).size).toBe(keys?.length)
  })

  it('has 9,548 thousand workers in the country', () => {
    const total = result?.observations.find(
      ({ dimensions: d }) => d.region === 'NL01' && d.occupation === 'total',
    )
    expect(total?.cell.value).toBe(9548)
  })

  it('adds up over provinces within the rounding', () => {
    const provinces = result?.observations.filter(
      ({ dimensions: d }) => /^PV/.test(d.region ?? '') && d.occupation === 'total',
    )
    const sum =
      provinces?.reduce((all, { cell }) => all + (hasValue(cell) ? cell.value : 0), 0) ?? 0
    expect(provinces).toHaveLength(12)
    expect(Math.abs(sum - 9548)).toBeLessThanOrEqual(6.5)
  })
})
