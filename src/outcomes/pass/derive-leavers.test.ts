import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnswerMeasure, answerMeasures, type Leavers, searchEnds } from '../model.ts'
import { deriveLeavers } from './derive-leavers.ts'
import {
  type ExampleRow,
  type ExampleTables,
  exampleParameters,
  jobFrom,
  monthOf,
  withMicrodata,
} from './example-people.fixture.ts'
import { type NaiveLeaver, naiveLeaver } from './naive-outcomes.fixture.ts'

const parameters = exampleParameters()
const secret = new TextEncoder().encode('geheim')
/** Leaving in July 2019, followed for five years and a bit. */
const leaving = monthOf(2019, 7)
const anchor: ExampleRow = { persoon: 'anker', maand: leaving + 70, soort: 'ww' }

function answersIn(leavers: Leavers, row: number): Record<string, boolean | undefined> {
  return Object.fromEntries(
    answerMeasures.map((measure) => {
      const answer = leavers.answers[measure][row]
      return [measure, answer === 255 ? undefined : answer === 1]
    }),
  )
}

/** What was derived about each leaver, in the words of the naive definitions. */
function told(leavers: Leavers): Omit<NaiveLeaver, 'person'>[] {
  const { programme } = leavers.dimensions
  return Array.from({ length: leavers.rows }, (_, row) => ({
    programme: programme.codes[programme.index[row]!]!,
    graduated: leavers.graduated[row] === 1,
    searchMonths: leavers.searchMonths[row]!,
    searchEnd: searchEnds[leavers.searchEnd[row]!]!,
    startWage: leavers.startWage[row] === 0xffffffff ? undefined : leavers.startWage[row]!,
    answers: answersIn(leavers, row),
  }))
}

async function derived(tables: ExampleTables): Promise<Omit<NaiveLeaver, 'person'>[]> {
  return withMicrodata([tables], (data) => told(deriveLeavers(data, parameters, secret)))
}

/** One graduate of July 2019 with these months of work and years of further study. */
async function graduate(
  banen: readonly ExampleRow[],
  vervolg: readonly ExampleRow[] = [],
): Promise<Omit<NaiveLeaver, 'person'>> {
  const [found] = await derived({
    inschrijvingen: [{ persoon: 'p' }],
    diplomas: [{ persoon: 'p', maand: leaving }],
    banen,
    vervolg,
    uitkeringen: [anchor],
  })
  return found!
}

const job = (from: number, to: number, more: ExampleRow = {}): readonly ExampleRow[] =>
  jobFrom('p', leaving + from, leaving + to, more)

describe('a first substantial job', () => {
  it.each<[name: string, rows: readonly ExampleRow[], months: number, end: string]>([
    ['has 20.0 hours', job(5, 30, { uren: 200 }), 5, 'job'],
    ['does not have 19.9 hours', job(5, 30, { uren: 199 }), 58, 'censored'],
    ['pays 1,100.00 euro', job(5, 30, { brutoloon: 110_000 }), 5, 'job'],
    ['does not pay 1,099.99 euro', job(5, 30, { brutoloon: 109_999 }), 58, 'censored'],
    ['lasts three months', job(5, 7), 5, 'job'],
    ['does not last two months', job(5, 6), 58, 'censored'],
    [
      'may be several jobs that follow each other',
      [...job(5, 5), ...job(6, 7, { uren: 250 })],
      5,
      'job',
    ],
    ['starts anew after a month without', [...job(5, 6), ...job(8, 10)], 8, 'job'],
    ['may be the job from before leaving', job(-4, 20), 0, 'job'],
    ['is no job that ends two months after leaving began', job(-9, 1), 58, 'censored'],
    ['starts at the latest so that it is seen to last', job(57, 59), 57, 'job'],
    ['is not known to last when it starts in month 58', job(58, 59), 58, 'censored'],
    ['is not seen after the horizon', job(60, 65), 58, 'censored'],
  ])('%s', async (_, rows, searchMonths, searchEnd) => {
    expect(await graduate(rows)).toMatchObject({ searchMonths, searchEnd })
  })

  it('pays what its first month pays', async () => {
    const rows = [...job(2, 2, { brutoloon: 150_000 }), ...job(3, 9, { brutoloon: 190_000 })]
    expect((await graduate(rows)).startWage).toBe(150_000)
    expect((await graduate([])).startWage).toBeUndefined()
  })

  it.each<[name: string, jobs: readonly ExampleRow[], year: number, months: number, end: string]>([
    ['is preceded by study in an earlier month', job(14, 30), 2020, 13, 'furtherStudy'],
    ['is preceded by study in the same month', job(13, 30), 2020, 13, 'furtherStudy'],
    ['precedes study when it starts the month before', job(12, 30), 2020, 12, 'job'],
    ['is not awaited once study starts', [], 2019, 1, 'furtherStudy'],
    ['is awaited to the end when study starts after it', [], 2024, 58, 'censored'],
  ])('%s', async (_, jobs, schooljaar, searchMonths, searchEnd) => {
    const found = await graduate(jobs, [{ persoon: 'p', schooljaar }])
    expect(found).toMatchObject({ searchMonths, searchEnd })
  })
})

