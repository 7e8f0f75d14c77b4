import { seededRandom } from '#kernel'
import type { CalibrationTarget } from '../calibration/calibration-targets.ts'
import { exampleInstitutions } from '../institutions.ts'
import type { MicrodataBatch } from '../model.ts'
import { type PopulationParameters, populationParameters } from '../parameters.ts'
import { type CareerGroup, careerGroups } from './career.ts'
import { EducationRows } from './education-rows.ts'
import { hashOfText, mixed } from './hash.ts'
import { blankPerson, drawPerson, type PersonContext, personEffects } from './person.ts'
import { populationFrame } from './population-frame.ts'
import {
  type CohortPlan,
  cohortPlans,
  entryShares,
  type PopulationPart,
  populationParts,
} from './population-plan.ts'
import { WorkRows } from './work-rows.ts'

/** What decides a generated population: equal options and targets give equal records on every machine. */
export interface PopulationOptions {
  /** Whole number. */
  readonly seed: number
  /** Part of the real numbers of persons that is made, 0.001 to 1. */
  readonly share: number
  /** Published figures to fit to, from `calibrationTargets`. */
  readonly targets: readonly CalibrationTarget[]
  /** By default those we ship. */
  readonly parameters?: PopulationParameters
}

/** A population that can be made part by part, in any order or side by side. */
export interface GeneratedPopulation {
  readonly parts: readonly PopulationPart[]
  /** Persons in all parts. */
  readonly persons: number
  /** Makes the records of one part; the same part is the same each time. */
  readonly batch: (part: PopulationPart) => MicrodataBatch
}

interface Maker {
  readonly options: PopulationOptions
  readonly context: PersonContext
  readonly groups: readonly CareerGroup[]
}

function makerOf(options: PopulationOptions): Maker {
  const parameters = options.parameters ?? populationParameters()
  const frame = populationFrame(options.targets)
  const institutions = exampleInstitutions()
  const nearby = frame.regions.map((region) =>
    institutions.flatMap((each, place) => (each.region === region ? [place] : [])),
  )
  const context = {
    ...{ frame, parameters, institutions, nearby },
    entryShare: entryShares(frame, parameters),
    effects: personEffects(frame, institutions),
  }
  return { options, context, groups: careerGroups(parameters) }
}

/** `voorbeeld-` with ten hexadecimal digits, different for each person of a population. */
function pseudonymOf(seed: number, { year, left }: CohortPlan, serial: number): string {
  const cohort = ((year - 1900) * 2 + (left ? 1 : 0)) & 0xff
  const digits = mixed(serial ^ hashOfText(`${seed} ${cohort}`))
  return `voorbeeld-${cohort.toString(16).padStart(2, '0')}${digits.toString(16).padStart(8, '0')}`
}

/** First cell whose running total lies above a point. */
function cellAt(cumulative: Float64Array, point: number): number {
  let low = 0
  let high = cumulative.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (cumulative[middle]! > point) high = middle
    else low = middle + 1
  }
  return low
}

function makeBatch({ options, context, groups }: Maker, part: PopulationPart): MicrodataBatch {
  const { cohort, from, persons } = part
  const { seed, share } = options
  const name = `${seed} ${cohort.year} ${cohort.left ? 'left' : 'enrolled'}`
  const random = seededRandom(hashOfText(`${name} ${from}`))
  const offset = seededRandom(hashOfText(name))()
  const pseudonyms = Array.from({ length: persons }, (_, i) => pseudonymOf(seed, cohort, from + i))
  const education = new EducationRows(context, pseudonyms, share)
  const room = cohort.left ? persons * context.parameters.monthsAfterLeaving : 0
  const work = new WorkRows(context, groups, pseudonyms, room)
  const { cumulative } = cohort
  const step = cumulative.at(-1)! / cohort.persons
  const person = blankPerson()
  // Evenly spaced over the cells, so that a small population has every cell in proportion.
  let cell = cellAt(cumulative, (from + offset) * step)
  for (let i = 0; i < persons; i += 1) {
    const point = (from + i + offset) * step
    while (cell < cumulative.length - 1 && cumulative[cell]! <= point) cell += 1
    drawPerson(person, cell, cohort, context, random)
    education.add(i, person, random)
    if (cohort.left) work.add(i, person, random)
  }
  const tables = [...education.tables(), ...work.tables()]
  return {
    tables: Object.fromEntries(
      tables.map((table) => [table.table, table]),
    ) as MicrodataBatch['tables'],
  }
}

/**
 * A synthetic population of mbo students, leavers and their first five years, fitted to published figures.
 * Nobody in it exists: all that is computed from it is example data (`voorbeelddata`).
 * @throws RangeError for a share outside 0.001–1, a seed that is no whole number, or lacking targets.
 */
export function generatePopulation(options: PopulationOptions): GeneratedPopulation {
  const { seed, share } = options
  if (!(share >= 0.001 && share <= 1)) throw new RangeError(`Share of the population: ${share}`)
  if (!Number.isSafeInteger(seed)) throw new RangeError(`Seed is no whole number: ${seed}`)
  const maker = makerOf(options)
  const plans = cohortPlans(maker.context.frame, maker.context.parameters, share)
  return {
    parts: populationParts(plans),
    persons: plans.reduce((sum, { persons }) => sum + persons, 0),
    batch: (part) => makeBatch(maker, part),
  }
}
