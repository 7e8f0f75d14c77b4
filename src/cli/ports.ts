import type { BatchDesk } from '#funding'
import type { PublishOptions, PublishResult } from '#outcomes'
import type { FetchPorts, Source } from '#sources'
import type { Manifest, MicrodataWriter, OutcomeStore, ReleaseStore } from '#store'
import type { Terminal } from './terminal.ts'

/** A report by a reader that a figure seems wrong, as the commands show it. */
export interface ReportLine {
  readonly id: string
  readonly createdAt: string
  readonly indicatorSlug: string
  readonly message: string
  readonly status: string
}

/** A running server. */
export interface RunningServer {
  readonly address: string
  /** Resolves when it was asked to stop and has stopped. */
  readonly stopped: Promise<void>
}

/** What the commands need from outside; `main.ts` fills it in. */
export interface CliPorts {
  readonly terminal: Terminal
  readonly version: string
  /** ISO instant. */
  readonly now: () => string
  readonly sources: readonly Source[]
  /** Folder with one folder a source, filled by `haal`. */
  readonly fetchedFolder: string
  readonly releases: ReleaseStore
  readonly fetchPorts: FetchPorts
  /** Makes a release of what is there and makes it current. */
  readonly build: (
    onProgress: (done: number, of: number, what: string) => void,
  ) => Promise<Manifest>
  /** Builds when needed and serves; `undefined` address parts fall back on the environment. */
  readonly serve: (options: { port?: number; host?: string }) => Promise<RunningServer>
  readonly reports: () => Promise<readonly ReportLine[]>
  /** Opens a new folder for generated microdata. @throws when there is something in it */
  readonly openMicrodata: (folder: string) => Promise<MicrodataWriter>
  /** A desk where files of applications are divided; whoever opens it closes it. */
  readonly openBatches: () => BatchDesk
  /** Aborted once the user asks to stop. */
  readonly interrupted: () => AbortSignal
  /** Released outcomes and the ledger behind them. */
  readonly outcomes: OutcomeStore
  /** Publishes outcomes from a folder of microdata. @throws MicrodataUnreadable (Dutch) when it holds none */
  readonly publishOutcomes: (
    folder: string,
    options: Pick<PublishOptions, 'method' | 'onProgress'> & { readonly policyId: string },
  ) => Promise<PublishResult>
}

/** Wrong use of a command: printed without a stack, exit code 2. */
export class UsageError extends Error {}

/** A command that did not do what was asked, already said on the terminal: exit code 1. */
export class CommandFailed extends Error {}

/** A command that the user stopped: exit code 130. */
export class Interrupted extends Error {}
