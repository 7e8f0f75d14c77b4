import type { Atlas } from '#indicators'
import type { Issue, Language } from '#kernel'
import type { Amount, Decision, IsoDay, RawAnswer } from '#schemes'
import type { ReleaseStore } from '#store'
import type { WebAssets } from './assets/web-assets.ts'

/** A visitor's remark that a figure is wrong. */
export interface FigureReport {
  readonly slug: string
  readonly releaseId: string
  /** Query of the page on which it was written, such as `?uitsplitsing=leerweg`. */
  readonly selection: string
  readonly text: string
  /** ISO instant. */
  readonly at: string
}

/** Where reports of visitors go. */
export interface ReportBox {
  add(report: FigureReport): Promise<void>
}

/** A file of applications as it was uploaded. */
export interface BatchFile {
  /** As the sender named it; only shown, never used as a path. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is asked for when a batch begins. */
export interface BatchOrder {
  readonly schemeId: string
  readonly file: BatchFile
  /** As typed, by name of the setting. */
  readonly settings: Readonly<Record<string, RawAnswer>>
  /** Decides the law where the settings do not. */
  readonly today: IsoDay
}

/** The batch that was begun, or what is wrong with the settings (`at.column` names the setting). */
export type BatchStart =
  | { readonly id: string }
  | { readonly issues: readonly Issue[] }
  /** Too many batches are at work. */
  | { readonly busy: true }

/** A decision with where its application stands in the file. */
export interface BatchDecision extends Decision {
  /** Line in the file; the heads are line 1. */
  readonly line: number
  /** What the applicant calls the application, when the file has a column `kenmerk`. */
  readonly reference?: string
}

/** What came of a batch, without its decisions: those are asked for by the page. */
export interface BatchSummary {
  /** The day whose law was applied. */
  readonly day: IsoDay
  readonly amounts: readonly Amount[]
  readonly unverified: boolean
  readonly decisionCount: number
  /** How many decisions of each status. */
  readonly counts: Readonly<Record<Decision['status'], number>>
}

/** How far a batch is. */
export interface BatchStatus {
  readonly id: string
  readonly schemeId: string
  readonly fileName: string
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  /** Share that is done, 0–1. */
  readonly progress: number
  /** Data lines in the file, as far as read. */
  readonly lines: number
  /** The first of the issues, in order of line; `issueCount` counts them all. */
  readonly issues: readonly Issue[]
  readonly issueCount: number
  /** Only when `done`, and absent when no line could be used. */
  readonly summary?: BatchSummary
  /** ISO instant after which everything of the batch is forgotten. */
  readonly keptUntil: string
}

/** The forms in which decisions can be taken along. */
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
  /** Decisions in the order of the file. */
  decisions(id: string, from: number, most: number): Promise<readonly BatchDecision[] | undefined>
  /** Stops a batch; one that is done is forgotten. */
  cancel(id: string): Promise<void>
  /** Only of a batch that is done. */
  download(id: string, format: BatchFormat, language: Language): Promise<BatchDownload | undefined>
}

/** What the pages need from outside. */
export interface PagePorts {
  /** The figures readers see now; `undefined` before the first build. */
  atlas(): Promise<Atlas | undefined>
  /** The figures of a release, or `undefined` when there is no such release. */
  atlasOf(releaseId: string): Promise<Atlas | undefined>
  readonly releases: ReleaseStore
  /** Absent where nobody reads reports: then the form is absent too. */
  readonly reports?: ReportBox
  /** Absent where no files of applications are taken in. */
  readonly batches?: BatchDesk
  readonly assets: WebAssets
  /** Public address without a slash at the end. */
  readonly baseUrl: string
  readonly version: string
  /** ISO instant of this moment. */
  now(): string
  /** Told of errors in making a page; the visitor gets the page for that. */
  readonly onError?: (error: unknown, url: string) => void
}