describe('an answer at a moment', () => {
  it.each<[measure: AnswerMeasure, rows: readonly ExampleRow[], answer: boolean]>([
    ['permanentAt15Months', job(15, 15, { contract: 'vast' }), true],
    ['permanentAt15Months', job(14, 14, { contract: 'vast' }), false],
    ['permanentAt15Months', job(16, 16, { contract: 'vast' }), false],
    ['permanentAt15Months', job(15, 15, { contract: 'tijdelijk' }), false],
    ['permanentAt15Months', job(15, 15, { contract: 'vast', uren: 0 }), false],
    ['work12hAt1Month', job(1, 1, { uren: 120 }), true],
    ['work12hAt1Month', job(1, 1, { uren: 119 }), false],
    ['work12hAt1Month', job(2, 9), false],
    ['work12hAt12Months', job(12, 12, { uren: 120 }), true],
    ['work12hAt12Months', job(12, 12, { uren: 119 }), false],
    ['work12hAt12Months', [...job(11, 11), ...job(13, 13)], false],
    ['jobWithin3Months', job(3, 3, { uren: 120 }), true],
    ['jobWithin3Months', job(3, 3, { uren: 119 }), false],
    ['jobWithin3Months', job(4, 9), false],
    ['jobWithin3Months', job(-3, -1), false],
  ])('%s of %j is %s', async (measure, rows, answer) => {
    expect((await graduate(rows)).answers[measure]).toBe(answer)
  })

  it('does not apply to whoever studies by then', async () => {
    const study = [{ persoon: 'p', schooljaar: 2020 }]
    const { answers } = await graduate(job(0, 59, { contract: 'vast' }), study)
    expect(answers).toMatchObject({ work12hAt12Months: true, permanentAt15Months: undefined })
    expect(answers.independentDirectly).toBe(true)
    expect(answers.independentAfter5Years).toBeUndefined()
  })

  it('asks 70 % of the net minimum wage on average, to the cent', async () => {
    // August 2019 to July 2020: five months of 2019 and seven of 2020.
    const needed = 5 * 102_555 + 7 * 105_232
    const rest = needed - 11 * 100_000
    const paid = (last: number): readonly ExampleRow[] => [
      ...job(1, 11, { brutoloon: 100_000 }),
      ...job(12, 12, { brutoloon: last }),
    ]
    expect((await graduate(paid(rest))).answers.independentDirectly).toBe(true)
    expect((await graduate(paid(rest - 1))).answers.independentDirectly).toBe(false)
  })

  it('about the sector compares the trade of the programme with that of the job', async () => {
    const inTrade = await graduate(job(12, 12, { bedrijfstak: 'F' }))
    const elsewhere = await graduate(job(12, 12, { bedrijfstak: 'A' }))
    const unknown = await graduate(job(12, 12, { bedrijfstak: '' }))
    const none = await graduate([])
    const answers = [inTrade, elsewhere, unknown, none].map((g) => g.answers.workInSectorDirectly)
    expect(new Set(answers.slice(0, 2))).toEqual(new Set([true, false]))
    expect(answers.slice(2)).toEqual([undefined, undefined])
  })
})

