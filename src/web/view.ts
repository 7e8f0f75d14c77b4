import type { Language } from '#kernel'
import type { Messages } from './messages/nl.ts'

/** Text that stands in a page itself, so that nothing waits for it. */
export interface InlineAsset {
  readonly text: string
  /** SHA-256 of the text in base64, for the security policy. */
  readonly hash: string
}

/** What every page carries or asks for besides its content. */
export interface PageAssets {
  readonly styles: InlineAsset
  /** Where the typeface is; only in pages for a browser that has it, see `View.hasFonts`. */
  readonly fontFaces: InlineAsset
  /** Makes the page handier, and then fetches the typeface for the pages that follow. */
  readonly script: InlineAsset
  /** The icon as a `data:` address. */
  readonly icon: string
  /** Addresses of the fonts, each with a hash of its content in the name. */
  readonly fonts: readonly string[]
}

/** What every page and component knows of the request it answers; plain data, no request object. */
export interface View {
  readonly language: Language
  readonly text: Messages
  /** Path without the language prefix: `/cijfers/aandeel-bbl`. */
  readonly path: string
  /** Query of the request, as it came, without unknown meaning: never used unchecked. */
  readonly query: URLSearchParams
  readonly assets: PageAssets
  /** Whether the browser has the typeface, as far as its request tells; a first view goes without. */
  readonly hasFonts: boolean
  readonly releaseId: string
  /** True when the address itself names the release: links keep naming it. */
  readonly pinned: boolean
  /** Public address of the site without a slash at the end, for citations and embed code. */
  readonly baseUrl: string
  readonly version: string
  /** Whether visitors can report a figure. */
  readonly canReport: boolean
}

/** Query parameters of a link; `undefined` leaves one out. */
export type LinkQuery = Readonly<Record<string, string | undefined>>

/** The part of an address after the path: `?a=1&b=2`, or nothing. Keeps the given order. */
export function queryText(query: LinkQuery): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) params.set(name, value)
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

/**
 * The address of a page of this site in the language of the view, with the release in it when the view
 * is pinned to one. `path` is the Dutch path and may carry a `#fragment` but no query.
 */
export function href(
  view: Pick<View, 'language' | 'pinned' | 'releaseId'>,
  path: string,
  query: LinkQuery = {},
): string {
  const [page = '', fragment] = path.split('#')
  const release = view.pinned ? { release: view.releaseId } : {}
  const prefix = view.language === 'en' ? '/en' : ''
  const address = page === '/' && prefix !== '' ? prefix : `${prefix}${page}`
  return `${address}${queryText({ ...query, ...release })}${fragment === undefined ? '' : `#${fragment}`}`
}

/** The address of this same page in the other language, with the same query. */
export function otherLanguageHref(view: View): string {
  const language = view.language === 'nl' ? 'en' : 'nl'
  return href({ ...view, language, pinned: false }, view.path, Object.fromEntries(view.query))
}
