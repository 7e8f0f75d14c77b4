import type { Indicator } from '#indicators'
import { type Cell, missingCell, type Observation, roundingInterval, valueCell } from '#kernel'

const both = (nl: string, en: string) => ({ nl, en })

const base = {
  definition: both('Aantal studenten op 1 oktober.', 'Number of students on 1 October.'),
  population: both('Alle mbo-studenten.', 'All mbo students.'),
  direction: 'none',
  method: both('Overgenomen van de bron.', 'As published by the source.'),
  caveats: [both('Afgerond op honderdtallen.', 'Rounded to hundreds.')],
  terms: ['bbl'],
} as const

/** A figure of a made-up series, published by the source `bron-a`. */
export function figure(
  period: string,
  dimensions: Readonly<Record<string, string>>,
  cell: Cell,
  definition = 'ocw-main-enrolments',
): Omit<Observation, 'series'> {
  return { definition, period, dimensions, cell, sources: ['bron-a'] }
}

const students = (value: number): Cell =>
  valueCell(value, 'persons', { interval: roundingInterval(value, 100) })

const measuredBy =
  (slug: string, rows: readonly Omit<Observation, 'series'>[]): Indicator['measure'] =>
  () =>
    rows.map((row) => ({ ...row, series: slug }))

const pathwayRows = [2020, 2021, 2022].flatMap((year) => [
  figure(`${year}`, { pathway: 'total' }, students(500_000 + year)),
  figure(`${year}`, { pathway: 'bol' }, students(360_000 - year)),
  figure(`${year}`, { pathway: 'bbl' }, students(130_000 + year)),
])

/** Students by pathway, by two definitions that differ; made-up numbers. */
export const sampleStudents: Indicator = {
  ...base,
  slug: 'studenten-voorbeeld',
  phase: 'learning',
  label: both('Studenten', 'Students'),
  question: both('Hoeveel studenten zijn er?', 'How many students are there?'),
  unit: 'persons',
  series: ['students'],
  breakdowns: ['pathway'],
  breakdownsDoNotAddUp: { pathway: ['partsNotPublished'] },
  headline: { definition: 'ocw-main-enrolments', dimensions: { pathway: 'total' } },
  answer: both('In {period} zijn er {value} studenten.', 'In {period} there are {value} students.'),
  related: ['werk-voorbeeld'],
  measure: measuredBy('studenten-voorbeeld', [
    ...pathwayRows,
    figure('2022', { pathway: 'total' }, students(515_000), 'nji-1-october'),
    figure('2021', { pathway: 'total' }, students(512_000), 'nji-1-october'),
  ]),
}

/** A share without an interval, seen by nobody, with a hidden and a target value; made-up numbers. */
export const sampleWork: Indicator = {
  ...base,
  slug: 'werk-voorbeeld',
  phase: 'transition',
  label: both('Werk na het diploma', 'Work after the diploma'),
  question: both('Wie heeft werk na het diploma?', 'Who works after the diploma?'),
  unit: 'ratio',
  series: ['work'],
  formula: both('werkenden ÷ gediplomeerden', 'workers ÷ graduates'),
  breakdowns: ['level'],
  headline: { definition: 'as-published', dimensions: { level: 'total' } },
  answer: both('In {period} werkt {value}.', 'In {period} {value} work.'),
  related: [],
  measure: measuredBy('werk-voorbeeld', [
    figure(
      '2022',
      { level: 'total' },
      valueCell(0.8, 'ratio', { noInterval: 'notPublished', unverified: true }),
      'as-published',
    ),
    figure('2022', { level: '1' }, missingCell('suppressed', 'ratio', '<5'), 'as-published'),
    figure(
      '2022',
      { level: '2' },
      valueCell(0.75, 'ratio', { noInterval: 'notPublished', status: 'provisional' }),
      'as-published',
    ),
    figure(
      '2030',
      { level: '2' },
      valueCell(0.9, 'ratio', { noInterval: 'setValue', status: 'target' }),
      'as-published',
    ),
  ]),
}

/** A question nobody measures. */
export const sampleUnknown: Indicator = {
  ...base,
  slug: 'onbekend-voorbeeld',
  phase: 'lifelong',
  label: both('Onbekend', 'Unknown'),
  question: both('Wat weten we niet?', 'What do we not know?'),
  unit: 'persons',
  series: ['unknown'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: both('In {period} waren het er {value}.', 'In {period} there were {value}.'),
  related: [],
  measure: measuredBy('onbekend-voorbeeld', [
    figure('2022', {}, missingCell('notMeasured', 'persons'), 'as-published'),
  ]),
}

const share = (value: number): Cell => valueCell(value, 'ratio', { noInterval: 'fullCount' })

/** A share per labour-market region, one of them withheld; made-up numbers. */
export const sampleRegions: Indicator = {
  ...base,
  slug: 'regio-voorbeeld',
  phase: 'system',
  label: both('Werk per regio', 'Work by region'),
  question: both('Hoe verschilt het per regio?', 'How does it differ by region?'),
  unit: 'ratio',
  series: ['regional'],
  breakdowns: ['region'],
  headline: { definition: 'as-published', dimensions: { region: 'NL01' } },
  answer: both('In {period} is het {value}.', 'In {period} it is {value}.'),
  related: [],
  measure: measuredBy('regio-voorbeeld', [
    figure('2022', { region: 'NL01' }, share(0.25), 'as-published'),
    figure('2022', { region: 'AM01' }, share(0.2), 'as-published'),
    figure('2022', { region: 'AM02' }, share(0.3), 'as-published'),
    figure('2022', { region: 'AM03' }, missingCell('suppressed', 'ratio'), 'as-published'),
  ]),
}
