import { cbsSource } from '../cbs-odata/index.ts'
import { loadDescription } from '../description-file.ts'
import { leaversMapping } from './mapping.ts'
import { deriveWorkShares } from './work-shares.ts'

/** Work of people who left mbo, as shares (CBS 85696NED). */
export const cbs85696ned = cbsSource(loadDescription(import.meta.url), leaversMapping, {
  derive: deriveWorkShares,
})
