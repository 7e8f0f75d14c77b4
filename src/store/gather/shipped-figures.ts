import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { publishedFigures, type ReadResult } from '#sources'
import { sha256 } from '../checksum.ts'
import type { SourceRecord } from '../model.ts'

const localised = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })
const citation = z.strictObject({
  id: z.string(),
  title: localised,
  publisher: z.string().min(1),
  url: z.url(),
  licence: z.strictObject({ name: z.string(), url: z.url().optional() }),
  reliability: z.enum(['official', 'secondary', 'none']),
  checkedOn: z.iso.date(),
})

/** The shipped figures as read, and their sources as records. */
export interface ShippedFigures {
  readonly result: ReadResult
  readonly records: readonly SourceRecord[]
}

/**
 * Reads the folder of published figures that ships with the product: `sources.yaml` and one CSV a series.
 * @throws TypeError when `sources.yaml` does not keep to its schema; it is ours, so that is a mistake.
 */
export async function readShippedFigures(folder: string): Promise<ShippedFigures> {
  const where = join(folder, 'sources.yaml')
  const citations = z.array(citation).safeParse(parse(await readFile(where, 'utf8')))
  if (!citations.success) throw new TypeError(`${where}: ${z.prettifyError(citations.error)}`)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort()
  const files = await Promise.all(names.map((name) => readOne(folder, name)))
  const result = files.map((file) => file.result).reduce(joined)
  const records = citations.data.map((source) => ({
    ...source,
    licence: withoutUndefined(source.licence),
    files: files.flatMap((file) => file.recordFor(source.id)),
  }))
  return { result, records: records.filter((record) => record.files.length > 0) }
}

function withoutUndefined(licence: z.infer<typeof citation>['licence']): SourceRecord['licence'] {
  return licence.url === undefined
    ? { name: licence.name }
    : { name: licence.name, url: licence.url }
}

function joined(one: ReadResult, other: ReadResult): ReadResult {
  return {
    ...one,
    observations: [...one.observations, ...other.observations],
    issues: [...one.issues, ...other.issues],
    rowsRead: one.rowsRead + other.rowsRead,
  }
}

interface ShippedFile {
  readonly result: ReadResult
  /** The file as part of a source, when any of its figures is from that source. */
  recordFor(source: string): SourceRecord['files']
}

async function readOne(folder: string, name: string): Promise<ShippedFile> {
  const bytes = await readFile(join(folder, name))
  const result = publishedFigures.read({ name, bytes })
  const file = { name, sha256: sha256(bytes), bytes: bytes.length }
  const recordFor = (source: string): SourceRecord['files'] => {
    const rows = result.observations.filter((o) => o.sources.includes(source)).length
    return rows === 0 ? [] : [{ ...file, rows }]
  }
  return { result, recordFor }
}
