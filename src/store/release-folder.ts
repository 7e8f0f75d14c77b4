import { join } from 'node:path'
import type { Institution, ProgrammeOffer } from '#sources'

/** Names of the files of a release. */
export const releaseFiles = {
  manifest: 'manifest.json',
  observations: 'observations.parquet',
  institutions: 'institutions.parquet',
  programmeOffers: 'programme_offers.parquet',
  issues: 'issues.json',
} as const

/** Name of the file with the outlines of this id. */
export function boundariesFile(id: string): string {
  return `boundaries-${id}.geojson`
}

/** The id of the outlines in a file, or `undefined` when the file holds something else. */
export function boundariesId(file: string): string | undefined {
  return /^boundaries-(.+)\.geojson$/.exec(file)?.[1]
}

/** The folder that holds the releases. */
export function releasesFolder(dataFolder: string): string {
  return join(dataFolder, 'releases')
}

/** Whether a text can be the id of a release. */
export function isReleaseId(text: string): boolean {
  return /^[0-9a-f]{16}$/.test(text)
}

/** Prefix of the folder in which a release is built before it has its name. */
export const buildPrefix = '.bouw-'

/** Columns of `institutions.parquet`. */
export const institutionColumns: readonly (keyof Institution)[] = [
  'brin',
  'name',
  'postcode',
  'city',
  'municipality',
  'website',
]

/** Columns of `programme_offers.parquet`. */
export const programmeOfferColumns: readonly (keyof ProgrammeOffer)[] = [
  'brin',
  'crebo',
  'level',
  'pathway',
  'city',
  'institutionName',
  'programmeName',
  'domain',
  'providerId',
]
