import type { FeatureCollection } from 'geojson'
import type { Issue, Localised, Observation } from '#kernel'

/** One file of a source: its name in the data folder and the address it is fetched from. */
export interface SourceFile {
  readonly name: string
  /** Absent for files that ship with the product. */
  readonly url?: string
  readonly mediaType:
    | 'text/csv'
    | 'application/json'
    | 'application/geo+json'
    | 'application/x-ndjson'
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
  /** Absent where the source knows the provider by its RIO code only. */
  readonly brin?: string
  /** Code of the provider in RIO (`onderwijsaanbiederid`). */
  readonly providerId?: string
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

/** One answer of a paged interface, asked by its address; its rows go under `endpoint` in the file. */
export interface GatherRequest {
  readonly endpoint: string
  readonly url: string
  /** The plan can do without: a 404 is remembered and the plan is asked again. */
  readonly optional?: boolean
}

/** Rows as they came, per endpoint; an endpoint whose optional request failed is in `absent`. */
export interface Gathered {
  readonly rows: ReadonlyMap<string, readonly unknown[]>
  readonly absent: ReadonlySet<string>
}

/**
 * What is still to be asked for a file that is made of several answers, given the answers so far: no
 * requests means complete; `issues` means that the answers are not what was expected. Pure.
 */
export type GatherPlan = (
  file: SourceFile,
  sofar: Gathered,
) => { readonly requests: readonly GatherRequest[]; readonly issues: readonly Issue[] }

/** A data source: what it is, and a pure reader of each of its files. */
export interface Source {
  readonly description: SourceDescription
  /** Reads one file; never throws on any bytes. */
  read(file: NamedBytes): ReadResult
  /** How much of the source's layout a file has, 0–1, from its head only; never throws. */
  recognise?(file: NamedBytes): number
  /** For sources behind a paged interface: each file is gathered by this plan, not fetched as it is. */
  readonly gather?: GatherPlan
  /** Names under which a folder may hold the same data, besides the names of `files`. */
  readonly otherNames?: readonly string[]
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
