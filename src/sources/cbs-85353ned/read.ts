import { cbsSource } from '../cbs-odata/index.ts'
import { loadDescription } from '../description-file.ts'
import { studentsMapping } from './mapping.ts'

/** Mbo students (CBS 85353NED). */
export const cbs85353ned = cbsSource(loadDescription(import.meta.url), studentsMapping)
