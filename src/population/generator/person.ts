import type { Random } from '#kernel'
import type { ExampleInstitution } from '../institutions.ts'
import type { PopulationParameters } from '../parameters.ts'
import { youngest } from './age-shares.ts'
import { normalOfText } from './hash.ts'
import { framePathways, type PopulationFrame } from './population-frame.ts'
import type { CohortPlan, EntryShare } from './population-plan.ts'

/** Prior education of the generated population, in the order of the parameters; '' is unknown. */
export const priorCodes = ['vmbo', 'havo', 'vwo', 'mbo-2', 'mbo-3', ''] as const
/** Origin, likewise. */
export const originCodes = ['nl', 'europe', 'outside-europe', ''] as const

/** A generated person: who, which programme, from when to when, and with what end. One object is used again and again. */
export interface Person {
  cell: number
  pathway: number
  level: '1' | '2' | '3' | '4'
  programme: number
  region: number
  institution: number
  female: boolean
  prior: number
  origin: number
  birthYear: number
  firstYear: number
  lastYear: number
  left: boolean
  graduated: boolean
  /** Month of the diploma, or July of the last school year. */
  leaving: number
  /** Goes on in education from the school year after: '' when not. */
  study: '' | 'mbo' | 'hbo'
  studyYears: number
  /** Sum of the effects of programme, institution, region, level, sex and origin on chances at work. */
  effect: number
}

/** Everything that is needed to draw persons, made once a population. */
export interface PersonContext {
  readonly frame: PopulationFrame
  readonly parameters: PopulationParameters
  readonly institutions: readonly ExampleInstitution[]
  readonly entryShare: EntryShare
  /** Places of the institutions in a region. */
  readonly nearby: readonly (readonly number[])[]
  readonly effects: {
    readonly programme: Float64Array
    readonly institution: Float64Array
    readonly region: Float64Array
  }
}

/** Fixed effects of programmes, institutions and regions, by their codes: the same in every population. */
export function personEffects(
  frame: PopulationFrame,
  institutions: readonly ExampleInstitution[],
): PersonContext['effects'] {
  return {
    programme: Float64Array.from(frame.programmes, ({ crebo }) => normalOfText(crebo)),
    institution: Float64Array.from(institutions, ({ brin }) => normalOfText(brin)),
    region: Float64Array.from(frame.regions, (code) => normalOfText(code)),
  }
}

/** Position drawn from running shares; the last place beyond them when they add up to less than 1. */
export function drawShare(shares: ArrayLike<number>, random: Random): number {
  let left = random()
  for (let i = 0; i < shares.length; i += 1) {
    left -= shares[i]!
    if (left < 0) return i
  }
  return shares.length
}

/** Walks back from the last year until the year in which the person was new. */
function firstYearOf(person: Person, { entryShare, parameters }: PersonContext, random: Random) {
  let year = person.lastYear
  while (
    year > parameters.firstSchoolYear &&
    random() >= entryShare(person.pathway, person.level, year)
  )
    year -= 1
  return year
}

/** Year of birth by the age in the first year; whoever may have started before the first of all is any student. */
function birthYearOf(person: Person, { frame, parameters }: PersonContext, random: Random): number {
  const { students, entrants } = frame.ages[person.pathway]!
  const truncated = person.firstYear === parameters.firstSchoolYear
  const shares = truncated ? students : entrants
  return person.firstYear - youngest - Math.min(shares.length - 1, drawShare(shares, random))
}

function institutionOf(person: Person, context: PersonContext, random: Random): number {
  const near = context.nearby[person.region]!
  const count = context.institutions.length
  const pick = random()
  if (pick < 0.8) return near[Math.floor((pick / 0.8) * near.length)]!
  return Math.floor(((pick - 0.8) / 0.2) * count) % count
}

function effectOf(person: Person, { effects, parameters }: PersonContext): number {
  const size = parameters.effects
  return (
    parameters.levelEffect[person.level] +
    size.programme * effects.programme[person.programme]! +
    size.institution * effects.institution[person.institution]! +
    size.region * effects.region[person.region]! +
    (person.origin === 2 ? size.origin : 0) +
    (person.female ? size.female : 0)
  )
}

/** Whether and how somebody who left goes on; a dropped-out hbo student comes back after one or two years. */
function drawStudy(person: Person, { parameters }: PersonContext, random: Random): void {
  const { education } = parameters
  const pathway = framePathways[person.pathway]!
  const at = random()
  const hbo = person.graduated && person.level === '4' ? education.hbo[pathway] : 0
  const mbo = person.graduated ? education.mbo[pathway][person.level] : education.switch
  person.study = at < hbo ? 'hbo' : at < hbo + mbo ? 'mbo' : ''
  const years = random()
  if (person.study === 'hbo')
    person.studyYears =
      years < education.hboDropOut ? 1 + Math.floor(years * 4) : education.hboYears
  else person.studyYears = 1 + Math.floor(years * 3)
}

function drawEnd(person: Person, context: PersonContext, random: Random): void {
  const july = (person.lastYear + 1) * 12 + 6
  person.graduated = random() < context.parameters.education.diploma[person.level]
  const late = random()
  person.leaving = person.graduated && late < 0.25 ? july - 1 - Math.floor(late * 24) : july
  drawStudy(person, context, random)
}

/** Fills in a person of a cohort that belongs to a cell of the frame. */
export function drawPerson(
  person: Person,
  cell: number,
  cohort: CohortPlan,
  context: PersonContext,
  random: Random,
): void {
  const { frame, parameters } = context
  person.cell = cell
  person.pathway = frame.pathway[cell]!
  person.programme = frame.programme[cell]!
  person.region = frame.region[cell]!
  const { level, fieldOfStudy } = frame.programmes[person.programme]!
  person.level = level
  person.lastYear = cohort.year
  person.left = cohort.left
  person.firstYear = firstYearOf(person, context, random)
  person.birthYear = birthYearOf(person, context, random)
  person.female = random() < frame.femaleShare(person.pathway, fieldOfStudy)
  person.prior = drawShare(parameters.education.prior[level], random)
  person.origin = drawShare(parameters.education.origin, random)
  person.institution = institutionOf(person, context, random)
  person.effect = effectOf(person, context)
  person.graduated = false
  person.study = ''
  if (cohort.left) drawEnd(person, context, random)
}

/** A person with nothing filled in. */
export function blankPerson(): Person {
  return {
    cell: 0,
    pathway: 0,
    level: '1',
    programme: 0,
    region: 0,
    institution: 0,
    female: false,
    prior: 0,
    origin: 0,
    birthYear: 0,
    firstYear: 0,
    lastYear: 0,
    left: false,
    graduated: false,
    leaving: 0,
    study: '',
    studyYears: 0,
    effect: 0,
  }
}
