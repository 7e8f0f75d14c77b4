import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, missingCell, roundingInterval, valueCell } from '#kernel'
import { gatheredFile } from '../cbs-odata/tables.fixture.ts'
import { cbs85696ned } from './read.ts'
import { workShare } from './work-shares.ts'

const count = (value: number): Cell =>
  valueCell(value, 'persons', { interval: roundingInterval(value, 10) })
const cells = (total: number, work: number, both: number) =>
  new Map([
    ['total', count(total)],
    ['work', count(work)],
    ['work-and-benefit', count(both)],
  ])

describe('workShare', () => {
  it('is those with work of all leavers, with the bounds of both roundings', () => {
    const share = workShare(cells(1000, 700, 100))
    expect(share).toMatchObject({ value: 0.8, unit: 'ratio', n: 1000 })
    expect(share).toHaveProperty('interval.low', expect.closeTo(790 / 1005, 10))
    expect(share).toHaveProperty('interval.high', expect.closeTo(810 / 995, 10))
  })

  it.each([
    [
      'a part is withheld',
      new Map([...cells(1000, 700, 0), ['work', missingCell('suppressed', 'persons')]]),
      'suppressed',
    ],
    ['a part is not there', new Map([['total', count(10)]]), 'notDelivered'],
    ['nobody left', cells(0, 0, 0), 'notDelivered'],
  ] as [string, Map<string, Cell>, string][])('is missing when %s', (_name, given, reason) => {
    expect(workShare(given)).toEqual({ missing: reason, unit: 'ratio' })
  })

  it('lies between 0 and 1, within its interval, for any rounded counts', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000), (work, both, others) => {
        const share = workShare(cells((work + both + others + 1) * 10, work * 10, both * 10))
        if (share.missing !== undefined) throw new Error('missing')
        expect(share.value).toBeLessThanOrEqual(1)
        expect(share.interval!.low).toBeLessThanOrEqual(share.value)
        expect(share.interval!.high).toBeGreaterThanOrEqual(share.value)
        expect(share.interval!.low).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

/** The table with one code per dimension that is not broken down. */
function table(outflowTitles: string[]) {
  const dims = [
    'Geslacht',
    'Persoonskenmerken',
    'Uitstromers mbo met en zonder diploma',
    'Arbeidsmarktpositie',
    'Studierichting',
    'Peilmoment',
  ]
  const positions = [
    'Totaal',
    'Met werk, zonder uitkering',
    'Met werk, met uitkering',
    'Terug in onderwijs',
  ]
  const codes = (titles: string[]) =>
    titles.map((Title, index) => ({ Identifier: `C${index}`, Title }))
  const values = [1000, 600, 50, 200]
  return gatheredFile({
    Dimensions: [
      ...dims.map((Title, index) => ({ Identifier: `D${index}`, Title, Kind: 'Dimension' })),
      { Identifier: 'Perioden', Title: 'Perioden', Kind: 'TimeDimension' },
    ],
    MeasureCodes: [{ Identifier: 'M', Title: 'Uitstromers mbo' }],
    D0Codes: codes(['Totaal', 'Mannen']),
    D1Codes: codes(['Totaal', 'Jonger dan 20 jaar']),
    D2Codes: codes(outflowTitles),
    D3Codes: codes(positions),
    D4Codes: codes(['Totaal', '01 Onderwijs']),
    D5Codes: codes([
      'Direct na verlaten onderwijs',
      '1 jaar na verlaten onderwijs',
      '2 jaar na verlaten onderwijs',
    ]),
    PeriodenCodes: [{ Identifier: '2021SJ00', Title: "2021/'22" }],
    Observations: outflowTitles.flatMap((_title, o) =>
      positions.map((_position, p) => ({
        Measure: 'M',
        ValueAttribute: 'None',
        Value: values[p],
        D0: 'C0',
        D1: 'C0',
        D2: `C${o}`,
        D3: `C${p}`,
        D4: 'C0',
        D5: 'C1',
        Perioden: '2021SJ00',
      })),
    ),
  })
}

describe('the table of leavers', () => {
  it.each([
    [['Totaal', 'Met diploma', 'Zonder diploma']],
    [['Totaal uitstromers mbo', 'Uitstromers mbo met diploma', 'Uitstromers mbo zonder diploma']],
  ])('gives a share per outflow and moment: %s', (titles) => {
    const { observations, issues } = cbs85696ned.read(table(titles))
    expect(issues).toEqual([])
    expect(observations.map(({ dimensions }) => dimensions)).toEqual(
      ['total', 'with-diploma', 'without-diploma'].map((outflow) => ({
        pathway: 'total',
        outflow,
        workThreshold: 'any-job',
        moment: '1y',
      })),
    )
    expect(observations[0]).toMatchObject({
      series: 'work-after-leaving',
      definition: 'cbs-leavers',
      period: '2021-2022',
      cell: { value: 0.65, n: 1000 },
    })
  })

  it('leaves out levels below the outflow', () => {
    expect(
      cbs85696ned.read(table(['Totaal', 'Mbo niveau 2, met diploma'])).observations,
    ).toHaveLength(1)
  })
})
