const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
]

/**
 * Headers of every page: no script or style but our own files, no inline code. Only `embeddable` pages
 * may stand in a frame of another site.
 */
export function securityHeaders(embeddable: boolean): Readonly<Record<string, string>> {
  const ancestors = `frame-ancestors ${embeddable ? '*' : "'none'"}`
  return {
    'content-security-policy': [...policy, ancestors].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(embeddable ? {} : { 'x-frame-options': 'DENY' }),
  }
}
