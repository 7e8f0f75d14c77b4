import { describe, expect, it } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

const base = 'https://kansrijk.example'

describe('isSameOrigin', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: base }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ origin: base }, true],
    [{ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, true],
    [{ origin: 'https://kansrijk.example.elders.nl' }, false],
    [{ origin: 'null', host: 'null' }, false],
    [{}, false],
  ])('%o is %s', (headers, expected) => {
    expect(isSameOrigin(headers, base)).toBe(expected)
  })
})
