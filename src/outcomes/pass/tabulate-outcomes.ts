import { availableParallelism } from 'node:os'
import { type Microdata, microdataArrays } from '#store'
import type { OutcomeParameters } from '../outcome-parameters.ts'
import type { TabulatedOutcomes } from './outcome-cells.ts'
import { passRules } from './pass-rules.ts'
import type { CellHead } from './pass-source.ts'
import { runPass } from './run-pass.js'

/** How to make the cells. */
export interface TabulateOptions {
  readonly parameters: OutcomeParameters
  /** Columns that make the cells, by their heads; programme × region × level × pathway unless given. */
  readonly heads?: readonly CellHead[]
  /** Median of the search by Kaplan-Meier, further study censoring it; else of whoever found a job. */
  readonly survival: boolean
  /** Threads that take part, at most one a group of persons; as many as there are processors unless given. */
  readonly threads?: number
}

/**
 * Start outcomes of every cell in one fast pass over a folder of microdata. They are not protected: nothing
 * of it may leave the walls of the holder without disclosure control.
 * @throws MicrodataUnreadable when an array is damaged; RangeError when there can be 2^32 cells or more
 */
export function tabulateOutcomes(
  { folder, header }: Microdata,
  { parameters, heads, survival, threads }: TabulateOptions,
): Promise<TabulatedOutcomes> {
  return runPass({
    folder,
    readHeader: () => header,
    rulesFor: () => passRules(parameters, header.lastMonth),
    heads: heads ?? ['crebo', 'regio', 'niveau', 'leerweg'],
    survival,
    threads: Math.min(threads ?? availableParallelism(), header.groups.length),
    readerUrls: microdataArrays.urls,
    ArrayReader: microdataArrays.ArrayReader,
  })
}
