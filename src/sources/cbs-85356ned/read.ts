import { cbsSource } from '../cbs-odata/index.ts'
import { loadDescription } from '../description-file.ts'
import { graduatesMapping } from './mapping.ts'

/** Mbo graduates (CBS 85356NED). */
export const cbs85356ned = cbsSource(loadDescription(import.meta.url), graduatesMapping)
