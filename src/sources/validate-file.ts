import { issue } from '#kernel'
import { type NamedBytes, type ReadResult, readResult, type Source } from './model.ts'
import { recogniseSource } from './recognise-source.ts'
import { sources } from './registry.ts'
import { unpackFile } from './tabular/index.ts'

/** A file read by a source; without `source` no source was recognised, and the one issue says so. */
export interface Validation {
  readonly source?: Source
  readonly result: ReadResult
}

/**
 * Validates a file against a source; when none is given, against the source whose layout it fits best.
 * A gzip, or a ZIP with one file, is unpacked first. Never throws on any bytes.
 */
export function validateFile(packed: NamedBytes, source?: Source): Validation {
  const file = unpackFile(packed)
  const found = source ?? recogniseSource(file, sources)
  if (found !== undefined) return { source: found, result: found.read(file) }
  const expected = sources.map((s) => s.description.id).join(', ')
  const at = { file: file.name }
  return {
    result: readResult({ issues: [issue('unknownSource', at, { found: file.name, expected })] }),
  }
}
