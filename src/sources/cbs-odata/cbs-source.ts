import type { NamedBytes, ReadResult, Source, SourceDescription } from '../model.ts'
import { type CbsAddresses, cbsAddresses, cbsGatherPlan } from './gather-plan.ts'
import type { CbsMapping } from './model.ts'
import { readCbsTable } from './read-cbs-table.ts'

/** What a CBS source may add to its mapping. */
export interface CbsSourceExtras {
  readonly otherNames?: readonly string[]
  /** Reads another form of the same table; `undefined` when the file is not of that form. */
  readonly readOtherForm?: (file: NamedBytes) => ReadResult | undefined
  /** What is computed from the figures, in place of them. */
  readonly derive?: (result: ReadResult) => ReadResult
  readonly addresses?: CbsAddresses
}

/** A source that gathers one CBS table by either interface and reads it by its mapping. */
export function cbsSource(
  description: SourceDescription,
  mapping: CbsMapping,
  extras: CbsSourceExtras = {},
): Source {
  const derive = extras.derive ?? ((result: ReadResult) => result)
  return {
    description,
    read: (file) => derive(extras.readOtherForm?.(file) ?? readCbsTable(file, mapping)),
    gather: cbsGatherPlan(mapping, extras.addresses ?? cbsAddresses),
    otherNames: [`${mapping.table}.ndjson`, ...(extras.otherNames ?? [])],
  }
}
