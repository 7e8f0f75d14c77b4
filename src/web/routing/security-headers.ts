import type { PageAssets } from '../view.ts'

const policy = [
  "default-src 'none'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
]

/**
 * Headers of every page: no script and no styles but our own, which stand in the page and are known by
 * their hash. Only `embeddable` pages may stand in a frame of another site.
 */
export function securityHeaders(
  assets: Pick<PageAssets, 'styles' | 'fontFaces' | 'script'>,
  embeddable: boolean,
): Readonly<Record<string, string>> {
  const script = `script-src 'sha256-${assets.script.hash}'`
  const styles = `style-src 'sha256-${assets.styles.hash}' 'sha256-${assets.fontFaces.hash}'`
  const ancestors = `frame-ancestors ${embeddable ? '*' : "'none'"}`
  return {
    'content-security-policy': [...policy, script, styles, ancestors].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(embeddable ? {} : { 'x-frame-options': 'DENY' }),
  }
}
