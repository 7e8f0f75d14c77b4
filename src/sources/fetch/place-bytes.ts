import type { SourceFile } from '../model.ts'
import type { Failure } from './failure.ts'
import type { FetchPorts } from './model.ts'
import { readProvenance, sha256, writeAtomically, writeProvenance } from './place-file.ts'
import { sniff } from './sniff.ts'

/** New bytes in place, or the same as before. */
export interface Downloaded {
  readonly status: 'fetched' | 'unchanged'
  readonly bytes: number
  readonly sha256: string
}

/**
 * Puts bytes that are complete in place as a file of a source, with their provenance, when they are of the
 * right kind and have the expected SHA-256 (if any). The former file stays when they are not.
 * @throws the error of the file system.
 */
export async function placeBytes(
  file: SourceFile,
  bytes: Uint8Array,
  path: string,
  url: string,
  context: { readonly ports: Pick<FetchPorts, 'now'>; readonly checksum?: string | undefined },
): Promise<Downloaded | Failure> {
  const sum = sha256(bytes)
  const wrong = sniff(bytes, file.mediaType) ?? checksumFailure(sum, context.checksum)
  if (wrong !== undefined) return wrong
  const former = await readProvenance(path)
  if (former?.sha256 === sum) return { status: 'unchanged', bytes: bytes.byteLength, sha256: sum }
  await writeAtomically(path, bytes)
  const retrievedOn = new Date(context.ports.now()).toISOString()
  await writeProvenance(path, { url, retrievedOn, sha256: sum, bytes: bytes.byteLength })
  return { status: 'fetched', bytes: bytes.byteLength, sha256: sum }
}

/** The failure of bytes with another SHA-256 than expected. */
export function checksumFailure(found: string, expected: string | undefined): Failure | undefined {
  if (expected === undefined || expected.toLowerCase() === found) return undefined
  return { code: 'wrongChecksum', params: { expected, found }, retryable: false }
}
