import type { CodeColumn } from '#population'
import {
  type AnswerMeasure,
  answerMeasures,
  type LeaverDimension,
  type Leavers,
  leaverDimensions,
  searchEnds,
} from './model.ts'

/** One leaver of a test: all that is not given is the most ordinary. */
export interface ExampleLeaver {
  readonly dimensions?: Partial<Record<LeaverDimension, string>>
  readonly graduated?: boolean
  readonly search?: readonly [months: number, end: (typeof searchEnds)[number]]
  /** Euro cents a month; none: no job. */
  readonly wage?: number
  /** Yes or no; the ones not named do not apply. */
  readonly answers?: Partial<Record<AnswerMeasure, boolean>>
}

const ordinary: Readonly<Record<LeaverDimension, string>> = {
  programme: '25180',
  fieldOfStudy: '07',
  sectorChamber: '1',
  level: '3',
  pathway: 'bol',
  institution: '25LX',
  region: 'AM01',
  workRegion: 'AM01',
  cohort: '2020-21',
  sex: 'man',
  age: '20',
  origin: 'nl',
  priorEducation: 'vmbo',
}

function codeColumn(values: readonly string[]): CodeColumn {
  const codes = [...new Set(values)].sort()
  return { codes, index: Uint16Array.from(values, (value) => codes.indexOf(value)) }
}

function answersOf(rows: readonly ExampleLeaver[], measure: AnswerMeasure): Uint8Array {
  return Uint8Array.from(rows, ({ answers }) => {
    const answer = answers?.[measure]
    return answer === undefined ? 255 : Number(answer)
  })
}

/** A number scattered over 64 bits. @see Steele, Lea & Flood (2014), splitmix64 */
function mixed(number: number): bigint {
  let z = BigInt.asUintN(64, BigInt(number + 1) * 0x9e3779b97f4a7c15n)
  z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n)
  z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn)
  return z ^ (z >> 31n)
}

/** Leavers of a test, one for each of these. Row r always has the same record key. */
export function exampleLeavers(rows: readonly ExampleLeaver[]): Leavers {
  return {
    rows: rows.length,
    origin: 'generated',
    dimensions: Object.fromEntries(
      leaverDimensions.map((d) => [
        d,
        codeColumn(rows.map((r) => r.dimensions?.[d] ?? ordinary[d])),
      ]),
    ) as Record<LeaverDimension, CodeColumn>,
    graduated: Uint8Array.from(rows, (r) => Number(r.graduated ?? true)),
    searchMonths: Uint8Array.from(rows, (r) => r.search?.[0] ?? 0),
    searchEnd: Uint8Array.from(rows, (r) => searchEnds.indexOf(r.search?.[1] ?? 'censored')),
    startWage: Uint32Array.from(rows, (r) => r.wage ?? 0xffffffff),
    answers: Object.fromEntries(
      answerMeasures.map((measure) => [measure, answersOf(rows, measure)]),
    ) as Record<AnswerMeasure, Uint8Array>,
    recordKey: Float64Array.from(rows, (_, r) => ((r + 1) * 0.6180339887498949) % 1),
    recordKeyParts: BigUint64Array.from(rows.flatMap((_, r) => [mixed(2 * r), mixed(2 * r + 1)])),
  }
}

/** So many of the same leaver. */
export function times(count: number, leaver: ExampleLeaver): readonly ExampleLeaver[] {
  return Array.from({ length: count }, () => leaver)
}
