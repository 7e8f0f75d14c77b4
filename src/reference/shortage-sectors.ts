import type { CodeList, ShortageSectorScheme } from './model.ts'
import { shortageSectorSchema } from './schemas.ts'
import { yamlFile } from './yaml-files.ts'

const file = yamlFile('codelists/shortage-sector.yaml', shortageSectorSchema)

/** The code list of all sectors that any scheme calls a shortage sector. */
export function shortageSectorList(): CodeList {
  const { id, name, source, codes } = file()
  return { id, name, source, codes }
}

/** The schemes that name shortage sectors (`letter`, `vab`, `rif`), each with its own membership. */
export function shortageSectorSchemes(): readonly ShortageSectorScheme[] {
  return file().schemes
}

/**
 * The codes of the shortage sectors of a scheme, in the order of the scheme.
 * @throws RangeError when no such scheme is known.
 */
export function shortageSectorsOf(scheme: string): readonly string[] {
  const found = file().schemes.find((entry) => entry.scheme === scheme)
  if (found === undefined) throw new RangeError(`No scheme with shortage sectors: ${scheme}`)
  return found.members.map(({ code }) => code)
}
