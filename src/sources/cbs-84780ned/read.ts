import { cbsSource } from '../cbs-odata/index.ts'
import { loadDescription } from '../description-file.ts'
import { earlyLeaversMapping } from './mapping.ts'

/** Early school leavers by region (CBS 84780NED). */
export const cbs84780ned = cbsSource(loadDescription(import.meta.url), earlyLeaversMapping)
