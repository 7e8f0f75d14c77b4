import {
  independenceThreshold,
  type OutcomeParameters,
  parameterValue,
} from '../outcome-parameters.ts'
import type { ExampleRow, ExampleTables } from './example-people.fixture.ts'

/** Outcomes of one leaver by their definitions, `undefined` where a question has no answer. */
export interface NaiveLeaver {
  readonly person: string
  readonly programme: string
  readonly graduated: boolean
  readonly searchMonths: number
  readonly searchEnd: 'censored' | 'job' | 'furtherStudy'
  readonly startWage: number | undefined
  readonly answers: Readonly<Record<string, boolean | undefined>>
}

const rowsOf = (rows: readonly ExampleRow[] | undefined, person: string): readonly ExampleRow[] =>
  (rows ?? []).filter((row) => row.persoon === person)
const latest = (rows: readonly ExampleRow[], head: string): ExampleRow | undefined =>
  [...rows].sort((a, b) => Number(b[head]) - Number(a[head]))[0]

/** The month somebody left and the row that tells of the programme; none for whoever is still enrolled. */
function leaving(tables: ExampleTables, person: string, lastMonth: number) {
  const enrolled = latest(rowsOf(tables.inschrijvingen, person), 'schooljaar')
  const earned = latest(rowsOf(tables.diplomas, person), 'maand')
  const yearStart = enrolled === undefined ? 0 : Number(enrolled.schooljaar) * 12 + 7
  if (earned !== undefined && Number(earned.maand) >= yearStart)
    return { month: Number(earned.maand), row: earned, graduated: true }
  if (enrolled === undefined || yearStart + 14 > lastMonth) return undefined
  return { month: yearStart + 11, row: enrolled, graduated: false }
}

/** Month by month, without any cleverness: what the definitions say about one person. */
export function naiveLeaver(
  tables: ExampleTables,
  person: string,
  parameters: OutcomeParameters,
  lastMonth: number,
): NaiveLeaver | undefined {
  const left = leaving(tables, person, lastMonth)
  if (left === undefined) return undefined
  const value = (name: Parameters<typeof parameterValue>[1]): number =>
    parameterValue(parameters, name)
  const horizon = value('horizonMonths')
  const seen = (month: number): boolean => month < horizon && left.month + month <= lastMonth
  const jobs = rowsOf(tables.banen, person)
  const job = (month: number): ExampleRow | undefined =>
    jobs.find((row) => row.maand === left.month + month)
  const further = rowsOf(tables.vervolg, person).map((row): ExampleRow & { after: number } => ({
    ...row,
    after: Math.max(0, Number(row.schooljaar) * 12 + 7 - left.month),
  }))
  const study = Math.min(Number.POSITIVE_INFINITY, ...further.map((row) => row.after))

  const substantial = (month: number): boolean =>
    seen(month) &&
    Number(job(month)?.uren ?? 0) >= value('substantialJobMinHours') * 10 &&
    Number(job(month)?.brutoloon ?? 0) >= value('substantialJobMinWage')
  const lasting = value('substantialJobMinMonths')
  const isStart = (month: number): boolean =>
    Array.from({ length: lasting }, (_, n) => month + n).every(substantial)
  const months = Array.from({ length: horizon }, (_, n) => n)
  const start = months.find((month) => month < study && isStart(month))
  const canStart = months.filter((month) => seen(month) && seen(month + lasting - 1)).length

  const working = (month: number): boolean =>
    Number(job(month)?.uren ?? 0) >= value('workMinHours') * 10
  const at = (moment: number, yes: () => boolean): boolean | undefined =>
    seen(moment) && study > moment ? yes() : undefined
  const independent = (from: number): boolean | undefined =>
    at(from + value('independenceMonths') - 1, () => {
      const stretch = Array.from({ length: value('independenceMonths') }, (_, n) => from + n)
      const income = stretch.reduce((sum, m) => sum + Number(job(m)?.brutoloon ?? 0), 0)
      const needed = stretch.reduce(
        (sum, m) => sum + independenceThreshold(parameters, Math.floor((left.month + m) / 12)),
        0,
      )
      return income >= needed
    })
  const within = further.filter((row) => row.after <= value('progressionWithinMonths'))
  const settled = (yes: boolean): boolean | undefined =>
    yes || left.month + value('progressionWithinMonths') <= lastMonth ? yes : undefined
  const own = (head: string): string => String(left.row[head])
  return {
    person,
    programme: own('crebo'),
    graduated: left.graduated,
    searchMonths: start ?? Math.min(canStart, study),
    searchEnd: start !== undefined ? 'job' : study <= canStart ? 'furtherStudy' : 'censored',
    startWage: start === undefined ? undefined : Number(job(start)?.brutoloon),
    answers: {
      permanentAt15Months: at(value('permanentContractAtMonths'), () => {
        const found = job(value('permanentContractAtMonths'))
        return found?.contract === 'vast' && Number(found.uren) > 0
      }),
      jobWithin3Months: at(value('soonJobWithinMonths'), () =>
        months.slice(0, value('soonJobWithinMonths') + 1).some(working),
      ),
      work12hAt1Month: at(1, () => working(1)),
      work12hAt12Months: at(12, () => working(12)),
      independentDirectly: independent(value('independenceFirstMonth')),
      independentAfter5Years: independent(value('fiveYearsFirstMonth')),
      progression: left.graduated
        ? settled(
            within.some((row) => row.soort !== 'mbo' || Number(row.niveau) > Number(own('niveau'))),
          )
        : undefined,
      switch: left.graduated
        ? undefined
        : settled(within.some((row) => row.soort === 'mbo' && row.crebo !== own('crebo'))),
      dropOut:
        left.graduated || within.length > 0 ? false : settled(false) === false ? true : undefined,
    },
  }
}
