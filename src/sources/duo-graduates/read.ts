import type { Observation } from '#kernel'
import { loadDescription } from '../description-file.ts'
import { absentHeadIssues, absentHeads } from '../duo/absent-heads.ts'
import { diplomaYear } from '../duo/periods.ts'
import { countLostRows, totalObservations } from '../duo/total-observations.ts'
import { type Part, selfAndTotal, withheldTotals } from '../duo/withheld-totals.ts'
import { type NamedBytes, type ReadResult, readResult, type Source } from '../model.ts'
import { headerFit, readTable, type TableRow } from '../tabular/index.ts'
import { schema } from './raw.ts'

const description = loadDescription(import.meta.url)

type Row = TableRow<(typeof schema)['columns']>

const sexes: Readonly<Record<string, string>> = { MAN: 'm', VROUW: 'v' }

/** The parts of the file by diploma year. */
function partsByYear(rows: readonly Row[]): Map<string, Part[]> {
  const byYear = new Map<string, Part[]>()
  for (const { values, cells } of rows) {
    const { institution, programme, pathway, level, sectorChamber } = values
    for (const { groups, value } of cells) {
      const sex = sexes[groups.sex!]!
      const part = {
        dimensions: { institution, programme, pathway, level, sectorChamber, sex },
        value,
      }
      const parts = byYear.get(groups.year!)
      if (parts === undefined) byYear.set(groups.year!, [part])
      else parts.push(part)
    }
  }
  return byYear
}

const self = (code: string): readonly string[] => [code]
const perProgramme = {
  institution: self,
  programme: self,
  pathway: self,
  level: self,
  sectorChamber: self,
  sex: self,
}
const perCountry = {
  region: () => ['NL01'],
  pathway: selfAndTotal,
  level: selfAndTotal,
  sectorChamber: selfAndTotal,
  sex: selfAndTotal,
}

function read(file: NamedBytes): ReadResult {
  const { rows, issues, rowsRead } = readTable(file, schema)
  const lostRows = countLostRows(issues)
  const observations: Observation[] = []
  const absent: string[] = []
  for (const [year, parts] of [...partsByYear(rows)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const of = { period: diplomaYear(year), source: description.id, status: 'final' } as const
    const single = { ...of, series: 'graduates-by-programme', lostRows: 0 }
    const summed = { ...of, series: 'graduates', lostRows }
    const missing = absentHeads(rows, [`DIPMAN${year}`, `DIPVROUW${year}`])
    const country = missing.length === 0 ? perCountry : { ...perCountry, sex: self }
    absent.push(...missing)
    for (const o of totalObservations(withheldTotals(parts, perProgramme), single))
      observations.push(o)
    for (const o of totalObservations(withheldTotals(parts, country), summed)) observations.push(o)
  }
  return readResult({
    observations,
    issues: [...issues, ...absentHeadIssues(file, absent)],
    rowsRead,
  })
}

/**
 * Graduates per institution, programme and sex (DUO open data). Gives the series `graduates-by-programme`
 * as DUO counts it, and the national totals of `graduates`. For the school year of a column see
 * `diplomaYear`. A year with a column for one sex only has no total of both.
 */
export const source: Source = { description, read, recognise: (file) => headerFit(file, schema) }
