import { describe, expect, it } from 'vitest'
import { chooseEncoding, prepareRendered } from './send-rendered.ts'

describe('chooseEncoding', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0', undefined],
    ['identity', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('takes from %o: %s', (accepted, expected) => {
    expect(chooseEncoding(accepted)).toBe(expected)
  })
})

describe('prepareRendered', () => {
  it('leaves small texts and files that are packed already as they are', () => {
    expect(prepareRendered(200, 'text/html', 'kort').brotli).toBeUndefined()
    expect(prepareRendered(200, 'font/woff2', new Uint8Array(5000)).gzip).toBeUndefined()
  })

  it('gives equal content an equal tag, and other content another', () => {
    const tag = (text: string) => prepareRendered(200, 'text/html', text).etag
    expect(tag('a')).toBe(tag('a'))
    expect(tag('a')).not.toBe(tag('b'))
  })
})
