import { missingCell, valueCell } from '#kernel'
import type { OutcomeFigure, OutcomeManifest, OutcomeMeasure, OutcomeRelease } from '../model.ts'
import { measureFacts } from '../release/measure-facts.ts'
import { releaseOf } from '../release/open-outcome-release.ts'
import type { Selection } from './widen.ts'

/** A figure of a test; no value: withheld. */
export function figure(
  measure: OutcomeMeasure,
  dimensions: Selection,
  value?: number,
  rest: { n?: number; interval?: readonly [number, number]; moreThan?: boolean } = {},
): OutcomeFigure {
  const { unit, method = '' } = measureFacts[measure]
  if (value === undefined) return { measure, dimensions, cell: missingCell('suppressed', unit) }
  const [low, high] = rest.interval ?? [value, value]
  const interval = { low, high, kind: 'sampling', method, level: 0.95 } as const
  const cell = valueCell(value, unit, {
    ...(unit === 'persons' ? { noInterval: 'fullCount' } : { interval }),
    ...(rest.n === undefined ? {} : { n: rest.n }),
    ...(rest.moreThan === true ? { qualifier: 'moreThan' } : {}),
  })
  return { measure, dimensions, cell }
}

const manifest: OutcomeManifest = {
  id: '0123456789abcdef',
  schemaVersion: 1,
  origin: 'generated',
  mark: { nl: 'voorbeelddata', en: 'sample data' },
  policyId: 'voorbeeld',
  policyFrom: '2024-01-01',
  parametersId: 'uitkomsten-2023',
  codeVersion: '1',
  cohorts: ['2018-19', '2019-20', '2020-21'],
  tables: [],
  openAxes: [],
  fieldOfProgramme: { '25180': '07', '25655': '09' },
  method: 'suppression',
  minimumFrequency: 10,
  figures: 0,
  withheld: 0,
  audit: { attacked: 0, failures: 0, comparedWith: [] },
}

/** A release that holds exactly these figures. */
export function exampleRelease(figures: readonly OutcomeFigure[]): OutcomeRelease {
  return releaseOf(manifest, [figures])
}
