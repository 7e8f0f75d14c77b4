import type { Language } from '#kernel'
import { messages } from '../messages/messages.ts'
import type { PagePorts } from '../ports.ts'
import type { View } from '../view.ts'

/** An address split into language, Dutch path and query. */
export interface Address {
  readonly language: Language
  readonly path: string
  readonly query: URLSearchParams
}

/** Splits an address as the browser sent it: `/en/atlas?q=1` is English, `/atlas`, `q=1`. */
export function parseAddress(url: string): Address {
  const mark = url.indexOf('?')
  const whole = mark < 0 ? url : url.slice(0, mark)
  const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1))
  const english = whole === '/en' || whole.startsWith('/en/')
  const path = english ? whole.slice(3) || '/' : whole
  return { language: english ? 'en' : 'nl', path, query }
}

/**
 * The view on an address and a release; `releaseId` is empty when there is no release yet, `hasFonts`
 * false for a browser that is here for the first time.
 */
export function viewOf(
  address: Address,
  releaseId: string,
  ports: PagePorts,
  hasFonts: boolean,
): View {
  return {
    ...address,
    text: messages[address.language],
    assets: ports.assets.page,
    hasFonts,
    releaseId,
    pinned: releaseId !== '' && address.query.has('release'),
    baseUrl: ports.baseUrl,
    version: ports.version,
    canReport: ports.reports !== undefined,
  }
}
