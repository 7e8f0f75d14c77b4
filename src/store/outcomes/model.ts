/** What goes into a release of outcomes, before it is written. */
export interface OutcomeParts {
  /** Everything the manifest says besides its id and the files. Holds no clock. */
  readonly manifest: Readonly<Record<string, unknown>>
  /** Content of each file by name. */
  readonly files: Readonly<Record<string, string>>
  /** What the ledger keeps of the release with this id: stays inside the walls, is never served. */
  readonly ledger: (releaseId: string) => Uint8Array
}

/** A release of outcomes as it stands on the disk, checked byte by byte. */
export interface StoredOutcomes {
  readonly id: string
  /** The whole manifest, id and files included. */
  readonly manifest: Readonly<Record<string, unknown>>
  readonly files: Readonly<Record<string, string>>
}

/** An entry of the ledger: what one release gave away, in the form the ledger was given. */
export interface LedgerEntry {
  readonly releaseId: string
  readonly content: Uint8Array
}

/** The shelf of released outcomes and the ledger behind it. */
export interface OutcomeStore {
  /** Ids of all releases, sorted. */
  list(): Promise<readonly string[]>
  /** The id that readers see now, or `undefined` before the first release. */
  current(): Promise<string | undefined>
  /** A release by id, or `undefined` when there is none. @throws Error when a file is not as written. */
  read(id: string): Promise<StoredOutcomes | undefined>
  /** All entries of the ledger, by id of release. */
  ledger(): Promise<readonly LedgerEntry[]>
  /**
   * Writes a release, enters it in the ledger, and makes it current unless `current` is false: all or
   * nothing. Equal parts give the same id and bytes.
   */
  publish(parts: OutcomeParts, options?: { readonly current?: boolean }): Promise<string>
}
