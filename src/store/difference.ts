import { type Observation, observationKey } from '#kernel'
import { canonicalJson } from './canonical-json.ts'
import type { FigureChange, Manifest, Release } from './model.ts'

type Reason = FigureChange['reasons'][number]
type FileSums = ReadonlyMap<string, string>

function sumsBySource(manifest: Manifest): ReadonlyMap<string, FileSums> {
  return new Map(
    manifest.sources.map((s) => [s.id, new Map(s.files.map((f) => [f.name, f.sha256]))]),
  )
}

function fileReasons(before: FileSums, after: FileSums): readonly Reason[] {
  const reasons: Reason[] = []
  const names = [...after.keys()]
  if (names.some((name) => !before.has(name))) reasons.push('newSourceFile')
  if (names.some((name) => before.has(name) && before.get(name) !== after.get(name)))
    reasons.push('changedSourceFile')
  if ([...before.keys()].some((name) => !after.has(name))) reasons.push('removedSourceFile')
  return reasons
}

/** Tells why figures of given sources differ between two manifests. */
function reasonsBetween(from: Manifest, to: Manifest): (sources: readonly string[]) => Reason[] {
  const before = sumsBySource(from)
  const after = sumsBySource(to)
  const none: FileSums = new Map()
  const code: readonly Reason[] = from.codeVersion === to.codeVersion ? [] : ['changedCode']
  return (sources) => {
    const found = sources.flatMap((id) =>
      fileReasons(before.get(id) ?? none, after.get(id) ?? none),
    )
    return [...new Set([...found, ...code])]
  }
}

const byKey = (of: readonly Observation[]): Map<string, Observation> =>
  new Map(of.map((o) => [observationKey(o), o]))

function changeOf(
  before: Observation | undefined,
  after: Observation | undefined,
): Omit<FigureChange, 'reasons'> | undefined {
  if (before === undefined) return after === undefined ? undefined : { kind: 'added', after }
  if (after === undefined) return { kind: 'removed', before }
  if (canonicalJson(before) === canonicalJson(after)) return undefined
  return { kind: 'changed', before, after }
}

/**
 * The figures that differ between two releases and why, by series and then in the order of the newer
 * release with what was removed behind it. Changed: another cell, source or note under the same key.
 */
export async function differenceBetween(from: Release, to: Release): Promise<FigureChange[]> {
  const reasonsOf = reasonsBetween(from.manifest, to.manifest)
  const names = new Set([...Object.keys(from.manifest.series), ...Object.keys(to.manifest.series)])
  const changes: FigureChange[] = []
  for (const series of [...names].sort()) {
    const before = byKey(await from.observations(series))
    const after = byKey(await to.observations(series))
    for (const key of new Set([...after.keys(), ...before.keys()])) {
      const change = changeOf(before.get(key), after.get(key))
      if (change === undefined) continue
      const sources = [...(change.before?.sources ?? []), ...(change.after?.sources ?? [])]
      changes.push({ ...change, reasons: reasonsOf(sources) })
    }
  }
  return changes
}
