import { join } from 'node:path'
import type { DisclosurePolicy } from '#disclosure'
import { type CalibrationTarget, generatePopulation } from '#population'
import { type OutcomeStore, openMicrodata, openMicrodataWriter } from '#store'
import type { OutcomeManifest } from '../model.ts'
import { plannedTables, shippedOutcomeParameters } from '../parameter-files.ts'
import { deriveLeavers } from '../pass/index.ts'
import { publishOutcomes } from './publish-outcomes.ts'

/** Part of the real numbers of persons in the sample: programmes have tens of graduates in ten cohorts. */
export const sampleShare = 0.02

/** What a sample release is made with. */
export interface SampleOptions {
  readonly dataFolder: string
  readonly store: OutcomeStore
  readonly policy: DisclosurePolicy
  readonly codeVersion: string
  /** Published figures to fit the population to; asked for only when a population is made. */
  readonly targets: () => Promise<readonly CalibrationTarget[]>
  /** Removes a folder with all that is in it; no error when it is gone. */
  readonly remove: (folder: string) => Promise<void>
  readonly share?: number
  readonly onProgress?: (share: number, what: string) => void
}

/** Where the generated person-level data stand for a moment: inside the walls, never served. */
function populationFolder({ dataFolder }: SampleOptions): string {
  return join(dataFolder, 'voorbeeldbevolking')
}

async function generate(options: SampleOptions): Promise<void> {
  const targets = await options.targets()
  const population = generatePopulation({ seed: 1, share: options.share ?? sampleShare, targets })
  const writer = await openMicrodataWriter(populationFolder(options), { origin: 'generated' })
  let done = 0
  try {
    for (const part of population.parts) {
      options.onProgress?.((0.4 * done) / population.persons, 'voorbeeldbevolking')
      await writer.write(population.batch(part))
      done += part.persons
    }
    await writer.finish()
  } catch (error) {
    await writer.discard()
    throw error
  }
}

async function publishSample(options: SampleOptions): Promise<OutcomeManifest> {
  const parameters = shippedOutcomeParameters()
  const microdata = openMicrodata(populationFolder(options))
  try {
    // Nobody is behind these records: the key need not be secret, and another version is another population.
    const key = new TextEncoder().encode(`voorbeelddata ${options.codeVersion}`)
    const result = await publishOutcomes({
      leavers: deriveLeavers(microdata, parameters, key),
      tables: plannedTables(),
      policy: options.policy,
      parameters,
      store: options.store,
      codeVersion: options.codeVersion,
      method: 'cellKey',
      onProgress: (share, step) => options.onProgress?.(0.45 + 0.55 * share, step),
    })
    if (result.released) return result.manifest
    throw new Error(`The sample release was refused: ${result.reason}`)
  } finally {
    microdata.close()
  }
}

/**
 * Makes sure that there are outcomes to show: a release of a generated population, made once for each version
 * of the code and marked `voorbeelddata`. A release of a register that readers see stays where it is. The
 * population is protected by noise, which takes seconds where finding the cheapest cells to withhold takes
 * minutes. Equal code gives an equal release.
 */
export async function ensureSampleOutcomes(options: SampleOptions): Promise<OutcomeManifest> {
  const { store, codeVersion } = options
  const stored = await store.read((await store.current()) ?? '').catch(() => undefined)
  const manifest = stored?.manifest as unknown as OutcomeManifest | undefined
  if (manifest?.origin === 'register' || manifest?.codeVersion === codeVersion) return manifest
  await options.remove(populationFolder(options))
  try {
    await generate(options)
    return await publishSample(options)
  } finally {
    await options.remove(populationFolder(options))
  }
}
