import type { NamedBytes, ReadResult, Source } from './model.ts'

/** The least share of a source's layout by which a file is taken to be of that source. */
const leastFit = 0.5

const trialBytes = 2_000_000

function yieldOf(result: ReadResult): number {
  const { observations, institutions, programmeOffers, boundaries } = result
  return observations.length + institutions.length + programmeOffers.length + boundaries.length
}

/** For a source that cannot tell from the head: what reading (the start of) the file yields. */
function trialFit(source: Source, file: NamedBytes): number {
  const whole = file.bytes.length <= trialBytes
  const result = source.read(whole ? file : { ...file, bytes: file.bytes.subarray(0, trialBytes) })
  const good = yieldOf(result)
  if (good === 0) return 0
  const bad = result.issues.filter((i) => i.severity === 'error').length
  return 0.99 * (good / (good + bad))
}

function isNamedAfter(source: Source, name: string): boolean {
  const bare = name.replace(/^.*[\\/]/, '').replace(/\.(gz|zip)$/i, '')
  const names = [...source.description.files.map((f) => f.name), ...(source.otherNames ?? [])]
  return names.includes(bare)
}

/** How well a file fits a source, 0–1: by its layout, and a little by its name. */
export function sourceFit(source: Source, file: NamedBytes): number {
  const layout = source.recognise === undefined ? trialFit(source, file) : source.recognise(file)
  return layout + (isNamedAfter(source, file.name) ? leastFit : 0)
}

/**
 * The source a file fits best, or `undefined` when it fits none by half of its columns. A file with the
 * name of a source's file counts as that source even when its content does not. Of equals the first.
 */
export function recogniseSource(file: NamedBytes, among: readonly Source[]): Source | undefined {
  let best: Source | undefined
  let bestFit = leastFit
  for (const source of among) {
    const fit = sourceFit(source, file)
    if (fit < leastFit || (best !== undefined && fit <= bestFit)) continue
    best = source
    bestFit = fit
  }
  return best
}
