import type { Issue, Language } from '#kernel'
import type { Amount, Decision, IsoDay, RawAnswer } from '#schemes'

/** A file of applications as it came in. */
export interface ApplicationFile {
  /** As the sender named it; only shown, never used as a path. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Raw answers by the name of their question. */
export type RawAnswers = Readonly<Record<string, RawAnswer>>

/** What is asked for when a budget is divided. */
export interface BatchOrder {
  readonly schemeId: string
  readonly file: ApplicationFile
  /** Applications one by one, numbered from 1, in place of the file. */
  readonly list?: readonly RawAnswers[]
  /** As typed, by name of the setting. */
  readonly settings: RawAnswers
  /** Decides the law where the settings do not. */
  readonly today: IsoDay
}

/** The batch that was begun, or why not; `at.column` of an issue names the setting. */
export type BatchStart =
  | { readonly id: string }
  | { readonly issues: readonly Issue[] }
  /** Too many batches are at work. */
  | { readonly busy: true }

/** A decision with where its application stands in the file. */
export interface BatchDecision extends Decision {
  /** Line in the file (the heads are line 1), or number from 1 in a list. */
  readonly line: number
  /** What the applicant calls the application, when the columns have a text for that. */
  readonly reference?: string
}

/** What came of a batch, without its decisions. */
export interface BatchSummary {
  /** The day whose law was applied. */
  readonly day: IsoDay
  readonly amounts: readonly Amount[]
  readonly unverified: boolean
  readonly decisionCount: number
  /** How many decisions of each status. */
  readonly counts: Readonly<Record<Decision['status'], number>>
}

/** A divided budget: every usable application decided. */
export interface Division extends BatchSummary {
  /** In the order of the input. */
  readonly decisions: readonly BatchDecision[]
}

/** How far a division is, or what came of it. */
export interface DivisionReport {
  /** Applications read so far. */
  readonly lines: number
  /** The first ten thousand (a hundred while running), in order of line. */
  readonly issues: readonly Issue[]
  readonly issueCount: number
}

/** A report with what came of it; without `division` nothing could be decided, and the issues say why. */
export interface DivisionOutcome extends DivisionReport {
  readonly division?: Division
}

/** How far a batch is. */
export interface BatchStatus extends DivisionReport {
  readonly id: string
  readonly schemeId: string
  readonly fileName: string
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  /** Share that is done, 0–1. */
  readonly progress: number
  /** Only when `done`, and absent when no line could be used. */
  readonly summary?: BatchSummary
  /** ISO instant after which everything of the batch is forgotten. */
  readonly keptUntil: string
}

/** Forms in which decisions can be taken along. */
export const batchFormats = ['csv', 'xlsx', 'pdf'] as const
/** One of {@link batchFormats}. */
export type BatchFormat = (typeof batchFormats)[number]

/** A file to hand over. */
export interface BatchDownload {
  readonly contentType: string
  readonly fileName: string
  readonly body: Uint8Array
}

/**
 * Divides a budget over a file of applications. Everything stays in memory, under an id that cannot be
 * guessed, and is forgotten after a while; methods answer `undefined` for a batch that is not there.
 */
export interface BatchDesk {
  /** Largest file in bytes. */
  readonly largestFile: number
  start(order: BatchOrder): Promise<BatchStart>
  status(id: string): Promise<BatchStatus | undefined>
  /** Resolves as soon as the batch is no longer running. */
  finished(id: string): Promise<BatchStatus | undefined>
  /** Decisions in the order of the file. */
  decisions(id: string, from: number, most: number): Promise<readonly BatchDecision[] | undefined>
  /** Stops a batch; one that is done is forgotten. */
  cancel(id: string): Promise<void>
  /** Only of a batch that is done; `undefined` too when the decisions are more than the format holds. */
  download(id: string, format: BatchFormat, language: Language): Promise<BatchDownload | undefined>
  /** Stops everything and forgets it. */
  close(): Promise<void>
}
