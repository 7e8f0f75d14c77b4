import { missingCell, type Observation, valueCell } from '#kernel'
import { loadDescription } from '../description-file.ts'
import { type NamedBytes, type ReadResult, readResult, type Source } from '../model.ts'
import { headerFit, readTable } from '../tabular/index.ts'
import { schema } from './raw.ts'

const description = loadDescription(import.meta.url)

/** What a reader must know of a number that SBB did not print itself. */
export const derivedNote = 'Berekend uit het verschil met de vorige meting dat SBB noemt.'

function read(file: NamedBytes): ReadResult {
  const { rows, issues, rowsRead } = readTable(file, schema)
  const observations = rows.map(({ values }): Observation => {
    const { day, shortage, derived } = values
    const cell =
      typeof shortage === 'number'
        ? valueCell(shortage, 'placements', { noInterval: 'fullCount' })
        : missingCell(shortage.missing, 'placements', shortage.text)
    const note = derived?.trim().toLowerCase() === 'ja' ? { note: derivedNote } : {}
    const { id } = description
    return {
      series: 'placement-shortage',
      definition: 'as-published',
      period: day,
      dimensions: {},
      cell,
      sources: [id],
      ...note,
    }
  })
  return readResult({ observations, issues, rowsRead })
}

/** Shortage of placements and apprenticeships in the country on a day, as SBB reports it. */
export const sbbPlacementShortage: Source = {
  description,
  read,
  recognise: (file) => headerFit(file, schema),
}
