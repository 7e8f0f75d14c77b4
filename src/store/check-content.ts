import { type Observation, observationKey } from '#kernel'
import { dimensionIds } from '#reference'
import type { ReleaseContent } from './model.ts'

const knownDimensions: ReadonlySet<string> = new Set(dimensionIds)
const atMost = 10

function refuse(what: string, names: Iterable<string>): void {
  const all = [...new Set(names)].sort()
  if (all.length === 0) return
  const rest = all.length > atMost ? ` and ${all.length - atMost} more` : ''
  throw new RangeError(`${what}: ${all.slice(0, atMost).join(', ')}${rest}`)
}

function repeated(names: Iterable<string>): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const name of names) if (seen.size === seen.add(name).size) twice.add(name)
  return twice
}

/** Ids of sources whose figures are generated, not published. */
export function isGenerated(source: string): boolean {
  return source.startsWith('voorbeelddata')
}

function mixesGenerated(o: Observation): boolean {
  return o.sources.some(isGenerated) && !o.sources.every(isGenerated)
}

function isBroken(o: Observation): boolean {
  const { cell } = o
  const numbers =
    cell.missing === undefined ? [cell.value, cell.n ?? 0, cell.interval?.low ?? 0] : []
  return !numbers.every(Number.isFinite) || o.sources.length === 0
}

const hasUnknownDimension = (o: Observation): boolean =>
  Object.keys(o.dimensions).some((id) => !knownDimensions.has(id))

/**
 * Refuses content that cannot become a release, because a reader would not know which figure holds or
 * where it comes from.
 * @throws RangeError naming the keys: two observations with one key, a source without a record or with
 * white space in its id, an unknown dimension, a figure of generated and published sources together, a
 * number that is not finite, or an outline whose id cannot be a file name.
 */
export function checkContent(content: ReleaseContent): void {
  const { observations, sources, boundaries } = content
  const known = new Set(sources.map((s) => s.id))
  const keys = (of: readonly Observation[]): string[] => of.map(observationKey)
  refuse('Sources recorded twice', repeated(sources.map((s) => s.id)))
  refuse(
    'Source ids with white space',
    [...known].filter((id) => /\s/.test(id) || id === ''),
  )
  refuse(
    'Sources without a record',
    observations.flatMap((o) => o.sources.filter((id) => !known.has(id))),
  )
  refuse('Observations with the same key', repeated(keys(observations)))
  refuse('Unknown dimensions in', keys(observations.filter(hasUnknownDimension)))
  refuse('Generated and published sources mixed in', keys(observations.filter(mixesGenerated)))
  refuse('No source or no finite number in', keys(observations.filter(isBroken)))
  refuse('Outlines with the same id', repeated(boundaries.map((b) => b.id)))
  refuse(
    'Outlines whose id is no file name',
    boundaries.map((b) => b.id).filter((id) => !/^[a-z0-9][a-z0-9-]*$/.test(id)),
  )
}
