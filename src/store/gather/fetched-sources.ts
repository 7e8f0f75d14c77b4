import { join } from 'node:path'
import { type ReadResult, readFromFolder, readProvenance, type Source } from '#sources'
import { sha256 } from '../checksum.ts'
import type { SourceRecord } from '../model.ts'

/** One fetched source as read, with its record. */
export interface FetchedSource {
  readonly results: readonly ReadResult[]
  readonly record: SourceRecord
}

/**
 * Reads what `kansrijk haal` put in `<folder>/<source id>/`. `undefined` when nothing of the source was
 * fetched; a file that cannot be read is an issue, the others are used.
 */
export async function readFetchedSource(
  source: Source,
  folder: string,
): Promise<FetchedSource | undefined> {
  const { id, title, publisher, homepage, licence } = source.description
  const own = join(folder, id)
  const found = await readFromFolder(source, own)
  if (found.files.length === 0) return undefined
  const days: string[] = []
  const results: ReadResult[] = []
  const files: SourceRecord['files'][number][] = []
  for (const { name, bytes, path } of found.files) {
    const result = source.read({ name, bytes })
    results.push(result)
    files.push({ name, sha256: sha256(bytes), bytes: bytes.length, rows: result.rowsRead })
    const provenance = await readProvenance(path)
    if (provenance !== undefined) days.push(provenance.retrievedOn.slice(0, 10))
  }
  const checkedOn = days.sort().at(-1)
  const record = {
    id,
    title,
    publisher,
    url: homepage,
    licence,
    reliability: 'official',
    files,
  } as const
  return { results, record: checkedOn === undefined ? record : { ...record, checkedOn } }
}
