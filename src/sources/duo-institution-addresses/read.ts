import { loadDescription } from '../description-file.ts'
import {
  type Institution,
  type NamedBytes,
  type ReadResult,
  readResult,
  type Source,
} from '../model.ts'
import { headerFit, readTable, type TableRow } from '../tabular/index.ts'
import { schema } from './raw.ts'

/** An address of the web with its protocol, or `undefined` when the text is none. */
function webAddress(text: string | undefined): string | undefined {
  if (
    text === undefined ||
    !/^(https?:\/\/)?[a-z0-9-]+(\.[a-z0-9-]+)+([/?][^\s"<>]*)?$/i.test(text)
  )
    return undefined
  return /^https?:\/\//i.test(text) ? text : `https://${text.toLowerCase()}`
}

/** A postcode as `1234 AB`; any other text as it is. */
function postcode(text: string | undefined): string {
  const match = /^(\d{4})\s?([A-Za-z]{2})$/.exec(text ?? '')
  return match === null ? (text ?? '') : `${match[1]} ${match[2]!.toUpperCase()}`
}

function institution({ values }: TableRow<(typeof schema)['columns']>): Institution {
  const { brin, name, city, municipality } = values
  const website = webAddress(values.website)
  const base = { brin, name, postcode: postcode(values.postcode), city, municipality }
  return website === undefined ? base : { ...base, website }
}

function read(file: NamedBytes): ReadResult {
  const { rows, issues, rowsRead } = readTable(file, schema)
  return readResult({ institutions: rows.map(institution), issues, rowsRead })
}

/** The register of mbo institutions (DUO open data). */
export const source: Source = {
  description: loadDescription(import.meta.url),
  read,
  recognise: (file) => headerFit(file, schema),
}
