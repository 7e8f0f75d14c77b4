import { describe, expect, it } from 'vitest'
import { hasBeenHere } from './has-been-here.ts'

const host = 'kansrijk.example'

describe('hasBeenHere', () => {
  it.each([
    ['opens an address', { 'sec-fetch-site': 'none' }, false],
    ['comes from another site', { 'sec-fetch-site': 'cross-site' }, false],
    ['comes from a sister site', { 'sec-fetch-site': 'same-site' }, false],
    ['follows our own link', { 'sec-fetch-site': 'same-origin' }, true],
    ['asks whether its page is still the same', { 'if-none-match': '"a"' }, true],
    ['says nothing', {}, false],
    ['is old and follows our own link', { referer: 'http://kansrijk.example/atlas' }, true],
    ['is old and comes from elsewhere', { referer: 'https://example.org/' }, false],
    ['is old and comes from a lookalike', { referer: 'https://kansrijk.example.org/' }, false],
    ['has a strange referrer', { referer: 'kansrijk.example' }, false],
    [
      'names our page but says it comes from elsewhere',
      { referer: 'https://kansrijk.example/', 'sec-fetch-site': 'cross-site' },
      false,
    ],
  ])('a browser that %s', (_, headers, expected) => {
    expect(hasBeenHere({ host, ...headers })).toBe(expected)
  })
})
