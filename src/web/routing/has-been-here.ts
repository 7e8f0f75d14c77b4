import type { IncomingHttpHeaders } from 'node:http'

/** The headers by which `hasBeenHere` decides, for `Vary`. */
export const visitHeaders = 'sec-fetch-site, referer'

/**
 * Whether a browser has seen a page of this site, without keeping anything about it: it follows a link
 * on our own pages, or asks whether the page it kept is still the same. Such a browser has most likely
 * fetched the typeface, so its pages can be set in it at once.
 * @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export function hasBeenHere(headers: IncomingHttpHeaders): boolean {
  if (headers['if-none-match'] !== undefined) return true
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { referer, host } = headers
  return referer !== undefined && /^https?:\/\/([^/]+)\//.exec(referer)?.[1] === host
}
