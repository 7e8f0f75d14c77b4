import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import type { Issue, Observation } from '#kernel'
import type { Boundaries, Institution, ProgrammeOffer } from '#sources'
import { releaseId } from './build-release.ts'
import { sha256 } from './checksum.ts'
import type { DurableFiles } from './durable-files.ts'
import type { Manifest, Release, ReleaseDamage } from './model.ts'
import { readObservations, readRecords } from './read-parquet.ts'
import {
  boundariesId,
  institutionColumns,
  programmeOfferColumns,
  releaseFiles,
} from './release-folder.ts'

const decoder = new TextDecoder()

async function readJson<T>(files: DurableFiles, path: string): Promise<T | undefined> {
  const bytes = await files.read(path)
  return bytes === undefined ? undefined : (JSON.parse(decoder.decode(bytes)) as T)
}

/**
 * The manifest in a folder, or `undefined` when there is none.
 * @throws Error when it cannot be read, or does not hash to its own id.
 */
export async function readManifest(
  files: DurableFiles,
  folder: string,
): Promise<Manifest | undefined> {
  const path = join(folder, releaseFiles.manifest)
  const manifest = await readJson<Manifest>(files, path).catch((cause: unknown) => {
    throw new Error(`Het manifest ${path} is niet te lezen`, { cause })
  })
  if (manifest === undefined) return undefined
  if (manifest.id !== releaseId(manifest)) throw new Error(`Het manifest ${path} is veranderd`)
  return manifest
}

/** How the files of a release differ from its manifest; `checksums` reads every byte. */
export async function releaseDamage(
  files: DurableFiles,
  folder: string,
  manifest: Manifest,
  checksums: boolean,
): Promise<readonly ReleaseDamage[]> {
  const damage: ReleaseDamage[] = []
  for (const { name, bytes, sha256: expected } of manifest.files) {
    const path = join(folder, name)
    const size = await files.size(path)
    if (size === undefined) damage.push({ file: name, problem: 'missing' })
    else if (size !== bytes) damage.push({ file: name, problem: 'size' })
    else if (checksums && sha256((await files.read(path)) ?? '') !== expected)
      damage.push({ file: name, problem: 'checksum' })
  }
  return damage
}

function kept<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

async function readBoundaries(
  files: DurableFiles,
  folder: string,
  manifest: Manifest,
): Promise<readonly Boundaries[]> {
  const found: Boundaries[] = []
  for (const { name } of manifest.files) {
    const id = boundariesId(name)
    if (id === undefined) continue
    const geojson = await readJson<FeatureCollection>(files, join(folder, name))
    if (geojson === undefined) throw new Error(`Het bestand ${name} is er niet meer`)
    found.push({ id, geojson })
  }
  return found
}

/** A release in a folder, open for reading. What is read once is kept. */
export function readRelease(files: DurableFiles, folder: string, manifest: Manifest): Release {
  const at = (name: string): string => join(folder, name)
  const series = new Map<string, () => Promise<readonly Observation[]>>()
  for (const name of Object.keys(manifest.series))
    series.set(
      name,
      kept(() => readObservations(at(releaseFiles.observations), name)),
    )
  return {
    manifest,
    observations: async (name) => (await series.get(name)?.()) ?? [],
    institutions: kept(() =>
      readRecords<Institution>(at(releaseFiles.institutions), institutionColumns),
    ),
    programmeOffers: kept(() =>
      readRecords<ProgrammeOffer>(at(releaseFiles.programmeOffers), programmeOfferColumns),
    ),
    boundaries: kept(() => readBoundaries(files, folder, manifest)),
    issues: kept(async () => (await readJson<Issue[]>(files, at(releaseFiles.issues))) ?? []),
  }
}
