import { type FileHandle, readFile, rm } from 'node:fs/promises'
import type { SourceFile } from '../model.ts'
import { announcedLength, readBody } from './body.ts'
import { type Failure, truncated } from './failure.ts'
import type { FetchLimits, FetchPorts, Progress, Provenance } from './model.ts'
import {
  dropPartial,
  openPartial,
  type Partial,
  partialPath,
  readPartial,
  validatorOf,
} from './partial-file.ts'
import { checksumFailure, type Downloaded } from './place-bytes.ts'
import { moveInto, readProvenance, sha256, writeProvenance } from './place-file.ts'
import { type Answer, discard, isFailure, requestOnce, stopped } from './request.ts'
import { waitAfter } from './retry.ts'
import { sniff } from './sniff.ts'

/** What one download needs. */
export interface DownloadContext {
  readonly limits: FetchLimits
  readonly ports: FetchPorts
  readonly signal?: AbortSignal | undefined
  readonly checksum?: string | undefined
  readonly onProgress?: ((progress: Omit<Progress, 'source' | 'file'>) => void) | undefined
}

/** Heads that say only what changed is wanted: the rest of a broken download, or a newer version. */
function conditions(part: Partial | undefined, former: Provenance | undefined, url: string) {
  const headers: Record<string, string> = { 'accept-encoding': 'identity' }
  if (part !== undefined)
    return { ...headers, range: `bytes=${part.bytes}-`, 'if-range': part.validator }
  if (former?.url !== url) return headers
  if (former.etag !== undefined) headers['if-none-match'] = former.etag
  else if (former.lastModified !== undefined) headers['if-modified-since'] = former.lastModified
  return headers
}

/** Whether a 206 really continues where the partial file ends, of the same version. */
function continues(response: Response, part: Partial): boolean {
  const range = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')
  const validator = validatorOf(response.headers)
  return Number(range?.[1]) === part.bytes && (validator === '' || validator === part.validator)
}

async function save(
  answer: Answer,
  path: string,
  part: Partial | undefined,
  url: string,
  c: DownloadContext,
) {
  const { response } = answer
  const start = part?.bytes ?? 0
  const length = announcedLength(response)
  const total = length === undefined ? {} : { totalBytes: start + length }
  const of = { url, validator: part?.validator ?? validatorOf(response.headers) }
  const handle: FileHandle = await openPartial(path, of, part !== undefined)
  try {
    const failure = await readBody(
      answer,
      c.limits,
      start,
      async (piece, bytes) => {
        await handle.write(piece)
        c.onProgress?.({ bytes, ...total })
      },
      c.signal,
    )
    await handle.sync()
    return failure
  } finally {
    await handle.close()
  }
}

/** Length the complete file must have by this answer; unknown when the server does not say. */
function completeLength(response: Response): number | undefined {
  if (response.status !== 206) return announcedLength(response)
  const total = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')
  return total === null ? undefined : Number(total[1])
}

/** Checks the complete partial file and puts it in place; the former file stays when it is not good. */
async function accept(
  file: SourceFile,
  path: string,
  response: Response,
  url: string,
  c: DownloadContext,
) {
  const bytes = await readFile(partialPath(path))
  const sum = sha256(bytes)
  const length = completeLength(response) ?? bytes.byteLength
  const wrong =
    (length === bytes.byteLength ? undefined : truncated(bytes.byteLength, length)) ??
    sniff(bytes, file.mediaType) ??
    checksumFailure(sum, c.checksum)
  if (wrong !== undefined) {
    await dropPartial(path)
    return wrong
  }
  const former = await readProvenance(path)
  await moveInto(partialPath(path), path)
  await rm(`${partialPath(path)}.json`, { force: true })
  await writeProvenance(
    path,
    provenanceOf(url, sum, bytes.byteLength, response.headers, c.ports.now()),
  )
  const status = former?.sha256 === sum ? 'unchanged' : 'fetched'
  return { status, bytes: bytes.byteLength, sha256: sum } satisfies Downloaded
}

function provenanceOf(
  url: string,
  sum: string,
  bytes: number,
  headers: Headers,
  now: number,
): Provenance {
  const etag = headers.get('etag')
  const lastModified = headers.get('last-modified')
  const retrievedOn = new Date(now).toISOString()
  return {
    url,
    retrievedOn,
    sha256: sum,
    bytes,
    ...(etag === null ? {} : { etag }),
    ...(lastModified === null ? {} : { lastModified }),
  }
}

const restart: Failure = { code: 'truncatedDownload', params: {}, retryable: true }

async function tryOnce(
  file: SourceFile,
  path: string,
  url: string,
  c: DownloadContext,
): Promise<Downloaded | Failure> {
  const part = await readPartial(path, url)
  const former = await readProvenance(path)
  const answer = await requestOnce(url, conditions(part, former, url), [200, 206, 304, 416], c)
  if (isFailure(answer)) return answer
  const { response, deadline } = answer
  const usable = response.status === 206 && part !== undefined && continues(response, part)
  if (response.status !== 200 && !usable) {
    deadline.stop()
    await discard(response)
    if (response.status === 304 && former !== undefined)
      return { status: 'unchanged', bytes: former.bytes, sha256: former.sha256 }
    await dropPartial(path)
    return restart
  }
  const failure = await save(answer, path, usable ? part : undefined, url, c)
  if (failure === undefined) return accept(file, path, response, url, c)
  if (!failure.retryable && c.signal?.aborted !== true) await dropPartial(path)
  return failure
}

/**
 * Fetches one address into `path`: tries again with growing waits, resumes where a broken try ended,
 * asks only for a newer version than the file in place, and moves the new file in place when it is
 * complete and of the right kind. Whatever happens otherwise, the former file stays.
 * @throws the error of the file system (disk full, no rights).
 */
export async function download(
  file: SourceFile,
  url: string,
  path: string,
  c: DownloadContext,
): Promise<Downloaded | Failure> {
  for (let attempt = 1; ; attempt++) {
    if (c.signal?.aborted) return stopped()
    const result = await tryOnce(file, path, url, c)
    if (!isFailure(result)) return result
    const wait = waitAfter(result, attempt, c.ports.random, c.limits)
    if (wait === undefined) return result
    await c.ports.sleep(wait, c.signal)
  }
}
