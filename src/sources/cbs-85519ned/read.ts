import { cbsSource } from '../cbs-odata/index.ts'
import { loadDescription } from '../description-file.ts'
import { progressionMapping } from './mapping.ts'

/** Flow of mbo students to the next school year (CBS 85519NED). */
export const cbs85519ned = cbsSource(loadDescription(import.meta.url), progressionMapping)
