import type { Issue, Localised, Observation } from '#kernel'
import type { Boundaries, Institution, ProgrammeOffer } from '#sources'

/** A source as it stands in a release: who published what, under which licence, and which bytes were read. */
export interface SourceRecord {
  readonly id: string
  readonly title: Localised
  readonly publisher: string
  readonly url: string
  readonly licence: { readonly name: string; readonly url?: string }
  /** ISO day on which its figures were taken over or fetched, when known. */
  readonly checkedOn?: string
  /** `official`: the publisher itself; `secondary`: seen elsewhere; `none`: not seen (unverified). */
  readonly reliability: 'official' | 'secondary' | 'none'
  readonly files: readonly { name: string; sha256: string; bytes: number; rows: number }[]
}

/** Everything a release is made of, before it is written. */
export interface ReleaseContent {
  readonly codeVersion: string
  readonly sources: readonly SourceRecord[]
  readonly observations: readonly Observation[]
  readonly institutions: readonly Institution[]
  readonly programmeOffers: readonly ProgrammeOffer[]
  readonly boundaries: readonly Boundaries[]
  readonly issues: readonly Issue[]
}

/** The manifest of a release. Holds no clock: equal input gives equal bytes. */
export interface Manifest {
  readonly schemaVersion: 1
  /** First 16 hexadecimal digits of the SHA-256 over everything below; also the folder name. */
  readonly id: string
  readonly codeVersion: string
  readonly sources: readonly SourceRecord[]
  readonly observations: number
  readonly series: Readonly<Record<string, number>>
  readonly issues: { readonly errors: number; readonly warnings: number }
  readonly files: readonly { name: string; sha256: string; bytes: number }[]
}

/** A line of the journal: a release became the current one. */
export interface Activation {
  readonly releaseId: string
  /** ISO instant. */
  readonly at: string
  readonly by: 'build' | 'rollback'
}

/** An immutable release, open for reading. */
export interface Release {
  readonly manifest: Manifest
  /** All observations of a series, ordered by definition, period and dimensions; empty when unknown. */
  observations(series: string): Promise<readonly Observation[]>
  institutions(): Promise<readonly Institution[]>
  programmeOffers(): Promise<readonly ProgrammeOffer[]>
  boundaries(): Promise<readonly Boundaries[]>
  issues(): Promise<readonly Issue[]>
}

/** One figure that differs between two releases. */
export interface FigureChange {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before?: Observation
  readonly after?: Observation
  /** Why, from the manifests: another file of the source, another code version, or both. */
  readonly reasons: readonly (
    | 'newSourceFile'
    | 'changedSourceFile'
    | 'removedSourceFile'
    | 'changedCode'
  )[]
}

/** A file of a release that is not what its manifest says. */
export interface ReleaseDamage {
  readonly file: string
  readonly problem: 'missing' | 'size' | 'checksum'
}

/** The shelf of releases in the data folder. */
export interface ReleaseStore {
  /** The release readers see now, or `undefined` before the first build. */
  current(): Promise<Release | undefined>
  /** A release by id, or `undefined` when there is none. Rejects when its files are damaged. */
  open(id: string): Promise<Release | undefined>
  /** Manifests of all releases with when each was last made current, newest activation first. */
  list(): Promise<readonly { manifest: Manifest; activations: readonly Activation[] }[]>
  /** Writes a release and makes it current, atomically; writing the same content again changes nothing. */
  publish(content: ReleaseContent, at: string): Promise<Manifest>
  /** Makes the release that was current before (or `id`) current again. */
  rollBack(at: string, id?: string): Promise<Manifest>
  /** Figures that differ between two releases. @throws RangeError when there is no such release. */
  difference(from: string, to: string): Promise<readonly FigureChange[]>
  /** Reads every byte of a release; empty when all is as written. @throws RangeError when unknown. */
  verify(id: string): Promise<readonly ReleaseDamage[]>
}
