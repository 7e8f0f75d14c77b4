import type { Atlas, Dataset, Indicator } from '#indicators'
import { type Cell, missingCell, type Observation, roundingInterval, valueCell } from '#kernel'
import type { DimensionId } from '#reference'
import type { FigureChange, Manifest, SourceRecord } from '#store'

/** Sources of the sample figures. */
export const sampleSources: readonly SourceRecord[] = [
  {
    id: 'ocw-in-cijfers',
    title: { nl: 'OCW in cijfers', en: 'Education in figures' },
    publisher: 'Ministerie van OCW',
    url: 'https://www.ocwincijfers.nl/sectoren/mbo',
    licence: { name: 'CC-BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    checkedOn: '2026-11-01',
    reliability: 'official',
    files: [{ name: 'students.csv', sha256: 'ab'.repeat(32), bytes: 1234, rows: 8 }],
  },
  {
    id: 'duo-open-data',
    title: { nl: 'DUO open data', en: 'DUO open data' },
    publisher: 'DUO',
    url: 'https://duo.nl/open_onderwijsdata/',
    licence: { name: 'CC0' },
    reliability: 'secondary',
    files: [],
  },
]

/** A manifest of a release of the sample figures. */
export function sampleManifest(id: string): Manifest {
  return {
    schemaVersion: 1,
    id,
    codeVersion: '0.1.0',
    sources: sampleSources,
    observations: 8,
    series: { students: 8 },
    issues: { errors: 0, warnings: 1 },
    files: [],
  }
}

type Parts = Partial<Indicator> & Pick<Indicator, 'slug' | 'unit'>

function indicator(parts: Parts): Indicator {
  const text = (nl: string) => ({ nl, en: `${nl} (English)` })
  return {
    phase: 'learning',
    label: text(`Naam van ${parts.slug}`),
    question: text(`Vraag van ${parts.slug}?`),
    definition: text('Ingeschreven studenten in het mbo.'),
    population: text('Bekostigde instellingen.'),
    direction: 'none',
    method: text('Telling op 1 oktober.'),
    caveats: [text('Niet vergelijken met andere definities.')],
    series: [parts.slug],
    breakdowns: [],
    headline: { definition: 'as-published', dimensions: {} },
    answer: text('Er zijn {value} in {period}.'),
    related: [],
    terms: ['bbl'],
    measure: () => [],
    ...parts,
  }
}

function datasetOf(
  releaseId: string,
  described: Indicator,
  dimensions: Dataset['dimensions'],
  observations: readonly Observation[],
): Dataset {
  return {
    indicator: described,
    releaseId,
    observations,
    dimensions,
    definitions: [...new Set(observations.map((o) => o.definition))],
    periods: [...new Set(observations.map((o) => o.period))].sort(),
    sources: sampleSources,
  }
}

const full = { noInterval: 'fullCount' } as const

function studentCells(): readonly (readonly [string, string, string, Cell])[] {
  return [
    ['ocw-main-enrolments', '2021', 'bbl', valueCell(132_400, 'persons', full)],
    ['ocw-main-enrolments', '2021', 'bol', valueCell(372_100, 'persons', full)],
    ['ocw-main-enrolments', '2022', 'bbl', missingCell('suppressed', 'persons')],
    ['ocw-main-enrolments', '2022', 'bol', valueCell(0, 'persons', full)],
    ['duo-open-data', '2021', 'bbl', missingCell('notDelivered', 'persons', 'Kolom is leeg.')],
    ['duo-open-data', '2022', 'bbl', valueCell(131_000.5, 'persons', { ...full, n: 12 })],
  ]
}

function students(releaseId: string): Dataset {
  const observations = studentCells().map(
    ([definition, period, pathway, cell], i): Observation => ({
      series: 'studenten',
      definition,
      period,
      dimensions: { pathway },
      cell,
      sources: i % 2 === 0 ? ['ocw-in-cijfers'] : ['ocw-in-cijfers', 'duo-open-data'],
      ...(i === 1 ? { note: '=2+3 is geen formule, "zeker", niet' } : {}),
    }),
  )
  const described = indicator({
    slug: 'studenten',
    unit: 'persons',
    headline: { definition: 'ocw-main-enrolments', dimensions: { pathway: 'bol' } },
  })
  return datasetOf(releaseId, described, [{ id: 'pathway', codes: ['bol', 'bbl'] }], observations)
}

const regionCodes = ['AM01', 'AM02', 'PV20'] as const
const levelCodes = ['total', '1', '2', '3', '4'] as const

function share(region: number, level: number, year: number): Cell {
  if (level === 1) return missingCell('notMeasured', 'ratio')
  const value = (10 * region + 3 * level + (year - 2018)) / 100
  return valueCell(value, 'ratio', {
    interval: roundingInterval(value, 0.01),
    status: year > 2022 ? 'forecast' : 'final',
    qualifier: level === 2 ? 'about' : 'exact',
    unverified: region === 2,
  })
}

function shares(releaseId: string): Dataset {
  const years = [2019, 2020, 2021, 2022, 2023]
  const observations = years.flatMap((year) =>
    regionCodes.flatMap((region, r) =>
      levelCodes.map(
        (level, l): Observation => ({
          series: 'bbl-aandeel',
          definition: 'as-published',
          period: `${year}-${year + 1}`,
          dimensions: { region, level },
          cell: share(r, l, year),
          sources: ['duo-open-data'],
        }),
      ),
    ),
  )
  const dimensions: { id: DimensionId; codes: readonly string[] }[] = [
    { id: 'region', codes: regionCodes },
    { id: 'level', codes: levelCodes },
  ]
  const described = indicator({ slug: 'bbl-aandeel', unit: 'ratio', phase: 'transition' })
  return datasetOf(releaseId, described, dimensions, observations)
}

function empty(releaseId: string): Dataset {
  return datasetOf(releaseId, indicator({ slug: 'leeg', unit: 'months', phase: 'system' }), [], [])
}

/** An atlas of three small indicators: two definitions, two dimensions with intervals, and none at all. */
export function sampleAtlas(releaseId: string): Atlas {
  const datasets = [students(releaseId), shares(releaseId), empty(releaseId)]
  return {
    manifest: sampleManifest(releaseId),
    indicators: datasets.map((data) => data.indicator),
    dataset: async (slug) => datasets.find((data) => data.indicator.slug === slug),
    names: { institutions: new Map(), programmes: new Map() },
  }
}

/** What changed between two releases of the sample figures: one figure revised, one added. */
export function sampleChanges(): readonly FigureChange[] {
  const [first, second] = studentObservations()
  return [
    {
      kind: 'changed',
      before: { ...first!, cell: missingCell('notDelivered', 'persons') },
      after: first!,
      reasons: ['changedSourceFile'],
    },
    { kind: 'added', after: second!, reasons: ['newSourceFile', 'changedCode'] },
  ]
}

/** The observations of the first sample indicator. */
export function studentObservations(): readonly Observation[] {
  return students('aaaaaaaaaaaaaaaa').observations
}
