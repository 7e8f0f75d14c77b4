import { schoolYear } from '#kernel'
import type { PopulationParameters } from '../parameters.ts'
import type { PopulationFrame } from './population-frame.ts'

/** Persons that left in one school year, or that were enrolled in the last one. */
export interface CohortPlan {
  /** School year in which they leave (its first year); for those still enrolled: the last school year of all. */
  readonly year: number
  readonly left: boolean
  /** Persons in it. */
  readonly persons: number
  /** Running total of the weights of the cells of the frame. */
  readonly cumulative: Float64Array
}

/** A part of a cohort that is made, written and forgotten at once. */
export interface PopulationPart {
  readonly cohort: CohortPlan
  /** First person of the part within the cohort, and how many there are: at most 65,536. */
  readonly from: number
  readonly persons: number
  /** `2020-2021 (1)`: for progress. */
  readonly label: string
}

/** Most persons in one part: their numbers fit in two bytes. */
const mostPersons = 65_536

/** Chance that a student of a pathway and level in a school year was not yet enrolled the year before. */
export type EntryShare = (pathway: number, level: string, year: number) => number

/**
 * Chance of being new, so that the number of students moves from year to year as the frame says: those who
 * stay are the ones who did not leave, the rest of the next year's students are new.
 */
export function entryShares(
  frame: PopulationFrame,
  { education }: PopulationParameters,
): EntryShare {
  const cache = new Map<number, number>()
  return (pathway, level, year) => {
    const key = year * 8 + Number(level) * 2 - 2 + pathway
    const known = cache.get(key)
    if (known !== undefined) return known
    const stay = 1 - education.leaving[level as '1']
    const share = 1 - (stay * frame.growth(pathway, year - 1)) / frame.growth(pathway, year)
    cache.set(key, Math.max(0.05, Math.min(1, share)))
    return cache.get(key)!
  }
}

function cohortPlan(
  frame: PopulationFrame,
  { education }: PopulationParameters,
  year: number,
  left: boolean,
  share: number,
): CohortPlan {
  const cumulative = new Float64Array(frame.students.length)
  let total = 0
  for (let cell = 0; cell < cumulative.length; cell += 1) {
    const { level } = frame.programmes[frame.programme[cell]!]!
    const leaving = left ? education.leaving[level] : 1
    total += frame.students[cell]! * frame.growth(frame.pathway[cell]!, year) * leaving
    cumulative[cell] = total
  }
  return { year, left, persons: Math.round(total * share), cumulative }
}

/**
 * The cohorts of a population: those who left in each school year, and last those enrolled in the school
 * year after, of whom nobody has left yet. `share` is the part of the real numbers that is made.
 */
export function cohortPlans(
  frame: PopulationFrame,
  parameters: PopulationParameters,
  share: number,
): readonly CohortPlan[] {
  const { firstSchoolYear, cohorts } = parameters
  const last = firstSchoolYear + cohorts
  return Array.from({ length: cohorts + 1 }, (_, i) =>
    cohortPlan(frame, parameters, firstSchoolYear + i, firstSchoolYear + i < last, share),
  )
}

/** Parts of at most 65,536 persons, cohort by cohort. */
export function populationParts(plans: readonly CohortPlan[]): readonly PopulationPart[] {
  return plans.flatMap((cohort) =>
    Array.from({ length: Math.ceil(cohort.persons / mostPersons) }, (_, i) => ({
      cohort,
      from: i * mostPersons,
      persons: Math.min(mostPersons, cohort.persons - i * mostPersons),
      label: `${schoolYear(cohort.year)} (${i + 1})`,
    })),
  )
}
