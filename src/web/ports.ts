import type { Atlas } from '#indicators'
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

/** What the pages need from outside. */
export interface PagePorts {
  /** The figures readers see now; `undefined` before the first build. */
  atlas(): Promise<Atlas | undefined>
  /** The figures of a release, or `undefined` when there is no such release. */
  atlasOf(releaseId: string): Promise<Atlas | undefined>
  readonly releases: ReleaseStore
  /** Absent where nobody reads reports: then the form is absent too. */
  readonly reports?: ReportBox
  readonly assets: WebAssets
  /** Public address without a slash at the end. */
  readonly baseUrl: string
  readonly version: string
  /** ISO instant of this moment. */
  now(): string
  /** Told of errors in making a page; the visitor gets the page for that. */
  readonly onError?: (error: unknown, url: string) => void
}
