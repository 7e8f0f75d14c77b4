import { describe, expect, it } from 'vitest'
import { cbs84780ned } from '../cbs-84780ned/read.ts'
import { cbs85353ned } from '../cbs-85353ned/read.ts'
import { cbs85356ned } from '../cbs-85356ned/read.ts'
import { cbs85519ned } from '../cbs-85519ned/read.ts'
import type { Source } from '../model.ts'
import { gatheredFile } from './tables.fixture.ts'

type Row = Record<string, string>

/** A table with the given titles per dimension, and figures given by title. */
function table(
  dimensions: Record<string, readonly string[]>,
  period: [string, string],
  measures: readonly string[],
  figures: readonly [Row, number, string?][],
) {
  const names = Object.keys(dimensions)
  const keyOf = (name: string, title: string): string => {
    if (name.startsWith('Regio'))
      return { Nederland: 'NL01', 'Utrecht (PV)': 'PV26', 'Aa en Hunze': 'GM1680' }[title] ?? 'LD01'
    return `C${dimensions[name]?.indexOf(title)}`
  }
  return gatheredFile({
    Dimensions: [
      ...names.map((Title, index) => ({ Identifier: `D${index}`, Title, Kind: 'Dimension' })),
      { Identifier: 'Perioden', Title: 'Perioden', Kind: 'TimeDimension' },
    ],
    MeasureCodes: measures.map((Title, index) => ({ Identifier: `M${index}`, Title })),
    ...Object.fromEntries(
      names.map((name, index) => [
        `D${index}Codes`,
        dimensions[name]?.map((Title) => ({ Identifier: keyOf(name, Title), Title })) ?? [],
      ]),
    ),
    PeriodenCodes: [{ Identifier: period[0], Title: period[1] }],
    Observations: figures.map(([titles, Value, measure]) => ({
      Measure: `M${Math.max(0, measures.indexOf(measure ?? ''))}`,
      ValueAttribute: 'None',
      Value,
      Perioden: period[0],
      ...Object.fromEntries(
        names.map((name, index) => [
          `D${index}`,
          keyOf(name, titles[name] ?? dimensions[name]?.[0] ?? ''),
        ]),
      ),
    })),
  })
}

const mbo = {
  Geslacht: ['Totaal mannen en vrouwen', 'Mannen', 'Vrouwen'],
  Niveau: ['Totaal', 'Mbo-entreeopleiding', 'Mbo niveau 2', 'Mbo niveau 3', 'Mbo niveau 4'],
  Leerweg: [
    'Totaal mbo (incl. extranei)',
    'Totaal mbo (excl. extranei)',
    'Bol totaal',
    'Bbl totaal',
    'Extranei',
  ],
  Studierichting: ['Totaal', '01 Onderwijs', 'Sectorkamer handel', '79000 Bouw en infra'],
  Regio: ['Nederland', 'Noord-Nederland (LD)', 'Utrecht (PV)', 'Aa en Hunze'],
}

const brief = (source: Source, file: ReturnType<typeof table>) => {
  const { observations, issues } = source.read(file)
  expect(issues).toEqual([])
  return observations.map(({ series, definition, period, dimensions, cell }) => ({
    series,
    definition,
    period,
    ...dimensions,
    value: cell.value,
  }))
}

it('85353NED gives students by every dimension of the series', () => {
  const file = table(
    mbo,
    ['2021SJ00', "2021/'22"],
    ['Mbo-studenten'],
    [
      [{}, 512100],
      [{ Leerweg: 'Totaal mbo (excl. extranei)' }, 500000],
      [
        {
          Leerweg: 'Bbl totaal',
          Niveau: 'Mbo niveau 2',
          Geslacht: 'Vrouwen',
          Studierichting: 'Sectorkamer handel',
          Regio: 'Utrecht (PV)',
        },
        1230,
      ],
      [{ Studierichting: '79000 Bouw en infra' }, 10],
      [{ Regio: 'Aa en Hunze' }, 400],
    ],
  )
  const common = {
    series: 'students',
    definition: 'cbs-incl-extranei',
    period: '2021-2022',
    age: 'total',
    fieldOfStudy: 'total',
  }
  expect(brief(cbs85353ned, file)).toEqual([
    {
      ...common,
      sex: 'total',
      level: 'total',
      pathway: 'total',
      sectorChamber: 'total',
      region: 'NL01',
      value: 512100,
    },
    {
      ...common,
      sex: 'v',
      level: '2',
      pathway: 'bbl',
      sectorChamber: 'handel',
      region: 'PV26',
      value: 1230,
    },
  ])
})

