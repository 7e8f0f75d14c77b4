import type { Issue, Observation, ObsStatus } from '#kernel'
import { type WithheldTotal, withheldTotalCell, withheldTotalNote } from './withheld-totals.ts'

/** What the totals of one source and period have in common. */
export interface TotalsOf {
  readonly series: string
  readonly period: string
  readonly source: string
  readonly status: ObsStatus
  /** Dimensions of the series over which the file does not break down, all with their total. */
  readonly fixed?: Readonly<Record<string, string>>
  /** Rows of the file that could not be read, which makes every total a lower bound. */
  readonly lostRows: number
}

/** Totals as observations by the definition of DUO's open data. */
export function totalObservations(totals: readonly WithheldTotal[], of: TotalsOf): Observation[] {
  return totals.map((total) => {
    const note = withheldTotalNote(total, of.lostRows)
    return {
      series: of.series,
      definition: 'duo-open-data',
      period: of.period,
      dimensions: { ...total.dimensions, ...of.fixed },
      cell: withheldTotalCell(total, of.status, of.lostRows),
      sources: [of.source],
      ...(note === undefined ? {} : { note }),
    }
  })
}

const lossCodes: ReadonlySet<string> = new Set([
  'lineTooLong',
  'unclosedQuote',
  'wrongColumnCount',
  'wrongEncoding',
  'unknownCode',
  'missingValue',
  'notANumber',
  'outOfRange',
])

/** How many rows the issues say were lost; a repeated row is not lost, and beyond 1,000 all are counted. */
export function countLostRows(issues: readonly Issue[]): number {
  const lost = issues.filter((i) => i.severity === 'error' && lossCodes.has(i.code))
  const lines = new Set(lost.map((i) => i.at.line))
  const beyond = issues.find((i) => i.code === 'tooManyIssues')
  return lines.size + Number(beyond?.params.found ?? 0)
}
