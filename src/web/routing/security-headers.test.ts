import { describe, expect, it } from 'vitest'
import { securityHeaders } from './security-headers.ts'

describe('securityHeaders', () => {
  it('let nothing in but our own files and the one style sheet', () => {
    const policy = securityHeaders('abc=', false)['content-security-policy'] ?? ''
    const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part]))
    expect(directives.get('default-src')).toBe("default-src 'none'")
    expect(directives.get('script-src')).toBe("script-src 'self'")
    expect(directives.get('style-src')).toBe("style-src 'sha256-abc='")
    expect(directives.get('form-action')).toBe("form-action 'self'")
  })

  it('let only pages for embedding stand in a frame', () => {
    expect(securityHeaders('abc=', false)['x-frame-options']).toBe('DENY')
    expect(securityHeaders('abc=', true)['x-frame-options']).toBeUndefined()
    expect(securityHeaders('abc=', true)['content-security-policy']).toContain('frame-ancestors *')
  })
})
