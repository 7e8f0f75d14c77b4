import { describe, expect, it } from 'vitest'
import { parseAddress } from './request-view.ts'

describe('parseAddress', () => {
  it.each([
    ['/', 'nl', '/'],
    ['/en', 'en', '/'],
    ['/en/', 'en', '/'],
    ['/en?q=1', 'en', '/'],
    ['/en/atlas?a=b', 'en', '/atlas'],
    ['/energie', 'nl', '/energie'],
    ['/atlas?x=/en/', 'nl', '/atlas'],
  ])('%s is %s %s', (url, language, path) => {
    expect(parseAddress(url)).toMatchObject({ language, path })
  })

  it('reads the query', () => {
    expect(parseAddress('/zoeken?q=bol%20%26%20bbl').query.get('q')).toBe('bol & bbl')
  })
})
