import type { FeatureCollection } from 'geojson'
import type { Issue, Localised, Observation } from '#kernel'

/** One file of a source: its name in the data folder and the address it is fetched from. */
export interface SourceFile {
  readonly name: string
  /** Absent for files that ship with the product. */
  readonly url?: string
  readonly mediaType: 'text/csv' | 'application/json' | 'application/geo+json'
}

/** What `source.yaml` says about a source. */
export interface SourceDescription {
  readonly id: string
  readonly title: Localised
  readonly publisher: string
  readonly description: Localised
  readonly licence: { readonly name: string; readonly url: string }
  readonly homepage: string
  readonly frequency: Localised
  readonly files: readonly SourceFile[]
  /** Texts the provider prints instead of a number, each with its one meaning. */
  readonly sentinels: readonly { readonly text: string; readonly meaning: Localised }[]
}

/** An institution of vocational education, from the register of addresses. */
export interface Institution {
  /** Four-character `brin` code. */
  readonly brin: string
  readonly name: string
  readonly postcode: string
  readonly city: string
  /** CBS code `GM0014`. */
  readonly municipality: string
  readonly website?: string
}

/** One programme as one institution offers it. */
export interface ProgrammeOffer {
  readonly brin: string
  readonly institutionName: string
  readonly crebo: string
  readonly programmeName: string
  readonly level: string
  readonly pathway: string
  readonly city: string
  readonly domain?: string
}

/** Outlines of areas as GeoJSON, WGS84 longitude/latitude, with `properties.code` a CBS code. */
export interface Boundaries {
  readonly id: string
  readonly geojson: FeatureCollection
}

/** What reading one file yields. Good rows are used however many bad rows there are. */
export interface ReadResult {
  readonly observations: readonly Observation[]
  readonly institutions: readonly Institution[]
  readonly programmeOffers: readonly ProgrammeOffer[]
  readonly boundaries: readonly Boundaries[]
  readonly issues: readonly Issue[]
  /** Rows seen in the file, good and bad, without the header. */
  readonly rowsRead: number
}

/** Bytes with the name that issues will carry. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A data source: what it is, and a pure reader of each of its files. */
export interface Source {
  readonly description: SourceDescription
  /** Reads one file; never throws on any bytes. */
  read(file: NamedBytes): ReadResult
}

/** A read result with nothing in it but the given parts. */
export function readResult(parts: Partial<ReadResult>): ReadResult {
  return {
    observations: [],
    institutions: [],
    programmeOffers: [],
    boundaries: [],
    issues: [],
    rowsRead: 0,
    ...parts,
  }
}
