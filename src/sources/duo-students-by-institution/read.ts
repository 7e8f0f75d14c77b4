import type { Observation } from '#kernel'
import { loadDescription } from '../description-file.ts'
import { absentHeadIssues, absentHeads } from '../duo/absent-heads.ts'
import { pathways } from '../duo/codes.ts'
import { countDate } from '../duo/periods.ts'
import { countLostRows, totalObservations } from '../duo/total-observations.ts'
import { type Part, selfAndTotal, withheldTotals } from '../duo/withheld-totals.ts'
import { type NamedBytes, type ReadResult, readResult, type Source } from '../model.ts'
import { headerFit, readTable, type TableRow } from '../tabular/index.ts'
import { schema } from './raw.ts'

const description = loadDescription(import.meta.url)

type Row = TableRow<(typeof schema)['columns']>

function parts(rows: readonly Row[]): Part[] {
  return rows.flatMap((row) =>
    row.cells.map(({ groups, value }) => ({
      dimensions: {
        institution: row.values.institution,
        pathway: pathways.find(groups.pathway!)!,
      },
      value,
    })),
  )
}

/** What holds for the whole file. */
interface WholeFile {
  readonly newestYear: string
  readonly lostRows: number
  /** Number of pathways that a good row has. */
  readonly width: number
  /** Codes under which a pathway counts. */
  readonly pathway: (code: string) => readonly string[]
}

/** The pathways without which a total of all pathways would count too few students. */
function absentPathways(rows: readonly Row[]): string[] {
  const noBol = absentHeads(rows, ['BOL']).length > 0
  return absentHeads(rows, noBol ? ['BBL', 'BOLVT', 'EX'] : ['BBL', 'EX'])
}

/** One year of the file: per institution, and for the country, each per pathway and together. */
function yearObservations(year: string, rows: readonly Row[], whole: WholeFile): Observation[] {
  const { newestYear, lostRows, width, pathway } = whole
  const all = parts(rows)
  const of = {
    period: countDate(year),
    source: description.id,
    status: year === newestYear ? 'provisional' : 'final',
    lostRows,
  } as const
  const perInstitution = (some: readonly Part[]) =>
    withheldTotals(some, { institution: (code) => [code], pathway })
  const broken = new Set(
    rows.filter((row) => row.cells.length < width).map((row) => row.values.institution),
  )
  const isBroken = (part: Part): boolean => broken.has(part.dimensions.institution!)
  const country = withheldTotals(all, { region: () => ['NL01'], pathway })
  const total = 'total'
  const fixed = { level: total, sectorChamber: total, fieldOfStudy: total, sex: total, age: total }
  return [
    ...totalObservations(perInstitution(all.filter((part) => !isBroken(part))), {
      ...of,
      series: 'students-by-institution',
      lostRows: 0,
    }),
    ...totalObservations(perInstitution(all.filter(isBroken)), {
      ...of,
      series: 'students-by-institution',
    }),
    ...totalObservations(country, { ...of, series: 'students', fixed }),
  ]
}

function read(file: NamedBytes): ReadResult {
  const { rows, issues, rowsRead } = readTable(file, schema)
  const years = [...new Set(rows.map((row) => row.values.year))].sort()
  const absent = absentPathways(rows)
  const whole: WholeFile = {
    newestYear: years.at(-1) ?? '',
    lostRows: countLostRows(issues),
    width: rows.reduce((most, row) => Math.max(most, row.cells.length), 0),
    pathway: absent.length === 0 ? selfAndTotal : (code) => [code],
  }
  const observations = years.flatMap((year) =>
    yearObservations(
      year,
      rows.filter((row) => row.values.year === year),
      whole,
    ),
  )
  return readResult({
    observations,
    issues: [...issues, ...absentHeadIssues(file, absent)],
    rowsRead,
  })
}

/**
 * Students on 1 October per institution and pathway (DUO open data, file 01). Gives the series
 * `students-by-institution` and the national totals of `students` per pathway. The newest year in the file
 * is provisional until DUO's next edition. In a file without one of the pathways there is no total of them.
 */
export const source: Source = { description, read, recognise: (file) => headerFit(file, schema) }
