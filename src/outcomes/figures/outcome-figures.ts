import type { DisclosurePolicy } from '#disclosure'
import { type Cell, missingCell, valueCell } from '#kernel'
import {
  type AnswerMeasure,
  answerMeasures,
  type OutcomeFigure,
  type OutcomeMeasure,
  outcomeMeasures,
} from '../model.ts'
import { type OutcomeParameters, parameterValue } from '../outcome-parameters.ts'
import type { Decisions } from '../protect/decisions.ts'
import { measureFacts } from '../release/measure-facts.ts'
import type { Group, Tabulation } from '../tabulate/group.ts'
import { competingFigure, searchers, searchFigure } from './search-figure.ts'
import { shareFigure } from './share-figure.ts'
import { meanWageFigure, medianWageFigure } from './wage-figures.ts'

/** What figures are made of: the counts, what may be shown of them, and the rules of the game. */
export interface FigureInputs {
  readonly tabulation: Tabulation
  readonly decisions: Decisions
  readonly policy: DisclosurePolicy
  readonly parameters: OutcomeParameters
}

/** Whether a parameter behind a measure has no source that was seen. */
function isUnverified({ parameters }: FigureInputs, measure: OutcomeMeasure): boolean {
  return measureFacts[measure].parameters.some(
    (name) => parameters.parameters[name].source.unverified === true,
  )
}

function isAnswer(measure: OutcomeMeasure): measure is AnswerMeasure {
  return (answerMeasures as readonly string[]).includes(measure)
}

/** Whether enough persons stand on each side of a median. */
function carriesMedian({ policy }: FigureInputs, persons: number): boolean {
  const { eachSide } = policy.quantiles
  return persons >= Math.max(policy.minimumFrequency, 2 * eachSide)
}

function step({ policy }: FigureInputs, measure: OutcomeMeasure): number {
  return policy.quantiles.roundTo[measureFacts[measure].unit] ?? 1
}

/** A figure, or nothing when it may not be shown after all. */
type Made = Cell | undefined

/** A share of what is shown, unless too few answered, or with noise all or nobody said yes. */
function shareOf(inputs: FigureInputs, group: Group, measure: AnswerMeasure): Made {
  const { decisions, policy } = inputs
  const of = decisions.has(`${measure}:of`, group.key) ? `${measure}:of` : 'graduates'
  const n = decisions.shown(of, group.key)
  if (n < policy.minimumDenominator) return undefined
  const yes = decisions.shown(`${measure}:yes`, group.key)
  if (policy.groupDisclosure !== undefined && (yes <= 0 || yes >= n)) return undefined
  return shareFigure(yes, n, isUnverified(inputs, measure))
}

/** The figure of a group of which the counts may be shown. */
function shownCell(inputs: FigureInputs, group: Group, measure: OutcomeMeasure): Made {
  const { decisions, policy } = inputs
  // Noise and rounding leave small numbers standing: a group that looks too small is withheld as a whole.
  const persons = decisions.shown('graduates', group.key)
  if (persons < policy.minimumFrequency && persons > 0) return undefined
  if (measure === 'graduates')
    return valueCell(decisions.shown('graduates', group.key), 'persons', {
      noInterval: 'fullCount',
    })
  if (isAnswer(measure)) return shareOf(inputs, group, measure)
  if (measure === 'searchMonths')
    return carriesMedian(
      inputs,
      searchers(group.search, parameterValue(inputs.parameters, 'progressionWithinMonths')),
    )
      ? searchFigure(group.search, searchOptions(inputs, group))
      : undefined
  if (!carriesMedian(inputs, group.wages.length)) return undefined
  const unverified = isUnverified(inputs, measure)
  const earners = decisions.shown('startWage:of', group.key)
  // Only noise leaves a number standing that is too small.
  if (earners < policy.minimumFrequency) return undefined
  return measure === 'medianStartWage'
    ? medianWageFigure(earners, group.wages, step(inputs, measure), unverified)
    : meanWageFigure(decisions.shown('startWage:sum', group.key), earners, group.wages, unverified)
}

function searchOptions(inputs: FigureInputs, group: Group): Parameters<typeof searchFigure>[1] {
  return {
    n: inputs.decisions.shown('graduates', group.key),
    studyWithin: parameterValue(inputs.parameters, 'progressionWithinMonths'),
    horizon: parameterValue(inputs.parameters, 'horizonMonths'),
    step: step(inputs, 'searchMonths'),
    unverified: isUnverified(inputs, 'searchMonths'),
  }
}

/** Whether nobody in a group could answer: then there is nothing to withhold. */
function isUnanswered(group: Group, measure: OutcomeMeasure): boolean {
  if (isAnswer(measure)) return group.counts[`${measure}:of`] === 0
  return measure !== 'graduates' && group.counts.graduates === 0
}

function figureOf(inputs: FigureInputs, group: Group, measure: OutcomeMeasure): OutcomeFigure {
  const { unit } = measureFacts[measure]
  const base = { measure, dimensions: group.dimensions }
  if (isUnanswered(group, measure)) return { ...base, cell: missingCell('notMeasured', unit) }
  const cell = inputs.decisions.withholds(measure, group.key)
    ? undefined
    : shownCell(inputs, group, measure)
  if (cell === undefined) return { ...base, cell: missingCell('suppressed', unit) }
  if (measure !== 'searchMonths') return { ...base, cell }
  return { ...base, cell, competing: competingFigure(group.search, searchOptions(inputs, group)) }
}

/**
 * All figures of all groups that are published, group by group in the order of their keys. Of a withheld
 * figure nothing is left: no number of persons, no interval, no derived value.
 */
export function outcomeFigures(inputs: FigureInputs): readonly (readonly OutcomeFigure[])[] {
  return [...inputs.tabulation.groups.values()]
    .filter((group) => group.published)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((group) =>
      outcomeMeasures
        .filter((measure) => group.measures.has(measure))
        .map((measure) => figureOf(inputs, group, measure)),
    )
}
