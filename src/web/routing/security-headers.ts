const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
]

/**
 * Headers of every page: no script but our own file, no style but the one sheet with this hash (SHA-256 in
 * base64). Only `embeddable` pages may stand in a frame of another site.
 */
export function securityHeaders(
  stylesHash: string,
  embeddable: boolean,
): Readonly<Record<string, string>> {
  const ancestors = `frame-ancestors ${embeddable ? '*' : "'none'"}`
  return {
    'content-security-policy': [...policy, `style-src 'sha256-${stylesHash}'`, ancestors].join(
      '; ',
    ),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(embeddable ? {} : { 'x-frame-options': 'DENY' }),
  }
}