it('85356NED gives graduates, without directions of study', () => {
  const file = table(
    { ...mbo, Niveau: ['Totaal mbo', 'Mbo niveau 4'] },
    ['2024SJ00', "2024/'25"],
    ['Gediplomeerden mbo'],
    [
      [{ Niveau: 'Mbo niveau 4' }, 64900],
      [{ Studierichting: '01 Onderwijs' }, 5],
    ],
  )
  expect(brief(cbs85356ned, file)).toEqual([
    {
      series: 'graduates',
      definition: 'cbs-incl-extranei',
      period: '2024-2025',
      sex: 'total',
      level: '4',
      pathway: 'total',
      sectorChamber: 'total',
      region: 'NL01',
      value: 64900,
    },
  ])
})

/** Figures of the recorded page of table 85519NED for 2021-2022. */
it('85519NED gives where students are a school year later', () => {
  const dims = {
    Geslacht: ['Totaal mannen en vrouwen', 'Mannen'],
    'Geboorteland (ouders)': ['Totaal', 'Nederland'],
    Herkomstland: ['Totaal', 'Nederland'],
    'Onderwijspositie basisjaar': ['Totaal mbo', 'Mbo niveau 2'],
    Sectorkamer: ['Totaal', 'Sectorkamer techniek en gebouwde omgeve.'],
    'Positie in volgend studiejaar': [
      'Totaal in onderwijs',
      'Hoger beroepsonderwijs',
      'Onbekend wat',
    ],
  }
  const file = table(
    dims,
    ['2021SJ00', "2021/'22 naar 2022/'23*"],
    ['Studenten mbo'],
    [
      [{}, 364220],
      [
        {
          Sectorkamer: 'Sectorkamer techniek en gebouwde omgeve.',
          'Positie in volgend studiejaar': 'Hoger beroepsonderwijs',
        },
        2220,
      ],
      [{ 'Positie in volgend studiejaar': 'Onbekend wat' }, 10],
      [{ Geslacht: 'Mannen' }, 10],
    ],
  )
  const common = {
    series: 'progression-within-mbo',
    definition: 'as-published',
    period: '2021-2022>2022-2023',
  }
  expect(brief(cbs85519ned, file)).toEqual([
    { ...common, sectorChamber: 'total', position: 'in-education', value: 364220 },
    { ...common, sectorChamber: 'tgo', position: 'hbo', value: 2220 },
  ])
  expect(cbs85519ned.read(file).observations[0]?.cell).toMatchObject({ status: 'provisional' })
})

describe('84780NED', () => {
  const dims = {
    Geslacht: ['Totaal mannen en vrouwen', 'Mannen'],
    Regiokenmerken: ['Nederland', 'Vier grote gemeenten (4)', 'Utrecht (PV)'],
  }
  const measures = [
    'Leerlingen',
    'Voortijdig schoolverlaters',
    'Niet-voortijdig schoolverlaters',
    'Voortijdig schoolverlaters (percentage)',
  ]

  it('gives population, early leavers and their share as a ratio', () => {
    const file = table(dims, ['2022SJ00', "2022/'23"], measures, [
      [{}, 1_300_000, 'Leerlingen'],
      [{}, 30_000, 'Voortijdig schoolverlaters'],
      [{}, 1_270_000, 'Niet-voortijdig schoolverlaters'],
      [{ Regiokenmerken: 'Utrecht (PV)' }, 2.3, 'Voortijdig schoolverlaters (percentage)'],
      [{ Geslacht: 'Mannen' }, 20_000, 'Voortijdig schoolverlaters'],
    ])
    const common = { definition: 'cbs-vsv', period: '2022-2023', educationSector: 'vo-mbo' }
    expect(brief(cbs84780ned, file)).toEqual([
      { ...common, series: 'early-leaver-population', region: 'NL01', value: 1_300_000 },
      { ...common, series: 'early-leavers', region: 'NL01', value: 30_000 },
      { ...common, series: 'early-leaver-share', region: 'PV26', value: 0.023 },
    ])
  })

  it('tells when the percentage is gone', () => {
    const file = table(dims, ['2022SJ00', "2022/'23"], measures.slice(0, 3), [])
    expect(cbs84780ned.read(file).issues).toMatchObject([
      { code: 'changedSchema', params: { expected: 'Voortijdig schoolverlaters (percentage)' } },
    ])
  })
})
