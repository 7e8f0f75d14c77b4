import type { Issue } from '#kernel'
import type { Gathered, GatherPlan, GatherRequest, SourceFile } from '../model.ts'
import type { DownloadContext } from './download.ts'
import { type Failure, failureIssue, tooLarge } from './failure.ts'
import { fetchPage, nextAddress } from './json-pages.ts'
import { isFailure } from './request.ts'
import { openStaging, type Staging } from './staging.ts'

/** A complete gathered file, or the issues that ended the gathering. */
export type GatherResult = { readonly bytes: Uint8Array } | { readonly issues: readonly Issue[] }

interface Run {
  readonly c: DownloadContext
  readonly staging: Staging
  readonly answers: Map<string, readonly unknown[]>
  readonly absent: Set<string>
  bytes: number
}

/**
 * All pages of one answer, resumed where an earlier run broke off. A link back to a page already seen,
 * or more than `maxPages` pages, is a `changedSchema` failure.
 */
async function allPages(
  request: GatherRequest,
  run: Run,
  fresh: boolean,
): Promise<unknown[] | Failure> {
  const { c, staging } = run
  const staged = fresh ? undefined : await staging.read(request.endpoint, request.url)
  const rows: unknown[] = [...(staged?.rows ?? [])]
  let url: string | undefined = staged === undefined ? request.url : staged.next
  const seen = new Set<string>()
  for (let page = (staged?.pages ?? 0) + 1; url !== undefined; page++) {
    if (seen.has(url) || page > c.limits.maxPages)
      return {
        code: 'changedSchema',
        params: { expected: 'last page', found: url },
        retryable: false,
      }
    seen.add(url)
    const result = await fetchPage(url, c)
    if (isFailure(result)) return result
    const next = result.next === undefined ? undefined : nextAddress(result.next, url)
    if (typeof next === 'object') return next
    run.bytes += result.bytes
    if (run.bytes > c.limits.maxBytes) return tooLarge(c.limits.maxBytes)
    for (const row of result.rows) rows.push(row)
    await staging.append(request.endpoint, request.url, result.rows, page, next)
    c.onProgress?.({ bytes: run.bytes, page })
    url = next
  }
  return rows
}

async function askOne(
  request: GatherRequest,
  run: Run,
  fresh: boolean,
): Promise<Failure | undefined> {
  const rows = await allPages(request, run, fresh)
  if (!isFailure(rows)) {
    run.answers.set(request.endpoint, rows)
    return undefined
  }
  const { status } = rows.params
  if (!request.optional || rows.code !== 'httpStatus' || (status !== 404 && status !== 410))
    return rows
  run.absent.add(request.endpoint)
  return undefined
}

/**
 * The first answer says which version a table is: it is always asked anew, and when it differs from what an
 * earlier run got, everything that run left is thrown away, so that two versions never mix.
 */
async function askFirst(request: GatherRequest, run: Run): Promise<Failure | undefined> {
  const { staging, answers } = run
  const before = await staging.read(request.endpoint, request.url)
  const failure = await askOne(request, run, true)
  const rows = answers.get(request.endpoint)
  if (failure !== undefined || rows === undefined) return failure
  if (JSON.stringify(before?.rows) === JSON.stringify(rows)) return undefined
  await staging.clear()
  await staging.append(request.endpoint, request.url, rows, 1)
  return undefined
}

/** The bytes of a gathered file: a line `{"@endpoint":…}` before the rows of each, and a last line `{"@rows":n}`. */
export function gatheredBytes(rows: ReadonlyMap<string, readonly unknown[]>): Uint8Array {
  const lines: string[] = []
  let count = 0
  for (const [endpoint, list] of rows) {
    lines.push(JSON.stringify({ '@endpoint': endpoint }))
    for (const row of list) lines.push(JSON.stringify(row))
    count += list.length
  }
  lines.push(JSON.stringify({ '@rows': count }), '')
  return new TextEncoder().encode(lines.join('\n'))
}

/**
 * Gathers a file by its plan: asks, shows the plan what came, and asks on until the plan is content.
 * What has arrived is kept in `stagingFolder` for a next run; the caller removes it once the file stands.
 */
export async function gather(
  file: SourceFile,
  plan: GatherPlan,
  stagingFolder: string,
  c: DownloadContext,
): Promise<GatherResult> {
  const staging = openStaging(stagingFolder)
  const run: Run = { c, staging, answers: new Map(), absent: new Set(), bytes: 0 }
  for (let step = 0; step < 20; step++) {
    const sofar: Gathered = { rows: run.answers, absent: run.absent }
    const { requests, issues } = plan(file, sofar)
    if (issues.length > 0) return { issues }
    if (requests.length === 0) return { bytes: gatheredBytes(run.answers) }
    for (const [index, request] of requests.entries()) {
      const first = step === 0 && index === 0
      const failure = await (first ? askFirst(request, run) : askOne(request, run, false))
      if (failure !== undefined) return { issues: [failureIssue(failure, file.name, request.url)] }
    }
  }
  throw new RangeError(`The plan of ${file.name} never ends`)
}
