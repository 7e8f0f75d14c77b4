import type { ReactElement } from 'react'
import type { Atlas } from '#indicators'
import type { PagePorts } from '../ports.ts'
import type { View } from '../view.ts'

/** A step on the way to a page. The last one has no address: it is the page itself. */
export interface Crumb {
  readonly label: string
  /** Dutch path, without language prefix. */
  readonly path?: string
}

/** A page to be laid out in the frame of the site. */
export interface PageContent {
  readonly kind: 'page'
  /** Becomes `<title>`, before the name of the site. */
  readonly title: string
  readonly description: string
  /** Without the home page, which is always first. Empty on the home page. */
  readonly breadcrumbs: readonly Crumb[]
  readonly body: ReactElement
  readonly status?: number
  /**
   * The address holds what somebody told about themselves: nobody keeps the page, no other site is told
   * its address, and no search engine lists it.
   */
  readonly personal?: true
  /** Seconds after which the browser asks for the page again; readers are given a link to stop that. */
  readonly refreshAfter?: number
  /** `bare` leaves out header and footer, for embedding on other sites. */
  readonly frame?: 'site' | 'bare'
}

/** A file instead of a page. */
export interface FileContent {
  readonly kind: 'file'
  readonly contentType: string
  readonly body: string | Uint8Array
  /** What was made from somebody's own data: nobody keeps it. */
  readonly personal?: true
  /** Name under which a browser saves it; absent shows it. */
  readonly fileName?: string
}

/** Go and look elsewhere. `path` is a full address below the host. */
export interface Redirection {
  readonly kind: 'redirect'
  readonly to: string
}

/** There is no such page, or no such choice on it; `choices` are links that do work. */
export interface NotFound {
  readonly kind: 'notFound'
  /** What was asked and is not there, as a sentence. */
  readonly message?: string
  readonly choices?: readonly { readonly label: string; readonly href: string }[]
}

/** What a request ends in. */
export type PageOutcome = PageContent | FileContent | Redirection | NotFound

/** A request for a page: what it may read, and what was asked. */
export interface PageRequest {
  readonly view: View
  readonly atlas: Atlas
  readonly ports: PagePorts
  /** Values of `:name` parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
}

/** A page of the site: its Dutch path (served below `/` and `/en`), and how it is made. */
export interface PageRoute {
  /** As Fastify writes it: `/cijfers/:slug`. */
  readonly path: string
  /** `false` for pages that show more than one release; they are made anew for each request. */
  readonly keep?: boolean
  load(request: PageRequest): Promise<PageOutcome>
}

/** The outcome for something that does not exist. */
export function notFound(message?: string, choices?: NotFound['choices']): NotFound {
  return {
    kind: 'notFound',
    ...(message === undefined ? {} : { message }),
    ...(choices === undefined ? {} : { choices }),
  }
}
