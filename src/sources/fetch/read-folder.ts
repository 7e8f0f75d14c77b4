import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Issue, issue } from '#kernel'
import type { NamedBytes, Source, SourceFile } from '../model.ts'
import { type Failure, failureIssue, tooLarge } from './failure.ts'
import { diskIssue } from './fetch-source.ts'
import { defaultLimits, type FetchOptions, type FileOutcome, type SourceOutcome } from './model.ts'
import { placeBytes } from './place-bytes.ts'
import { sourceFolder } from './place-file.ts'
import { isFailure } from './request.ts'

/** A file of a source as found in a folder, unpacked, and which file of the source it is. */
export interface FoundFile extends NamedBytes {
  readonly file: SourceFile
  readonly path: string
}

/** What a folder holds of a source. */
export interface FolderFiles {
  readonly files: readonly FoundFile[]
  readonly issues: readonly Issue[]
}

const mostEntries = 20_000

/** Names of all files in a folder and three levels below, sorted; hidden ones left out. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => path.split(/[\\/]/).length <= 4)
    .sort()
    .slice(0, mostEntries)
}

/** Unpacks gzip within bounds. */
function unpack(bytes: Uint8Array, path: string, maxBytes: number): Uint8Array | Failure {
  if (!path.endsWith('.gz')) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes })
  } catch (error) {
    if (error instanceof RangeError) return tooLarge(maxBytes)
    return { code: 'truncatedDownload', params: { received: bytes.byteLength }, retryable: false }
  }
}

function nameOf(path: string): string {
  return basename(path).replace(/\.gz$/, '')
}

/** The path of the first file in the list that has one of the names, plain or as `.gz`, unpacked preferred. */
function findByName(
  paths: readonly string[],
  names: readonly string[],
  sourceId: string,
): string | undefined {
  for (const name of names) {
    const matches = paths.filter((path) => nameOf(path).toLowerCase() === name.toLowerCase())
    const inOwn = matches.filter((path) => path.split(/[\\/]/).includes(sourceId))
    const [best] = (inOwn.length > 0 ? inOwn : matches).sort((a, b) => a.length - b.length)
    if (best !== undefined) return best
  }
  return undefined
}

async function readOne(
  file: SourceFile,
  folder: string,
  path: string,
  maxBytes: number,
): Promise<FoundFile | Issue> {
  const full = join(folder, path)
  const { size } = await stat(full)
  if (size > maxBytes) return failureIssue(tooLarge(maxBytes), file.name, full)
  const bytes = unpack(await readFile(full), path, maxBytes)
  if (isFailure(bytes)) return failureIssue(bytes, file.name, full)
  return { name: file.name, bytes, file: asFound(file, path), path: full }
}

const mediaTypes: Readonly<Record<string, SourceFile['mediaType']>> = {
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.ndjson': 'application/x-ndjson',
}

/** The file of a source with the media type its found name speaks of. */
function asFound(file: SourceFile, path: string): SourceFile {
  return { ...file, mediaType: mediaTypes[extname(nameOf(path))] ?? file.mediaType }
}

/** Other names only stand in for the one file of a source that has a single file. */
function namesOf(source: Source, file: SourceFile): string[] {
  const single = source.description.files.length === 1
  return [file.name, ...(single ? (source.otherNames ?? []) : [])]
}

/**
 * The files of a source that lie in a folder or up to three levels below it, found by name, also packed as
 * `.gz`. Each file that is absent is a `fileUnreadable` issue with reason `notFound`; a folder that is not
 * there is one such issue.
 */
export async function readFromFolder(
  source: Source,
  folder: string,
  maxBytes: number = defaultLimits.maxBytes,
): Promise<FolderFiles> {
  const files: FoundFile[] = []
  const issues: Issue[] = []
  try {
    const paths = await listFiles(folder)
    for (const file of source.description.files) {
      const path = findByName(paths, namesOf(source, file), source.description.id)
      const found =
        path === undefined ? absent(file, folder) : await readOne(file, folder, path, maxBytes)
      if ('code' in found) issues.push(found)
      else files.push(found)
    }
  } catch (error) {
    issues.push(diskIssue(error, folder))
  }
  return { files, issues }
}

function absent(file: SourceFile, folder: string): Issue {
  return issue('fileUnreadable', { file: file.name }, { reason: 'notFound', folder })
}

/**
 * Takes the files of a source from a folder into the data folder (`haal --van MAP`), with the same checks
 * and the same kind of outcome as fetching. What is absent leaves the former file as it was.
 */
export async function importSource(
  source: Source,
  from: string,
  options: FetchOptions,
): Promise<SourceOutcome> {
  const maxBytes = options.limits?.maxBytes ?? defaultLimits.maxBytes
  const found = await readFromFolder(source, from, maxBytes)
  const issues: Issue[] = [...found.issues]
  const files: FileOutcome[] = found.issues.map(({ at }) => ({
    name: at.file ?? '',
    status: 'failed',
  }))
  for (const { file, bytes, path } of found.files) {
    const context = { ports: options.ports, checksum: options.checksums?.[file.name] }
    const target = join(sourceFolder(options.folder, source.description.id), file.name)
    try {
      const result = await placeBytes(file, bytes, target, `file:${path}`, context)
      if (isFailure(result)) issues.push(failureIssue(result, file.name, path))
      files.push(
        isFailure(result) ? { name: file.name, status: 'failed' } : { name: file.name, ...result },
      )
    } catch (error) {
      issues.push(diskIssue(error, file.name))
      files.push({ name: file.name, status: 'failed' })
    }
  }
  const failed = files.some((file) => file.status === 'failed')
  const fetched = files.some((file) => file.status === 'fetched')
  return {
    source: source.description.id,
    status: failed ? 'failed' : fetched ? 'fetched' : 'unchanged',
    files,
    issues,
  }
}