describe('a leaver', () => {
  it('without a diploma left in July of the last school year, with that programme', async () => {
    const [found] = await derived({
      inschrijvingen: [
        { persoon: 'p', schooljaar: 2017, crebo: '25001' },
        { persoon: 'p', schooljaar: 2018, crebo: '25002' },
      ],
      diplomas: [{ persoon: 'p', maand: monthOf(2018, 6), crebo: '25001' }],
      banen: job(0, 9),
      uitkeringen: [anchor],
    })
    expect(found).toMatchObject({ programme: '25002', graduated: false, searchMonths: 0 })
  })

  it('is nobody who is enrolled still, as far as the data go', async () => {
    const until = (month: number): Promise<unknown[]> =>
      derived({
        inschrijvingen: [{ persoon: 'p', schooljaar: 2018 }],
        uitkeringen: [{ ...anchor, maand: month }],
      })
    expect(await until(monthOf(2019, 9))).toEqual([])
    expect(await until(monthOf(2019, 10))).toHaveLength(1)
  })

  it.each<[name: string, vervolg: readonly ExampleRow[], expected: Record<string, unknown>]>([
    ['stops', [], { progression: undefined, switch: false, dropOut: true }],
    [
      'switches',
      [{ persoon: 'p', schooljaar: 2019, soort: 'mbo', crebo: '25001' }],
      { progression: undefined, switch: true, dropOut: false },
    ],
    [
      'comes back to the same programme',
      [{ persoon: 'p', schooljaar: 2019, soort: 'mbo' }],
      { switch: false, dropOut: false },
    ],
    ['comes back too late', [{ persoon: 'p', schooljaar: 2020, soort: 'mbo' }], { dropOut: true }],
  ])('without a diploma %s', async (_, vervolg, expected) => {
    const inschrijvingen = [{ persoon: 'p' }]
    const [found] = await derived({ inschrijvingen, vervolg, uitkeringen: [anchor] })
    expect(found?.answers).toMatchObject(expected)
  })

  it.each<[name: string, more: ExampleRow, yes: boolean]>([
    ['hbo', { soort: 'hbo', schooljaar: 2019 }, true],
    ['hbo after a year', { soort: 'hbo', schooljaar: 2020 }, false],
    ['a higher level', { soort: 'mbo', niveau: '4', schooljaar: 2019 }, true],
    ['the same level', { soort: 'mbo', niveau: '3', schooljaar: 2019 }, false],
  ])('with a diploma goes on to %s: %j → %s', async (_, more, yes) => {
    const { answers } = await graduate([], [{ persoon: 'p', ...more }])
    expect(answers).toMatchObject({ progression: yes, switch: undefined, dropOut: false })
  })

  it('has the dimensions of the diploma, the person and the first job', async () => {
    const tables: ExampleTables = {
      inschrijvingen: [{ persoon: 'p', geslacht: 'm', geboortejaar: 1998, regio: 'AM02' }],
      diplomas: [{ persoon: 'p', maand: leaving, brin: '08PG', crebo: '25003', niveau: '4' }],
      banen: job(3, 9, { regio: 'AM07' }),
      uitkeringen: [anchor],
    }
    const { dimensions } = await withMicrodata([tables], (data) =>
      deriveLeavers(data, parameters, secret),
    )
    const words = Object.fromEntries(
      Object.entries(dimensions).map(([name, { codes, index }]) => [name, codes[index[0]!]]),
    )
    expect(words).toMatchObject({
      ...{
        programme: '25003',
        level: '4',
        institution: '08PG',
        region: 'AM01',
        workRegion: 'AM07',
      },
      ...{ cohort: '2018-19', sex: 'm', age: '20-22', origin: 'nl', priorEducation: 'vmbo' },
    })
    expect([words.fieldOfStudy, words.sectorChamber]).toEqual(['07', 'tgo'])
  })

  it('keeps the record key in other company, and changes it with the secret', async () => {
    const person = { persoon: 'p', maand: leaving }
    const keys = (rows: readonly ExampleRow[], key: Uint8Array): Promise<readonly bigint[]> =>
      withMicrodata([{ diplomas: rows }], (data) => {
        const { recordKey, recordKeyParts } = deriveLeavers(data, parameters, key)
        expect(recordKey.every((part) => part >= 0 && part < 1)).toBe(true)
        return [...recordKeyParts.slice(-2)]
      })
    const alone = await keys([person], secret)
    expect(await keys([{ ...person, persoon: 'q' }, person], secret)).toEqual(alone)
    expect(await keys([person], new TextEncoder().encode('ander'))).not.toEqual(alone)
  })
})

