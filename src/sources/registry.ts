import { cbs84780ned } from './cbs-84780ned/read.ts'
import { cbs84916ned } from './cbs-84916ned/read.ts'
import { cbs85353ned } from './cbs-85353ned/read.ts'
import { cbs85356ned } from './cbs-85356ned/read.ts'
import { cbs85519ned } from './cbs-85519ned/read.ts'
import { cbs85696ned } from './cbs-85696ned/read.ts'
import { source as duoGraduates } from './duo-graduates/read.ts'
import { source as duoInstitutionAddresses } from './duo-institution-addresses/read.ts'
import { source as duoProgrammeOffer } from './duo-programme-offer/read.ts'
import { source as duoStudentsByInstitution } from './duo-students-by-institution/read.ts'
import { source as duoStudentsBySectorChamber } from './duo-students-by-sector-chamber/read.ts'
import type { Source } from './model.ts'
import { municipalBoundaries } from './municipal-boundaries/read.ts'
import { publishedFigures } from './published-figures/read.ts'
import { sbbPlacementShortage } from './sbb-placement-shortage/read.ts'
import { uwvTension } from './uwv-tension/read.ts'

/** Every source, each read by its own folder. */
export const sources: readonly Source[] = [
  duoGraduates,
  duoInstitutionAddresses,
  duoProgrammeOffer,
  duoStudentsByInstitution,
  duoStudentsBySectorChamber,
  cbs84780ned,
  cbs84916ned,
  cbs85353ned,
  cbs85356ned,
  cbs85519ned,
  cbs85696ned,
  municipalBoundaries,
  sbbPlacementShortage,
  uwvTension,
  publishedFigures,
]

/** The source with this id, or `undefined` when there is none. */
export function sourceById(id: string): Source | undefined {
  return sources.find((source) => source.description.id === id)
}
