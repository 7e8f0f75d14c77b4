import { join } from 'node:path'
import { canonicalJson } from './canonical-json.ts'
import { sha256 } from './checksum.ts'
import type { DurableFiles } from './durable-files.ts'
import type { Manifest, ReleaseContent, SourceRecord } from './model.ts'
import type { OrderedObservations } from './ordered-observations.ts'
import {
  boundariesFile,
  institutionColumns,
  programmeOfferColumns,
  releaseFiles,
} from './release-folder.ts'
import { writeObservations, writeRecords } from './write-parquet.ts'

function orderedBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  const keyed = items.map((item) => ({ item, key: key(item) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item)
}

function orderedSources(sources: readonly SourceRecord[]): readonly SourceRecord[] {
  const filesInOrder = sources.map((s) => ({ ...s, files: orderedBy(s.files, canonicalJson) }))
  return orderedBy(filesInOrder, (s) => s.id)
}

function seriesCounts(content: ReleaseContent): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { series } of content.observations) counts.set(series, (counts.get(series) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function writeContent(
  files: DurableFiles,
  folder: string,
  content: ReleaseContent,
  ordered: OrderedObservations,
): Promise<void> {
  const at = (name: string): string => join(folder, name)
  await files.produce(at(releaseFiles.observations), (path) => writeObservations(path, ordered))
  await files.produce(at(releaseFiles.institutions), (path) =>
    writeRecords(path, institutionColumns, content.institutions),
  )
  await files.produce(at(releaseFiles.programmeOffers), (path) =>
    writeRecords(path, programmeOfferColumns, content.programmeOffers),
  )
  const issues = orderedBy(content.issues, canonicalJson)
  await files.write(at(releaseFiles.issues), `${canonicalJson(issues)}\n`)
  for (const { id, geojson } of content.boundaries)
    await files.write(at(boundariesFile(id)), `${canonicalJson(geojson)}\n`)
}

async function fileRecords(files: DurableFiles, folder: string): Promise<Manifest['files']> {
  const records: { name: string; sha256: string; bytes: number }[] = []
  for (const name of await files.list(folder)) {
    const bytes = await files.read(join(folder, name))
    if (bytes === undefined) throw new Error(`File vanished while building: ${name}`)
    records.push({ name, sha256: sha256(bytes), bytes: bytes.length })
  }
  return records
}

/** The id of a release: the first 16 hexadecimal digits of the SHA-256 over the rest of its manifest. */
export function releaseId(manifest: Omit<Manifest, 'id'>): string {
  const { id: _, ...rest } = { id: '', ...manifest }
  return sha256(canonicalJson(rest)).slice(0, 16)
}

/**
 * Writes a release into a folder that must be empty: content first, then the manifest over it. The same
 * content in any order gives the same bytes.
 * @param ordered the observations of the content, in order.
 */
export async function buildRelease(
  files: DurableFiles,
  folder: string,
  content: ReleaseContent,
  ordered: OrderedObservations,
): Promise<Manifest> {
  await writeContent(files, folder, content, ordered)
  const errors = content.issues.filter((i) => i.severity === 'error').length
  const rest = {
    schemaVersion: 1,
    codeVersion: content.codeVersion,
    sources: orderedSources(content.sources),
    observations: content.observations.length,
    series: seriesCounts(content),
    issues: { errors, warnings: content.issues.length - errors },
    files: await fileRecords(files, folder),
  } as const
  const manifest: Manifest = { id: releaseId(rest), ...rest }
  await files.write(join(folder, releaseFiles.manifest), `${canonicalJson(manifest)}\n`)
  await files.syncFolder(folder)
  return manifest
}
