import { loadDescription } from '../description-file.ts'
import {
  type NamedBytes,
  type ProgrammeOffer,
  type ReadResult,
  readResult,
  type Source,
} from '../model.ts'
import { headerFit, readTable, type TableRow } from '../tabular/index.ts'
import { schema } from './raw.ts'

function offer({ values }: TableRow<(typeof schema)['columns']>): ProgrammeOffer {
  const { crebo, programmeName, providerId, institutionName, pathway, level, city, domain } = values
  const base = {
    providerId,
    institutionName,
    crebo,
    programmeName,
    level,
    pathway,
    city: city ?? '',
  }
  return domain === undefined || domain === '' ? base : { ...base, domain }
}

function read(file: NamedBytes): ReadResult {
  const { rows, issues, rowsRead } = readTable(file, schema)
  return readResult({ programmeOffers: rows.map(offer), issues, rowsRead })
}

/** The mbo programmes on offer (DUO open data, from RIO). */
export const source: Source = {
  description: loadDescription(import.meta.url),
  read,
  recognise: (file) => headerFit(file, schema),
}
