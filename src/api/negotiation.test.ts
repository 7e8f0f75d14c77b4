import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Format,
  negotiateEncoding,
  negotiateFormat,
  negotiateLanguage,
} from './negotiation.ts'

const offered: readonly Format[] = ['json', 'csv', 'xlsx']

describe('negotiateFormat', () => {
  it.each<[string | undefined, Format | undefined]>([
    [undefined, 'json'],
    ['', 'json'],
    ['*/*', 'json'],
    ['text/csv', 'csv'],
    ['text/*', 'csv'],
    ['TEXT/CSV', 'csv'],
    ['application/json;q=0.5, text/csv', 'csv'],
    ['application/json;q=0.5, text/csv;q=0.4', 'json'],
    ['text/html, application/xhtml+xml, */*;q=0.8', 'json'],
    ['application/json;q=0, */*', 'csv'],
    ['image/png', undefined],
    ['application/json;q=0', undefined],
    ['application/json;q=abc', undefined],
    [';;;,,,', undefined],
  ])('chooses for %j: %j', (accept, expected) => {
    expect(negotiateFormat(accept, offered)).toBe(expected)
  })

  it('gives a format that was offered, or none, for any header', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const found = negotiateFormat(header, offered)
        expect(found === undefined || offered.includes(found)).toBe(true)
      }),
    )
  })
})

describe('negotiateLanguage', () => {
  it.each([
    [undefined, 'nl'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['nl,en;q=0.8', 'nl'],
    ['en;q=0.5, nl;q=0.5', 'nl'],
    ['fr', 'nl'],
    ['de, en;q=0.1', 'en'],
  ])('reads %j as %s', (header, expected) => {
    expect(negotiateLanguage(header)).toBe(expected)
  })
})

describe('negotiateEncoding', () => {
  it.each([
    [undefined, 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['*', 'br'],
    ['deflate', 'identity'],
    ['br;q=0, *', 'gzip'],
  ])('reads %j as %s', (header, expected) => {
    expect(negotiateEncoding(header)).toBe(expected)
  })
})
