import { apiVersion } from './open-api.ts'

/** Headers of every answer of the API, errors included. */
export const publicHeaders: Readonly<Record<string, string>> = {
  'api-version': apiVersion,
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'API-Version, ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
