import { type Issue, issue } from '#kernel'
import { type NamedBytes, type ReadResult, readResult, type Source } from './model.ts'
import { recogniseSource } from './recognise-source.ts'
import { sources } from './registry.ts'
import { tableTrouble, unpackFile } from './tabular/index.ts'

/** A file read by a source; without `source` none was recognised, and the one issue says why. */
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
  return { result: readResult({ issues: [whyUnknown(file)] }) }
}

/** Why no source knows a file: nobody could read it, or it is a table or JSON of somebody else. */
function whyUnknown(file: NamedBytes): Issue {
  const trouble = tableTrouble(file)
  if (trouble !== undefined && trouble.params.found !== 'JSON') return trouble
  const expected = sources.map((s) => s.description.id).join(', ')
  return issue('unknownSource', { file: file.name }, { found: file.name, expected })
}
