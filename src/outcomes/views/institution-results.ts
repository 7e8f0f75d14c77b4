import { empiricalBayesShares, exactFunnelLimits, rankUncertainty } from '#algorithms'
import { type Cell, hasValue, missingCell, seededRandom, type ValueCell, valueCell } from '#kernel'
import type { AnswerMeasure, OutcomeFigure, OutcomeRelease } from '../model.ts'

/** Ranks an institution may have, 1 the highest share; never a single rank. */
export interface RankRange {
  readonly lower: number
  readonly upper: number
  /** Institutions that are ranked. */
  readonly of: number
}

/** The results of an institution on one share, side by side. */
export interface InstitutionResult {
  readonly institution: string
  /** As counted. */
  readonly raw: Cell
  /** Pulled towards the mean of all institutions as far as chance makes it uncertain. */
  readonly shrunken: Cell
  /** As if the institution had the national mix of fields of study. */
  readonly adjusted: Cell
  readonly ranks?: RankRange
}

/** Part of the graduates whose field of study must be shown before a share is adjusted for it. */
const leastCovered = 0.9
const adjustedMethod = 'indirect standardisation by field of study; expected shares taken as known'
const shrunkenMethod = 'empirical Bayes (REML)'

type Shown = OutcomeFigure & { readonly cell: ValueCell & { readonly n: number } }

function isShown(figure: OutcomeFigure | undefined): figure is Shown {
  return figure !== undefined && hasValue(figure.cell) && (figure.cell.n ?? 0) > 0
}

/** The share of all, when it is shown and neither nobody nor everybody. */
function overall(release: OutcomeRelease, measure: AnswerMeasure): Shown | undefined {
  const [all] = release.figures(measure, {})
  return isShown(all) && all.cell.value > 0 && all.cell.value < 1 ? all : undefined
}

/** Share that would be expected of a mix of fields of study if each had its national share. */
function expectedShare(
  release: OutcomeRelease,
  measure: AnswerMeasure,
  institution: string,
  n: number,
): number | undefined {
  let persons = 0
  let expected = 0
  for (const part of release.figures(measure, { institution, fieldOfStudy: '*' })) {
    const { fieldOfStudy = '' } = part.dimensions
    const [field] = release.figures(measure, { fieldOfStudy })
    if (!isShown(part) || !isShown(field)) continue
    persons += part.cell.n
    expected += part.cell.n * field.cell.value
  }
  return persons < leastCovered * n ? undefined : expected / persons
}

function adjusted(release: OutcomeRelease, figure: Shown, all: Shown): Cell {
  if (figure.adjusted !== undefined) return figure.adjusted
  const { institution = '' } = figure.dimensions
  const expected = expectedShare(
    release,
    figure.measure as AnswerMeasure,
    institution,
    figure.cell.n,
  )
  const { interval, n, unverified } = figure.cell
  if (expected === undefined || interval === undefined) return missingCell('suppressed', 'ratio')
  const within = (value: number): number =>
    Math.max(0, Math.min(1, value - expected + all.cell.value))
  const low = within(interval.low)
  const high = within(interval.high)
  return valueCell(within(figure.cell.value), 'ratio', {
    n,
    unverified,
    interval: { ...interval, low, high, method: adjustedMethod },
  })
}

function shrunkenCells(shown: readonly Shown[]): readonly Cell[] {
  if (shown.length < 2) return shown.map(() => missingCell('notApplicable', 'ratio'))
  const n = shown.map(({ cell }) => cell.n)
  const yes = shown.map(({ cell }) => Math.min(cell.n, Math.round(cell.value * cell.n)))
  return empiricalBayesShares(yes, n).units.map(({ estimate, lower, upper }, i) =>
    valueCell(estimate, 'ratio', {
      n: n[i] ?? 0,
      unverified: shown[i]?.cell.unverified ?? false,
      interval: { low: lower, high: upper, kind: 'sampling', method: shrunkenMethod, level: 0.95 },
    }),
  )
}

