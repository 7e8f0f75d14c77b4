import type { Random } from '#kernel'
import { industriesOfChamber, industrySections } from '../industries.ts'
import type { TableBatch } from '../model.ts'
import {
  blankJob,
  type CareerGroup,
  careerGroup,
  contractCodes,
  firstSubstantialMonth,
  type Job,
  situations,
  startJob,
} from './career.ts'
import { drawShare, type Person, type PersonContext } from './person.ts'
import { Numbers, tableBatch } from './row-columns.ts'

const benefitCodes = ['bijstand', 'ww', 'arbeidsongeschiktheid', 'overig'] as const
const noBenefit = benefitCodes.length
/** Agency work counts in section N, wherever it is done. */
const agencySection = industrySections.indexOf('N')
/** Share of the workers of the country by section outside the own sector, roughly; the rest works in U. */
const otherSections = [
  ['G', 0.25],
  ['I', 0.17],
  ['N', 0.15],
  ['Q', 0.13],
  ['H', 0.08],
  ['C', 0.08],
  ['M', 0.05],
  ['S', 0.05],
] as const
const otherPlaces = otherSections.map(([section]) => industrySections.indexOf(section))
const otherShares = otherSections.map(([, share]) => share)

/** In how many months there is extra pay, up to as large a part of the wage; pay rises once a year. */
const overtimeShare = 0.08

/** Where somebody is in the months after leaving. One object is used again and again. */
interface Course {
  /** Months of further study from the first, and of the first substantial job. */
  studyUntil: number
  substantialAt: number
  hadSubstantial: boolean
  benefit: number
}

/** Collects the rows about work and benefits of the persons of one part, month by month. */
export class WorkRows {
  readonly #context: PersonContext
  readonly #groups: readonly CareerGroup[]
  readonly #pseudonyms: readonly string[]
  readonly #sections: readonly (readonly number[])[]
  readonly #job: Job = blankJob()
  readonly #course: Course = { studyUntil: 0, substantialAt: 0, hadSubstantial: false, benefit: 0 }
  readonly #growth: Float64Array
  readonly #person: Numbers
  readonly #month: Numbers
  readonly #hours: Numbers
  readonly #wage: Numbers
  readonly #contract: Numbers
  readonly #industry: Numbers
  readonly #region: Numbers
  readonly #benefitPerson: Numbers
  readonly #benefitMonth: Numbers
  readonly #benefit: Numbers
  #rows = 0
  #benefits = 0

