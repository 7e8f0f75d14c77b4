import { z } from 'zod'

/** Query parameters of every paged collection. */
export const pageParameters = {
  pagina: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('Nummer van de pagina, vanaf 1.'),
  aantalPerPagina: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe('Aantal per pagina, hoogstens 1000. Zonder opgave 50.'),
}

/** Items on a page when the caller does not say. */
export const defaultPageSize = 50

/** A page of a collection: which items, and how many there are in all. */
export interface Page {
  readonly pagina: number
  readonly aantalPerPagina: number
  readonly aantal: number
  readonly paginas: number
  /** Index of the first item and of the one after the last. */
  readonly from: number
  readonly to: number
}

/** The page of `total` items that a query asks for; past the end it is empty. */
export function pageOf(
  total: number,
  query: { pagina?: number | undefined; aantalPerPagina?: number | undefined },
): Page {
  const pagina = query.pagina ?? 1
  const aantalPerPagina = query.aantalPerPagina ?? defaultPageSize
  const paginas = Math.max(1, Math.ceil(total / aantalPerPagina))
  const from = Math.min(total, (pagina - 1) * aantalPerPagina)
  const to = Math.min(total, from + aantalPerPagina)
  return { pagina, aantalPerPagina, aantal: total, paginas, from, to }
}

/** A link as the API writes it. */
export interface Link {
  readonly href: string
}

/**
 * Links from a page to itself, the first, the previous, the next and the last one; `prev` and `next` only
 * where they exist. `url` is the canonical address, with its query.
 */
export function pageLinks(url: string, page: Page): Record<string, Link> {
  const address = addressWith(url, 'pagina')
  const at = (pagina: number): Link => ({ href: address(String(pagina)) })
  const { pagina, paginas } = page
  return {
    self: { href: url },
    first: at(1),
    ...(pagina > 1 ? { prev: at(Math.min(pagina - 1, paginas)) } : {}),
    ...(pagina < paginas ? { next: at(pagina + 1) } : {}),
    last: at(paginas),
  }
}

/** The address with one query parameter set, parameters in alphabetical order. */
export function withParameter(url: string, name: string, value: string): string {
  return addressWith(url, name)(value)
}

/** A maker of addresses that differ in the value of one query parameter. */
function addressWith(url: string, name: string): (value: string) => string {
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  const query = mark < 0 ? '' : url.slice(mark + 1)
  const start = `${name}=`
  const kept = query
    .split('&')
    .filter((part) => part !== '' && !part.startsWith(start))
    .sort()
  let before = `${path}?`
  let after = ''
  for (const part of kept)
    if (part < start) before += `${part}&`
    else after += `&${part}`
  return (value) => `${before}${start}${encodeURIComponent(value)}${after}`
}

/** The value of a `Link` header (RFC 8288) for links by relation. */
export function linkHeader(links: Readonly<Record<string, Link>>): string {
  let text = ''
  for (const relation in links)
    text += `${text === '' ? '' : ', '}<${links[relation]?.href}>; rel="${relation}"`
  return text
}

/** The part of an address after the host with its query parameters in order of their names. */
export function canonicalUrl(rawUrl: string): string {
  const mark = rawUrl.indexOf('?')
  if (mark < 0) return rawUrl
  const query = rawUrl.slice(mark + 1)
  if (query === '') return rawUrl.slice(0, mark)
  return query.includes('&')
    ? `${rawUrl.slice(0, mark)}?${query.split('&').filter(Boolean).sort().join('&')}`
    : rawUrl
}
