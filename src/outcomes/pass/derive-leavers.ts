import { industriesOfChamber } from '#population'
import { programmeByCrebo } from '#reference'
import { type Microdata, microdataArrays } from '#store'
import { type AnswerMeasure, answerMeasures, type LeaverDimension, type Leavers } from '../model.ts'
import { type OutcomeParameters, parameterValue } from '../outcome-parameters.ts'
import { personWords, programmeWords, wordsOf } from './group-words.ts'
import {
  ageClass,
  cohortOf,
  type GrowingCodes,
  growingDimensions,
  noteRecordKey,
} from './leaver-columns.ts'
import type { Group, Jobs, Rules } from './pass-model.ts'
import { passRules } from './pass-rules.ts'
import type { ArrayReaderLike, GroupPlaces } from './pass-source.ts'
import { readColumn, readJobs, readLeavers } from './read-group.js'
import { isAnswered, jobIn, scanIncome, scanPermanent, scanSoon, scanWork } from './scan-moments.js'
import { scanSearch } from './scan-search.js'
import { schoolAnswers } from './school-answers.ts'

const nothing = 0xffffffff
const unanswered = 255

/** All columns of leavers with room for every person of the data. */
interface Columns {
  readonly dimensions: ReadonlyMap<LeaverDimension, GrowingCodes>
  readonly graduated: Uint8Array
  readonly searchMonths: Uint8Array
  readonly searchEnd: Uint8Array
  readonly startWage: Uint32Array
  readonly answers: Readonly<Record<AnswerMeasure, Uint8Array>>
  readonly recordKey: Float64Array
  readonly recordKeyParts: BigUint64Array
}

/** One group of persons, read, and where its leavers go in the columns. */
interface GroupAt {
  readonly arrays: ArrayReaderLike
  readonly places: GroupPlaces
  readonly group: Group
  readonly jobs: Jobs
  readonly rules: Rules
  readonly columns: Columns
  readonly at: number
}

function emptyColumns(rows: number): Columns {
  const bytes = (): Uint8Array => new Uint8Array(rows)
  return {
    dimensions: growingDimensions(rows),
    graduated: bytes(),
    searchMonths: bytes(),
    searchEnd: bytes(),
    startWage: new Uint32Array(rows),
    answers: Object.fromEntries(answerMeasures.map((measure) => [measure, bytes()])) as Record<
      AnswerMeasure,
      Uint8Array
    >,
    recordKey: new Float64Array(rows),
    recordKeyParts: new BigUint64Array(rows * 2),
  }
}

function noteWork({ group, jobs, rules, places, arrays, columns, at }: GroupAt): void {
  const { answers } = columns
  const contracts = places.tables.banen.columns.contract?.codes
  const permanent = contracts === undefined ? -1 : arrays.texts(contracts).indexOf('vast')
  scanSearch(group, jobs, rules, columns, at)
  scanPermanent(group, jobs, rules, permanent, answers.permanentAt15Months, at)
  scanSoon(group, jobs, rules, answers.jobWithin3Months, at)
  scanWork(group, jobs, rules, rules.firstWork, answers.work12hAt1Month, at)
  scanWork(group, jobs, rules, rules.secondWork, answers.work12hAt12Months, at)
  const income = [
    ['independentDirectly', rules.incomeFrom, rules.thresholds],
    ['independentAfter5Years', rules.lateIncomeFrom, rules.lateThresholds],
  ] as const
  for (const [measure, from, thresholds] of income)
    scanIncome(group, jobs, rules, from, thresholds, answers[measure], at)
}

/** Whether the job at a moment is in the sector learned for; 255 without a job or a sector. */
function noteSector(here: GroupAt, moment: number, measure: AnswerMeasure): void {
  const { arrays, places, group, jobs, rules, columns, at } = here
  const programme = programmeWords(arrays, places, group, 'crebo')
  const industry = wordsOf(arrays, places, 'banen', 'bedrijfstak')
  for (let leaver = 0; leaver < group.person.length; leaver++) {
    const job = jobIn(jobs, group.person[leaver]!, group.month[leaver]! + moment)
    const own = industriesOfChamber(programmeByCrebo(programme(leaver))?.sectorChamber ?? '')
    const found = job === nothing || jobs.hours[job] === 0 ? '' : industry(job)
    const known = found !== '' && own.length > 0 && isAnswered(group, leaver, rules, moment)
    columns.answers[measure][at + leaver] = known ? Number(own.includes(found)) : unanswered
  }
}

function noteSchool(here: GroupAt, months: number): void {
  const { arrays, places, group, rules, columns, at } = here
  const further = {
    starts: arrays.numbers(places.tables.vervolg.starts),
    schoolYear: readColumn(arrays, places.tables.vervolg, 'schooljaar'),
    kind: wordsOf(arrays, places, 'vervolg', 'soort'),
    programme: wordsOf(arrays, places, 'vervolg', 'crebo'),
    level: wordsOf(arrays, places, 'vervolg', 'niveau'),
  }
  const programme = programmeWords(arrays, places, group, 'crebo')
  const level = programmeWords(arrays, places, group, 'niveau')
  group.person.forEach((person, leaver) => {
    const month = group.month[leaver]!
    const graduated = group.diploma[leaver] !== nothing
    const left = { month, programme: programme(leaver), level: level(leaver), graduated }
    const seen = month + months <= rules.lastMonth
    const found = schoolAnswers(further, person, left, months, seen)
    columns.graduated[at + leaver] = Number(graduated)
    columns.answers.progression[at + leaver] = found.progression
    columns.answers.switch[at + leaver] = found.switch
    columns.answers.dropOut[at + leaver] = found.dropOut
  })
}

