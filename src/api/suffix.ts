import { formats } from './negotiation.ts'

const suffixes = Object.keys(formats).map((suffix) => suffix.replace('.', '\\.'))
const withSuffix = new RegExp(`^(/v1/[^?]*?)\\.(${suffixes.join('|')})(?=\\?|$)`)

/** An address below `/v1` without the suffix that asks for a format, and that suffix. */
export function splitSuffix(url: string): { url: string; suffix?: string } {
  if (!url.startsWith('/v1/') || url.startsWith('/v1/openapi.')) return { url }
  const match = withSuffix.exec(url)
  if (match === null) return { url }
  return { url: match[1]! + url.slice(match[0].length), suffix: match[2]! }
}
