import { type Observation, observationKey } from '#kernel'
import { dimensionIds } from '#reference'
import type { ReleaseContent } from './model.ts'
import { refuse } from './refuse.ts'

const knownDimensions: ReadonlySet<string> = new Set(dimensionIds)

function repeated(names: Iterable<string>): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const name of names) if (seen.size === seen.add(name).size) twice.add(name)
  return twice
}

/** Whether figures of a source are generated, not published. */
export function isGenerated(source: string): boolean {
  return source.startsWith('voorbeelddata')
}

function mixesGenerated({ sources }: Observation): boolean {
  return sources.length > 1 && sources.some(isGenerated) && !sources.every(isGenerated)
}

function isBroken({ cell, sources }: Observation): boolean {
  if (sources.length === 0) return true
  if (cell.missing !== undefined) return false
  const { value, n = 0, interval } = cell
  if (!Number.isFinite(value) || !Number.isFinite(n)) return true
  return (
    interval !== undefined && !(Number.isFinite(interval.low) && Number.isFinite(interval.high))
  )
}

function hasUnknownDimension({ dimensions }: Observation): boolean {
  for (const id in dimensions) if (!knownDimensions.has(id)) return true
  return false
}

function checkSources({ observations, sources }: ReleaseContent): void {
  const known = new Set(sources.map((s) => s.id))
  refuse('Sources recorded twice', repeated(sources.map((s) => s.id)))
  refuse(
    'Source ids that are empty or hold white space',
    [...known].filter((id) => id === '' || /\s/.test(id)),
  )
  const unknown = new Set<string>()
  for (const o of observations) for (const id of o.sources) if (!known.has(id)) unknown.add(id)
  refuse('Sources without a record', unknown)
}

/**
 * Refuses content that cannot become a release, because a reader would not know what a figure is or where
 * it comes from. (`orderObservations` refuses two observations with one key.)
 * @throws RangeError naming the keys: a source without a record or with white space in its id, an unknown
 * dimension, a figure of generated and published sources together, a number that is not finite, or an
 * outline whose id is used twice or cannot be a file name.
 */
export function checkContent(content: ReleaseContent): void {
  const keysWhere = (fails: (o: Observation) => boolean): string[] =>
    content.observations.filter(fails).map(observationKey)
  checkSources(content)
  refuse('Unknown dimensions in', keysWhere(hasUnknownDimension))
  refuse('Generated and published sources mixed in', keysWhere(mixesGenerated))
  refuse('No source or no finite number in', keysWhere(isBroken))
  const outlines = content.boundaries.map((b) => b.id)
  refuse('Outlines with the same id', repeated(outlines))
  refuse(
    'Outlines whose id is no file name',
    outlines.filter((id) => !/^[a-z0-9][a-z0-9-]*$/.test(id)),
  )
}
