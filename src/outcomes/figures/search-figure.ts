import { kaplanMeier, medianSurvival, type SurvivalTime } from '#algorithms'
import { type Cell, valueCell } from '#kernel'
import { intervalLevel, measureFacts } from '../release/measure-facts.ts'
import type { SearchHistogram } from '../tabulate/group.ts'

/** What the figures of a search need to know besides the waits. */
export interface SearchOptions {
  /** Graduates, as shown. */
  readonly n: number
  /** Who begins further study before this month went straight on, and never searched. */
  readonly studyWithin: number
  /** Last month that was looked at. */
  readonly horizon: number
  /** Step to which months are rounded. */
  readonly step: number
  readonly unverified: boolean
}

const rounded = (value: number, step: number): number => Math.round(value / step) * step

/** A time as a number: the horizon when it is not reached. */
function months(time: SurvivalTime, { horizon, step }: SearchOptions): number {
  return time === 'notReached' ? horizon : Math.min(horizon, rounded(time, step))
}

/** How many stopped watching in a month: who went straight on to study never searched. */
function stopped(search: SearchHistogram, month: number, studyWithin: number): number {
  const studies = month < studyWithin ? 0 : (search.furtherStudy[month] ?? 0)
  return studies + (search.censored[month] ?? 0)
}

/** Persons who searched: all but those who went straight on to study. */
export function searchers(search: SearchHistogram, studyWithin: number): number {
  return search.job.reduce(
    (sum, jobs, month) => sum + jobs + stopped(search, month, studyWithin),
    0,
  )
}

/**
 * Median months to a first substantial job (Kaplan-Meier, log limits) of those who did not go straight on to
 * study: the population of CBS and of the letter. Who studies later or goes out of sight is watched until
 * then. How many searched is not shown: it would give away how many study. A median that is not reached is `moreThan` the horizon; a limit that is not
 * reached lies at the horizon.
 */
export function searchFigure(search: SearchHistogram, options: SearchOptions): Cell {
  const spells = Array.from(search.job).flatMap((jobs, month) => [
    { month, event: 1, weight: jobs },
    { month, event: 0, weight: stopped(search, month, options.studyWithin) },
  ])
  const counted = spells.filter(({ weight }) => weight > 0)
  const curve = kaplanMeier({
    times: counted.map(({ month }) => month),
    events: counted.map(({ event }) => event),
    weights: counted.map(({ weight }) => weight),
  })
  const { estimate, lower, upper } = medianSurvival(curve)
  const value = months(estimate, options)
  return valueCell(value, 'months', {
    unverified: options.unverified,
    ...(estimate === 'notReached' ? { qualifier: 'moreThan' } : {}),
    interval: {
      low: Math.min(value, months(lower, options)),
      high: Math.max(value, months(upper, options)),
      kind: 'sampling',
      method: measureFacts.searchMonths.method ?? '',
      level: intervalLevel,
    },
  })
}

/**
 * The month by which half of all graduates have a first substantial job when further study is a competing event
 * (Aalen-Johansen): who studies on is not expected to find a job later. Not reached: `moreThan` the horizon.
 */
export function competingFigure(search: SearchHistogram, options: SearchOptions): Cell {
  let waiting = 1
  let found = 0
  let left = [search.job, search.furtherStudy, search.censored]
    .map((ends) => ends.reduce((sum, n) => sum + n, 0))
    .reduce((sum, n) => sum + n, 0)
  let reached: SurvivalTime = 'notReached'
  for (let month = 0; month < search.job.length && left > 0 && reached === 'notReached'; month++) {
    const jobs = search.job[month] ?? 0
    const studies = search.furtherStudy[month] ?? 0
    found += (waiting * jobs) / left
    waiting *= 1 - (jobs + studies) / left
    left -= jobs + studies + (search.censored[month] ?? 0)
    if (found >= 0.5 - 1e-9) reached = month
  }
  return valueCell(months(reached, options), 'months', {
    n: options.n,
    unverified: options.unverified,
    ...(reached === 'notReached' ? { qualifier: 'moreThan' } : {}),
    noInterval: 'notPublished',
  })
}
