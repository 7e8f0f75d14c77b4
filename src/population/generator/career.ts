import type { Random } from '#kernel'
import type { CareerParameters, PopulationParameters } from '../parameters.ts'
import { drawShare, type Person, type PersonContext } from './person.ts'
import { framePathways } from './population-frame.ts'

/** What somebody does in a month: no job, under 12 hours, 12 to 19 hours, a living, or a substantial job. */
export const situations = { none: 0, small: 1, part: 2, living: 3, substantial: 4 } as const

/** Contracts in the order of the schema. */
export const contractCodes = ['vast', 'tijdelijk', 'uitzend', 'oproep', 'zelfstandig'] as const

/** A job, as it stands in a month. One object is used again and again. */
export interface Job {
  situation: number
  /** Euro cents a month at the start of the job, before growth. */
  wage: number
  /** Hours a week × 10. */
  hours: number
  contract: number
  /** Whether it is in the sector learned for, and a fixed draw that decides which industry. */
  inSector: boolean
  industryDraw: number
  region: number
  months: number
}

/** Chances of a first substantial job in month 1, 2, … for whoever had none in the first, added up. */
function runningChances({ before9, at9, after9 }: CareerParameters, months: number): Float64Array {
  const running = new Float64Array(months + 1)
  let without = 1
  for (let month = 2; month <= months; month += 1) {
    without *= 1 - (month < 9 ? before9 : month === 9 ? at9 : after9)
    running[month] = 1 - without
  }
  return running
}

/** Groups of leavers that do not go on, by pathway and diploma: their parameters and chances. */
export interface CareerGroup {
  readonly parameters: CareerParameters
  readonly running: Float64Array
}

/** The groups in the order bol left, bol graduated, bbl left, bbl graduated. */
export function careerGroups({
  careers,
  monthsAfterLeaving,
}: PopulationParameters): readonly CareerGroup[] {
  const kinds = ['bol-left', 'bol-graduated', 'bbl-left', 'bbl-graduated'] as const
  return kinds.map((kind) => ({
    parameters: careers[kind],
    running: runningChances(careers[kind], monthsAfterLeaving),
  }))
}

/** The group of a person. */
export function careerGroup(person: Person, groups: readonly CareerGroup[]): CareerGroup {
  return groups[person.pathway * 2 + (person.graduated ? 1 : 0)]!
}

/** Month of the first substantial job, counted from leaving; beyond the last month when there is none. */
export function firstSubstantialMonth(
  person: Person,
  { parameters, running }: CareerGroup,
  random: Random,
): number {
  const start = Math.max(0.02, Math.min(0.95, parameters.start + person.effect))
  const draw = random()
  if (draw < start) return 1
  const later = random()
  let month = 2
  while (month < running.length && running[month]! < later) month += 1
  return month
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/** Wage and hours of a substantial job: hours follow from the wage and what an hour earns. */
function substantialPay(job: Job, person: Person, context: PersonContext, random: Random): void {
  const { wages } = context.parameters
  const mean = wages[framePathways[person.pathway]!][person.level]
  const effect = 1 + wages.programmeDeviation * context.effects.programme[person.programme]!
  const above = (mean - wages.lowest) * clamp(effect, 0.4, 1.8)
  const spread = -0.5 * Math.log((1 - random()) * (1 - random()))
  job.wage = Math.round(wages.lowest + above * spread)
  job.hours = 10 * clamp(Math.round(job.wage / 433 / (11 + 5 * random())), 24, 40)
}

/** Lowest and highest hours, and euro cents an hour, of jobs that are not substantial. */
const lesserPay = [
  [0, 0, 0, 0],
  [3, 11, 700, 1100],
  [12, 19, 800, 1080],
] as const

function lesserJob(job: Job, random: Random): void {
  if (job.situation === situations.living) {
    job.wage = 113_000 + Math.floor(31_000 * random())
    job.hours = 10 * clamp(Math.round(job.wage / 433 / (10.2 + 2.8 * random())), 20, 36)
    return
  }
  const [low, high, from, to] = lesserPay[job.situation as 1 | 2]
  const hours = low + Math.floor((high - low + 1) * random())
  job.hours = hours * 10
  job.wage = Math.round(hours * 4.33 * (from + (to - from) * random()))
}

/** Contracts of jobs that are not permanent: fixed term, agency, on call, own business. */
const lesserContracts = [
  [1, 0, 0, 0],
  [0.4, 0.1, 0.48, 0.02],
  [0.47, 0.15, 0.36, 0.02],
  [0.62, 0.22, 0.13, 0.03],
  [0.74, 0.2, 0.02, 0.04],
] as const

function drawContract(job: Job, permanent: number, random: Random): number {
  const less = job.situation === situations.substantial ? 1 : 0.45
  if (random() < permanent * less) return 0
  return 1 + Math.min(3, drawShare(lesserContracts[job.situation]!, random))
}

/** Starts a job of a kind in `job`. `permanent` is the chance of a permanent contract at once. */
export function startJob(
  job: Job,
  situation: number,
  person: Person,
  permanent: number,
  context: PersonContext,
  random: Random,
): void {
  job.situation = situation
  job.months = 0
  if (situation === situations.none) return
  if (situation === situations.substantial) substantialPay(job, person, context, random)
  else lesserJob(job, random)
  const { inSector, sameRegion } = context.parameters.jobs
  job.contract = drawContract(job, permanent, random)
  job.inSector = random() < (situation >= situations.living ? inSector : inSector / 2)
  job.industryDraw = random()
  const { length } = context.frame.regions
  job.region = random() < sameRegion ? person.region : Math.floor(random() * length)
}

/** A job with nothing filled in. */
export function blankJob(): Job {
  return {
    situation: 0,
    wage: 0,
    hours: 0,
    contract: 1,
    inSector: false,
    industryDraw: 0,
    region: 0,
    months: 0,
  }
}
