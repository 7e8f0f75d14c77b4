import { readdirSync, readFileSync } from 'node:fs'
import { missingCell, type Observation, type Unit, valueCell } from '#kernel'

const folder = new URL('../../../data/published/', import.meta.url)

/** One line of a shipped file; the notes, which may hold commas, come last and are not needed here. */
function observationOf(series: string, line: string): Observation {
  const [definition = '', period = '', dims = '', value = '', unit = '', , , , , , source = ''] =
    line.split(',')
  const pairs = dims === '' ? [] : dims.split(';').map((pair) => pair.split('='))
  const cell =
    value === ''
      ? missingCell('suppressed', unit as Unit)
      : valueCell(Number(value), unit as Unit, { noInterval: 'notPublished' })
  const dimensions = Object.fromEntries(pairs) as Record<string, string>
  return { series, definition, period, dimensions, cell, sources: [source] }
}

/** Every figure that ships, read as simply as can be. */
export const publishedObservations: readonly Observation[] = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => observationOf(name.replace('.csv', ''), line)),
  )
