import type { SourceRecord } from '#store'

/** A licence under which a source gives its figures. */
export type Licence = SourceRecord['licence']

/**
 * The licences of sources, each once, in order of the sources: figures of several sources carry the terms
 * of all of them. Licences with an address are told apart by it, those without by their name.
 */
export function licencesOf(sources: readonly Pick<SourceRecord, 'licence'>[]): Licence[] {
  const byIdentity = new Map<string, Licence>()
  for (const { licence } of sources) {
    const identity = licence.url ?? licence.name
    if (!byIdentity.has(identity)) byIdentity.set(identity, licence)
  }
  return [...byIdentity.values()]
}

/** The address of a licence: its own, or that of its node in the catalogue below `root`. */
export function licenceAddress(root: string, { name, url }: Licence): string {
  if (url !== undefined) return url
  const fragment = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `${root}/catalogus#licentie-${fragment}`
}
