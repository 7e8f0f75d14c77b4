import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Issue, issue } from '#kernel'
import type { Source, SourceFile } from '../model.ts'
import { type DownloadContext, download } from './download.ts'
import { type Failure, failureIssue, hostOf } from './failure.ts'
import { gather } from './gather.ts'
import { type HostGate, hostGate } from './host-gate.ts'
import { defaultLimits, type FetchOptions, type FileOutcome, type SourceOutcome } from './model.ts'
import { type Downloaded, placeBytes } from './place-bytes.ts'
import { sourceFolder } from './place-file.ts'
import { isFailure } from './request.ts'

/** The outcome of one file with what went wrong. */
interface FileResult {
  readonly outcome: FileOutcome
  readonly issues: readonly Issue[]
}

function contextOf(source: Source, file: SourceFile, options: FetchOptions): DownloadContext {
  return {
    limits: { ...defaultLimits, ...options.limits },
    ports: options.ports,
    signal: options.signal,
    checksum: options.checksums?.[file.name],
    onProgress: (progress) =>
      options.onProgress?.({ source: source.description.id, file: file.name, ...progress }),
  }
}

async function gathered(source: Source, file: SourceFile, path: string, c: DownloadContext) {
  if (source.gather === undefined || file.url === undefined)
    throw new TypeError(`${file.name} has no plan`)
  const staging = `${path}.delen`
  const result = await gather(file, source.gather, staging, c)
  if ('issues' in result) return result.issues
  const placed = await placeBytes(file, result.bytes, path, file.url, c)
  await rm(staging, { recursive: true, force: true })
  return placed
}

function isIssues(result: object): result is readonly Issue[] {
  return Array.isArray(result)
}

async function fetchFile(
  source: Source,
  file: SourceFile,
  url: string,
  options: FetchOptions,
): Promise<FileResult> {
  const path = join(sourceFolder(options.folder, source.description.id), file.name)
  const c = contextOf(source, file, options)
  const failed = (issues: readonly Issue[]): FileResult => ({
    outcome: { name: file.name, status: 'failed' },
    issues,
  })
  let result: Downloaded | Failure | readonly Issue[]
  try {
    result =
      source.gather === undefined
        ? await download(file, url, path, c)
        : await gathered(source, file, path, c)
  } catch (error) {
    return failed([diskIssue(error, file.name)])
  }
  if (isIssues(result)) return failed(result)
  if (isFailure(result)) return failed([failureIssue(result, file.name, url)])
  return { outcome: { name: file.name, ...result }, issues: [] }
}

/** The issue of a file that could not be written or read on our side. @throws any other error. */
export function diskIssue(error: unknown, file: string): Issue {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
  return issue('fileUnreadable', { file }, { reason: String(error.code) })
}

/** One `notReachable` per source, about the source and not about each of its files. */
function onceOffline(issues: readonly Issue[]): readonly Issue[] {
  const first = issues.find((each) => each.code === 'notReachable')
  return first === undefined
    ? issues
    : [...issues.filter((each) => each.code !== 'notReachable'), { ...first, at: {} }]
}

function statusOf(files: readonly FileOutcome[]): SourceOutcome['status'] {
  if (files.some((file) => file.status === 'failed')) return 'failed'
  return files.some((file) => file.status === 'fetched') ? 'fetched' : 'unchanged'
}

/**
 * Fetches every file of a source that has an address into `<folder>/<id>/`. Files that fail keep their
 * former content; when the host cannot be reached the remaining files are not tried. A source without
 * addresses is `unchanged` with no files.
 * @throws only on a programmer's mistake, never on anything a server does.
 */
export async function fetchSource(
  source: Source,
  options: FetchOptions,
  gate: HostGate = hostGate(2),
): Promise<SourceOutcome> {
  let offline = false
  const tasks = source.description.files.flatMap((file) => {
    const { url } = file
    if (url === undefined) return []
    return gate(hostOf(url), async (): Promise<FileResult> => {
      if (offline) return { outcome: { name: file.name, status: 'failed' }, issues: [] }
      const result = await fetchFile(source, file, url, options)
      offline ||= result.issues.some((each) => each.code === 'notReachable')
      return result
    })
  })
  const results = await Promise.all(tasks)
  const files = results.map((result) => result.outcome)
  const issues = onceOffline(results.flatMap((result) => result.issues))
  return { source: source.description.id, status: statusOf(files), files, issues }
}

/** Fetches several sources, at most two requests per host at a time; outcomes in the order of the sources. */
export async function fetchSources(
  sources: readonly Source[],
  options: FetchOptions,
  onOutcome: (outcome: SourceOutcome) => void = () => undefined,
): Promise<readonly SourceOutcome[]> {
  const gate = hostGate(2)
  return Promise.all(
    sources.map(async (source) => {
      const outcome = await fetchSource(source, options, gate)
      onOutcome(outcome)
      return outcome
    }),
  )
}
