import type { Observation } from '#kernel'
import { loadDescription } from '../description-file.ts'
import { elsewhere } from '../duo/codes.ts'
import { countDate } from '../duo/periods.ts'
import { countLostRows, totalObservations } from '../duo/total-observations.ts'
import {
  type Part,
  selfAndTotal,
  type WithheldTotal,
  withheldTotals,
} from '../duo/withheld-totals.ts'
import { type NamedBytes, type ReadResult, readResult, type Source } from '../model.ts'
import { headerFit, readTable, type TableRow } from '../tabular/index.ts'
import { schema } from './raw.ts'

const description = loadDescription(import.meta.url)

type Row = TableRow<(typeof schema)['columns']>

/** The parts of the file by year. */
function partsByYear(rows: readonly Row[]): Map<string, Part[]> {
  const byYear = new Map<string, Part[]>()
  for (const { values, cells } of rows) {
    const { sectorChamber, pathway, level, province } = values
    const dimensions = { region: province, pathway, level, sectorChamber }
    for (const { groups, value } of cells) {
      const year = groups.year!
      const parts = byYear.get(year)
      if (parts === undefined) byYear.set(year, [{ dimensions, value }])
      else parts.push({ dimensions, value })
    }
  }
  return byYear
}

const regions = (province: string): readonly string[] =>
  province === elsewhere ? ['NL01'] : [province, 'NL01']

/** Totals per pathway for the whole country come from the file per institution, where less is withheld. */
function isCountryTotal({ dimensions }: WithheldTotal): boolean {
  const { region, level, sectorChamber } = dimensions
  return region === 'NL01' && level === 'total' && sectorChamber === 'total'
}

function read(file: NamedBytes): ReadResult {
  const { rows, issues, rowsRead } = readTable(file, schema)
  const lostRows = countLostRows(issues)
  const byYear = partsByYear(rows)
  const years = [...byYear.keys()].sort()
  const observations: Observation[] = []
  for (const year of years) {
    const rollUp = {
      region: regions,
      pathway: selfAndTotal,
      level: selfAndTotal,
      sectorChamber: selfAndTotal,
    }
    const totals = withheldTotals(byYear.get(year)!, rollUp).filter((t) => !isCountryTotal(t))
    const made = totalObservations(totals, {
      series: 'students',
      period: countDate(year),
      source: description.id,
      status: year === years.at(-1) ? 'provisional' : 'final',
      fixed: { fieldOfStudy: 'total', sex: 'total', age: 'total' },
      lostRows,
    })
    for (const observation of made) observations.push(observation)
  }
  return readResult({ observations, issues, rowsRead })
}

/**
 * Students on 1 October per sector chamber, pathway, level and province of residence (DUO open data,
 * sectorkamer01), added up over main groups and under every total. The newest year in the file is
 * provisional until DUO's next edition.
 */
export const source: Source = { description, read, recognise: (file) => headerFit(file, schema) }