function rankRanges(cells: readonly Cell[]): readonly RankRange[] {
  const shown = cells.filter(hasValue)
  if (shown.length < 2 || shown.length < cells.length) return []
  const errors = shown.map(({ interval }) =>
    interval === undefined ? 0 : (interval.high - interval.low) / (2 * 1.959964),
  )
  const values = shown.map(({ value }) => value)
  // The same release gives the same ranges.
  const ranges = rankUncertainty(values, errors, seededRandom(1), { draws: 500 })
  return ranges.map(({ lower, upper }) => ({ lower, upper, of: shown.length }))
}

const kept = new WeakMap<OutcomeRelease, Map<AnswerMeasure, readonly InstitutionResult[]>>()

function computed(release: OutcomeRelease, measure: AnswerMeasure): readonly InstitutionResult[] {
  const figures = release.figures(measure, { institution: '*' })
  const all = overall(release, measure)
  const shown = figures.filter(isShown)
  const shrunken = shrunkenCells(shown)
  const ranks = rankRanges(shrunken)
  return figures.map((figure) => {
    const { institution = '' } = figure.dimensions
    const none = missingCell(hasValue(figure.cell) ? 'suppressed' : figure.cell.missing, 'ratio')
    const at = shown.indexOf(figure as Shown)
    if (!isShown(figure) || at < 0)
      return { institution, raw: figure.cell, shrunken: none, adjusted: none }
    const range = ranks[at]
    return {
      institution,
      raw: figure.cell,
      shrunken: figure.shrunken ?? shrunken[at] ?? none,
      adjusted: all === undefined ? none : adjusted(release, figure, all),
      ...(range === undefined ? {} : { ranks: range }),
    }
  })
}

/**
 * Results of all institutions on one share, from published figures only, in the order of the release: raw,
 * shrunken, and adjusted for the mix of fields of study, with the range of ranks. What is withheld stays
 * withheld; an institution of which too many fields are withheld has no adjusted share.
 * @see Goldstein & Spiegelhalter (1996), JRSS A 159(3), League tables and their limitations
 */
export function institutionResults(
  release: OutcomeRelease,
  measure: AnswerMeasure,
): readonly InstitutionResult[] {
  const known = kept.get(release) ?? new Map<AnswerMeasure, readonly InstitutionResult[]>()
  kept.set(release, known)
  const results = known.get(measure) ?? computed(release, measure)
  known.set(measure, results)
  return results
}

/** Limits of a funnel at a number of persons: 95 % and 99.8 %. */
export interface FunnelStep {
  readonly n: number
  readonly inner: readonly [low: number, high: number]
  readonly outer: readonly [low: number, high: number]
}

/** A funnel plot of institutions on one share. */
export interface InstitutionFunnel {
  /** Share of all graduates: the middle of the funnel. */
  readonly target: number
  readonly results: readonly InstitutionResult[]
  /** From few to many persons. */
  readonly limits: readonly FunnelStep[]
}

/** Numbers of persons from few to many, evenly in proportion, at most 48. */
function personSteps(least: number, most: number): readonly number[] {
  const steps = Array.from({ length: 48 }, (_, i) => Math.round(least * (most / least) ** (i / 47)))
  return [...new Set(steps)]
}

/**
 * Data of the funnel plot of a share: exact binomial limits within which chance alone keeps 95 % and 99.8 %
 * of institutions. `undefined` when the national share is withheld or no institution is shown.
 * @see Spiegelhalter (2005), Statistics in Medicine 24(8)
 */
export function institutionFunnel(
  release: OutcomeRelease,
  measure: AnswerMeasure,
): InstitutionFunnel | undefined {
  const all = overall(release, measure)
  const results = institutionResults(release, measure)
  const sizes = results.flatMap(({ raw }) => (hasValue(raw) && raw.n !== undefined ? [raw.n] : []))
  if (all === undefined || sizes.length === 0) return undefined
  const target = all.cell.value
  const least = Math.max(5, Math.floor(Math.min(...sizes) * 0.8))
  const limits = personSteps(least, Math.ceil(Math.max(...sizes) * 1.1)).map((n) => {
    const at = (level: number): readonly [number, number] => {
      const { lower, upper } = exactFunnelLimits(target, n, level)
      return [lower, upper]
    }
    return { n, inner: at(0.95), outer: at(0.998) }
  })
  return { target, results, limits }
}
