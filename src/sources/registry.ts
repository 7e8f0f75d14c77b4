import { source as duoGraduates } from './duo-graduates/read.ts'
import { source as duoInstitutionAddresses } from './duo-institution-addresses/read.ts'
import { source as duoProgrammeOffer } from './duo-programme-offer/read.ts'
import { source as duoStudentsByInstitution } from './duo-students-by-institution/read.ts'
import { source as duoStudentsBySectorChamber } from './duo-students-by-sector-chamber/read.ts'
import type { Source } from './model.ts'

/** Every source, each read by its own folder. */
export const sources: readonly Source[] = [
  duoGraduates,
  duoInstitutionAddresses,
  duoProgrammeOffer,
  duoStudentsByInstitution,
  duoStudentsBySectorChamber,
]

/** The source with this id, or `undefined` when there is none. */
export function sourceById(id: string): Source | undefined {
  return sources.find((source) => source.description.id === id)
}
