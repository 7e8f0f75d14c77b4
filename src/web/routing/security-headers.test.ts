import { describe, expect, it } from 'vitest'
import { securityHeaders } from './security-headers.ts'

const assets = {
  styles: { text: '', hash: 'abc=' },
  fontFaces: { text: '', hash: 'def=' },
  script: { text: '', hash: 'ghi=' },
}

describe('securityHeaders', () => {
  it('let nothing in but our own script and styles', () => {
    const policy = securityHeaders(assets, false)['content-security-policy'] ?? ''
    const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part]))
    expect(directives.get('default-src')).toBe("default-src 'none'")
    expect(directives.get('script-src')).toBe("script-src 'sha256-ghi='")
    expect(directives.get('style-src')).toBe("style-src 'sha256-abc=' 'sha256-def='")
    expect(directives.get('form-action')).toBe("form-action 'self'")
  })

  it('let only pages for embedding stand in a frame', () => {
    expect(securityHeaders(assets, false)['x-frame-options']).toBe('DENY')
    expect(securityHeaders(assets, true)['x-frame-options']).toBeUndefined()
    expect(securityHeaders(assets, true)['content-security-policy']).toContain('frame-ancestors *')
  })
})