const people = ['a', 'b', 'c', 'd']
const month = fc.integer({ min: leaving - 30, max: leaving + 75 })
const spell = fc
  .record({
    persoon: fc.constantFrom(...people),
    from: month,
    months: fc.integer({ min: 1, max: 30 }),
    uren: fc.constantFrom(0, 110, 120, 199, 200, 360),
    brutoloon: fc.constantFrom(0, 60_000, 109_999, 110_000, 180_000),
    contract: fc.constantFrom('vast', 'tijdelijk'),
  })
  .map(({ persoon, from, months, ...more }) => jobFrom(persoon, from, from + months - 1, more))
const year = fc.integer({ min: 2016, max: 2024 })
const crebo = fc.constantFrom('25001', '25002')
const niveau = fc.constantFrom('2', '3')
const person = fc.constantFrom(...people)
const unique = (rows: readonly ExampleRow[], ...heads: string[]): readonly ExampleRow[] => [
  ...new Map(rows.map((row) => [heads.map((head) => row[head]).join(), row])).values(),
]
const populations = fc
  .record({
    inschrijvingen: fc.array(fc.record({ persoon: person, schooljaar: year, crebo, niveau })),
    diplomas: fc.array(fc.record({ persoon: person, maand: month, crebo, niveau }), {
      maxLength: 4,
    }),
    vervolg: fc.array(
      fc.record({
        ...{ persoon: person, schooljaar: year, crebo, niveau },
        soort: fc.constantFrom('mbo', 'hbo'),
      }),
      { maxLength: 3 },
    ),
    banen: fc.array(spell, { maxLength: 8 }).map((spells) => spells.flat()),
  })
  .map(
    (tables): ExampleTables => ({
      inschrijvingen: unique(tables.inschrijvingen, 'persoon', 'schooljaar'),
      diplomas: unique(tables.diplomas, 'persoon', 'maand'),
      vervolg: unique(tables.vervolg, 'persoon', 'schooljaar'),
      banen: unique(tables.banen, 'persoon', 'maand'),
    }),
  )

it('derives what the definitions say, month by month, of any small population', async () => {
  await fc.assert(
    fc.asyncProperty(populations, fc.integer({ min: 20, max: 80 }), async (tables, until) => {
      const lastMonth = Math.max(
        leaving + until,
        ...[...(tables.banen ?? []), ...(tables.diplomas ?? [])].map((row) => Number(row.maand)),
      )
      const all = { ...tables, uitkeringen: [{ ...anchor, maand: lastMonth }] }
      const naive = people.flatMap((each) => naiveLeaver(all, each, parameters, lastMonth) ?? [])
      const sort = <T>(rows: readonly T[]): string[] =>
        rows.map((row) => JSON.stringify(row)).sort()
      const expected = naive.map(({ person: _, ...rest }) => rest)
      const found = (await derived(all)).map((row) => {
        const { workInSectorDirectly, workInSectorAfter5Years, ...answers } = row.answers
        return { ...row, answers }
      })
      expect(sort(found)).toEqual(sort(expected))
    }),
    { numRuns: 150 },
  )
})