  constructor(
    context: PersonContext,
    groups: readonly CareerGroup[],
    pseudonyms: readonly string[],
    room: number,
  ) {
    this.#context = context
    this.#groups = groups
    this.#pseudonyms = pseudonyms
    this.#sections = context.frame.programmes.map(({ sectorChamber }) =>
      industriesOfChamber(sectorChamber).map((section) => industrySections.indexOf(section as 'A')),
    )
    const { monthsAfterLeaving, wages } = context.parameters
    this.#growth = Float64Array.from(
      { length: monthsAfterLeaving + 1 },
      (_, month) => (1 + wages.growth) ** (month / 12),
    )
    this.#person = new Numbers(16, room)
    this.#month = new Numbers(16, room)
    this.#hours = new Numbers(16, room)
    this.#wage = new Numbers(32, room)
    this.#contract = new Numbers(8, room)
    this.#industry = new Numbers(8, room)
    this.#region = new Numbers(8, room)
    this.#benefitPerson = new Numbers(16, room >> 4)
    this.#benefitMonth = new Numbers(16, room >> 4)
    this.#benefit = new Numbers(8, room >> 4)
  }

  /** Adds the months after leaving of one person. */
  add(at: number, person: Person, random: Random): void {
    const group = careerGroup(person, this.#groups)
    const { monthsAfterLeaving, lastMonth } = this.#context.parameters
    const seen = lastMonth[0] * 12 + lastMonth[1] - 1 - person.leaving
    const last = Math.min(monthsAfterLeaving, seen)
    this.#begin(person, group, random)
    for (let month = 1; month <= last; month += 1) {
      this.#step(month, person, group, random)
      if (this.#job.situation !== situations.none) this.#addJob(at, person, month, random)
      else if (this.#course.benefit !== noBenefit) this.#addBenefit(at, person.leaving + month)
    }
  }

  #begin(person: Person, group: CareerGroup, random: Random): void {
    const course = this.#course
    const ends = (person.lastYear + 1 + person.studyYears) * 12 + 6
    course.studyUntil = person.study === '' ? 0 : ends - person.leaving
    course.substantialAt = firstSubstantialMonth(person, group, random)
    // Whoever studied first looks for work after it, and finds it sooner.
    if (course.studyUntil > 0)
      course.substantialAt = course.studyUntil + Math.ceil(course.substantialAt / 2)
    course.hadSubstantial = false
    course.benefit = noBenefit
    this.#job.situation = situations.none
    if (course.studyUntil > 0) this.#sideJob(person, random)
    else this.#wait(person, group, random)
  }

  /** Students have small jobs, or none. */
  #sideJob(person: Person, random: Random): void {
    const at = random()
    const situation = at < 0.5 ? situations.small : at < 0.68 ? situations.part : situations.none
    startJob(this.#job, situation, person, 0.05, this.#context, random)
  }

  #wait(person: Person, group: CareerGroup, random: Random, month = 1): void {
    const { waiting, later, permanent } = group.parameters
    const shares = month > 12 ? later : waiting
    const situation = Math.min(situations.living, drawShare(shares, random))
    startJob(this.#job, situation, person, permanent, this.#context, random)
    if (situation === situations.none) this.#drawBenefit(random, 0.3)
  }

  #drawBenefit(random: Random, assistance: number): void {
    const at = random()
    this.#course.benefit =
      at < assistance ? 0 : at < assistance + 0.07 ? 2 : at < assistance + 0.09 ? 3 : noBenefit
  }

  #step(month: number, person: Person, group: CareerGroup, random: Random): void {
    const course = this.#course
    const job = this.#job
    job.months += 1
    if (month < course.studyUntil) return
    if (month === course.substantialAt) this.#substantial(person, group, random)
    else if (course.hadSubstantial) this.#afterSubstantial(person, group, random)
    else if (month === course.studyUntil) this.#wait(person, group, random)
    else this.#beforeSubstantial(month, person, group, random)
  }

  /** Now and then what somebody without a substantial job does changes. */
  #beforeSubstantial(month: number, person: Person, group: CareerGroup, random: Random): void {
    const chance = random()
    if (chance < 0.02) this.#wait(person, group, random, month)
    else if (chance < 0.02 + group.parameters.conversion * 0.5) this.#job.contract = 0
  }

  #substantial(person: Person, group: CareerGroup, random: Random): void {
    const chance = Math.max(0, group.parameters.permanent + person.effect)
    startJob(this.#job, situations.substantial, person, chance, this.#context, random)
    this.#course.hadSubstantial = true
  }

  /** Loses a job, finds one again, changes jobs, or sees the contract made permanent; mostly nothing. */
  #afterSubstantial(person: Person, group: CareerGroup, random: Random): void {
    const job = this.#job
    const { change, loss, backToWork } = this.#context.parameters.jobs
    const { conversion } = group.parameters
    const chance = random()
    if (job.situation === situations.none) {
      if (chance < backToWork) this.#substantial(person, group, random)
      return
    }
    if (chance < loss && job.contract !== 0) this.#lose(random)
    else if (chance < loss + change) this.#changeJob(person, group, random)
    else if (chance < loss + change + conversion && job.months > 6) job.contract = 0
  }

  #lose(random: Random): void {
    if (this.#job.months >= 6) this.#course.benefit = 1
    else this.#drawBenefit(random, 0.3)
    this.#job.situation = situations.none
  }

  #changeJob(person: Person, group: CareerGroup, random: Random): void {
    const { wage, contract } = this.#job
    this.#substantial(person, group, random)
    this.#job.wage = Math.max(this.#job.wage, wage)
    // Few leave a permanent contract for less.
    if (contract === 0 && random() < 0.7) this.#job.contract = 0
  }

  #addJob(at: number, person: Person, month: number, random: Random): void {
    const job = this.#job
    const row = this.#rows++
    const pay = Math.round(job.wage * this.#growth[job.months - (job.months % 12)]!)
    const extra = random()
    this.#person.set(row, at)
    this.#month.set(row, person.leaving + month)
    this.#hours.set(row, job.hours)
    this.#wage.set(row, extra < overtimeShare ? Math.round(pay * (1 + extra)) : pay)
    this.#contract.set(row, job.contract)
    this.#industry.set(row, this.#sectionOf(person))
    this.#region.set(row, job.region)
  }

  #sectionOf(person: Person): number {
    const { contract, inSector, industryDraw } = this.#job
    if (contract === 2) return agencySection
    const own = this.#sections[person.programme]!
    // Most of the own sector is its first section.
    if (inSector && own.length > 0) return own[Math.floor(industryDraw ** 2 * own.length)]!
    return otherPlaces[drawShare(otherShares, () => industryDraw)] ?? industrySections.length - 1
  }

  #addBenefit(at: number, month: number): void {
    const row = this.#benefits++
    this.#benefitPerson.set(row, at)
    this.#benefitMonth.set(row, month)
    this.#benefit.set(row, this.#course.benefit)
  }

  /** The two tables about work and benefits, cut to their rows. */
  tables(): readonly TableBatch[] {
    const { regions } = this.#context.frame
    return [
      tableBatch('banen', this.#rows, {
        persoon: [this.#pseudonyms, this.#person],
        maand: this.#month,
        uren: this.#hours,
        brutoloon: this.#wage,
        contract: [contractCodes, this.#contract],
        bedrijfstak: [industrySections, this.#industry],
        regio: [regions, this.#region],
      }),
      tableBatch('uitkeringen', this.#benefits, {
        persoon: [this.#pseudonyms, this.#benefitPerson],
        maand: this.#benefitMonth,
        soort: [benefitCodes, this.#benefit],
      }),
    ]
  }
}
