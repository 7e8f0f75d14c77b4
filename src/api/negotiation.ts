import type { Language } from '#kernel'

/** Representations the API can give, by the suffix that asks for them. */
export const formats = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonstat: 'application/vnd.json-stat+json',
  'csv-metadata.json': 'application/csvm+json',
  jsonld: 'application/ld+json',
  ttl: 'text/turtle',
  ics: 'text/calendar',
} as const

/** The suffix of a representation. */
export type Format = keyof typeof formats

/** Content codings the server writes, best first. */
export type Encoding = 'br' | 'gzip' | 'identity'

interface Preference {
  readonly value: string
  readonly q: number
}

/** The members of an `Accept…` header with their weights; what cannot be read is left out. */
function preferences(header: string): Preference[] {
  const found: Preference[] = []
  for (const part of header.slice(0, 1000).split(',')) {
    const [value = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    const weight = parameters.find((text) => text.startsWith('q='))
    const q = weight === undefined ? 1 : Number(weight.slice(2))
    if (value !== '') found.push({ value, q: q >= 0 && q <= 1 ? q : 0 })
  }
  return found
}

/** Weight of a media type: the most specific matching range decides (RFC 9110, 12.5.1). */
function mediaWeight(type: string, wanted: readonly Preference[]): number {
  const ranges = [type, `${type.split('/')[0]}/*`, '*/*']
  for (const range of ranges) {
    const match = wanted.find((p) => p.value === range)
    if (match !== undefined) return match.q
  }
  return 0
}

/**
 * The best of the offered formats for an `Accept` header; the first offered where the header is absent or
 * has no preference, `undefined` when nothing fits.
 */
export function negotiateFormat(
  accept: string | undefined,
  offered: readonly Format[],
): Format | undefined {
  if (accept === undefined || accept.trim() === '') return offered[0]
  const wanted = preferences(accept)
  let best: Format | undefined
  let bestWeight = 0
  for (const format of offered) {
    const weight = mediaWeight(formats[format], wanted)
    if (weight > bestWeight) [best, bestWeight] = [format, weight]
  }
  return best
}

/** Dutch unless `Accept-Language` prefers English. */
export function negotiateLanguage(header: string | undefined): Language {
  if (header === undefined) return 'nl'
  const wanted = preferences(header)
  const weight = (language: string): number =>
    Math.max(0, ...wanted.filter((p) => p.value.split('-')[0] === language).map((p) => p.q))
  return weight('en') > weight('nl') ? 'en' : 'nl'
}

/** Brotli before gzip where both weigh the same; `identity` when neither is welcome. */
export function negotiateEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const wanted = preferences(header)
  const weight = (coding: string): number =>
    (wanted.find((p) => p.value === coding) ?? wanted.find((p) => p.value === '*'))?.q ?? 0
  const [br, gzip] = [weight('br'), weight('gzip')]
  if (br === 0 && gzip === 0) return 'identity'
  return br >= gzip ? 'br' : 'gzip'
}