/** How each dimension follows for a leaver of this group. */
function dimensionWords(here: GroupAt): Record<LeaverDimension, (leaver: number) => string> {
  const { arrays, places, group, jobs, columns, at } = here
  const left = (head: string) => programmeWords(arrays, places, group, head)
  const person = (head: string) => personWords(arrays, places, group, head)
  const crebo = left('crebo')
  const workplace = wordsOf(arrays, places, 'banen', 'regio')
  const birth = readColumn(arrays, places.tables.inschrijvingen, 'geboortejaar')
  const startJob = (leaver: number): number =>
    columns.searchEnd[at + leaver] === 1
      ? jobIn(
          jobs,
          group.person[leaver]!,
          group.month[leaver]! + columns.searchMonths[at + leaver]!,
        )
      : nothing
  return {
    programme: crebo,
    fieldOfStudy: (leaver) => programmeByCrebo(crebo(leaver))?.fieldOfStudy ?? '',
    sectorChamber: (leaver) => programmeByCrebo(crebo(leaver))?.sectorChamber ?? '',
    level: left('niveau'),
    pathway: left('leerweg'),
    institution: left('brin'),
    region: left('regio'),
    workRegion: (leaver) => workplace(startJob(leaver)),
    cohort: (leaver) => cohortOf(group.month[leaver]!),
    sex: person('geslacht'),
    age: (leaver) => ageClass(group.month[leaver]!, birth[group.enrolment[leaver]!]),
    origin: person('herkomst'),
    priorEducation: person('vooropleiding'),
  }
}

function noteDimensions(here: GroupAt): void {
  const { columns, group, at } = here
  for (const [dimension, word] of Object.entries(dimensionWords(here))) {
    const column = columns.dimensions.get(dimension as LeaverDimension)
    for (let leaver = 0; leaver < group.person.length; leaver++)
      column?.set(at + leaver, word(leaver))
  }
}

function noteKeys({ arrays, places, group, columns, at }: GroupAt, secret: Uint8Array): void {
  const pseudonyms = arrays.texts(places.pseudonyms)
  group.person.forEach((person, leaver) => {
    noteRecordKey(columns, at + leaver, secret, pseudonyms[person]!)
  })
}

/** The columns with the rows that are leavers. */
function leaversOf(columns: Columns, rows: number, origin: Leavers['origin']): Leavers {
  const { dimensions, answers } = columns
  return {
    rows,
    origin,
    dimensions: Object.fromEntries(
      [...dimensions].map(([dimension, codes]) => [dimension, codes.column(rows)]),
    ) as Leavers['dimensions'],
    graduated: columns.graduated.slice(0, rows),
    searchMonths: columns.searchMonths.slice(0, rows),
    searchEnd: columns.searchEnd.slice(0, rows),
    startWage: columns.startWage.slice(0, rows),
    answers: Object.fromEntries(
      answerMeasures.map((measure) => [measure, answers[measure].slice(0, rows)]),
    ) as Leavers['answers'],
    recordKey: columns.recordKey.slice(0, rows),
    recordKeyParts: columns.recordKeyParts.slice(0, rows * 2),
  }
}

/**
 * Everything the outcomes are computed from, a row a person who left mbo: with the last diploma (month of
 * the diploma), or at the end of the last school year enrolled in when no diploma was earned in it. Whoever
 * is still enrolled as far as the data go is no leaver. From the start of further study on, questions about
 * work do not apply. `secret` keys the record keys: kept by the holder, the same for all releases.
 * @throws MicrodataUnreadable when an array of the folder is damaged
 */
export function deriveLeavers(
  { folder, header }: Microdata,
  parameters: OutcomeParameters,
  secret: Uint8Array,
): Leavers {
  const rules = passRules(parameters, header.lastMonth)
  const columns = emptyColumns(header.persons)
  const arrays = new microdataArrays.ArrayReader(folder)
  let at = 0
  try {
    for (const places of header.groups) {
      arrays.begin()
      const group = readLeavers(arrays, places, rules.lastMonth)
      const jobs = readJobs(arrays, places)
      const here = { arrays, places, group, jobs, rules, columns, at }
      noteWork(here)
      noteSector(here, rules.sectorAt, 'workInSectorDirectly')
      noteSector(here, rules.lateSectorAt, 'workInSectorAfter5Years')
      noteSchool(here, parameterValue(parameters, 'progressionWithinMonths'))
      noteDimensions(here)
      noteKeys(here, secret)
      at += group.person.length
    }
  } finally {
    arrays.close()
  }
  return leaversOf(columns, at, header.origin)
}
