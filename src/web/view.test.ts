import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleView } from './test-support/sample-site.ts'
import { href, otherLanguageHref, queryText } from './view.ts'

const dutch = { language: 'nl', pinned: false, releaseId: 'abc' } as const
const english = { ...dutch, language: 'en' } as const

describe('href', () => {
  it.each([
    [dutch, '/', '/'],
    [english, '/', '/en'],
    [dutch, '/atlas', '/atlas'],
    [english, '/atlas', '/en/atlas'],
    [english, '/atlas#leren', '/en/atlas#leren'],
    [{ ...dutch, pinned: true }, '/atlas', '/atlas?release=abc'],
    [{ ...english, pinned: true }, '/', '/en?release=abc'],
    [{ ...dutch, pinned: true }, '/atlas#x', '/atlas?release=abc#x'],
  ] as const)('leads from %o to %s', (view, path, expected) => {
    expect(href(view, path)).toBe(expected)
  })

  it('leaves out what is undefined and encodes the rest', () => {
    expect(href(dutch, '/zoeken', { q: 'bol & bbl', a: undefined })).toBe('/zoeken?q=bol+%26+bbl')
  })
})

describe('queryText', () => {
  it('reads back as what was written', () => {
    const values = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string())
    fc.assert(
      fc.property(values, (query) => {
        expect(Object.fromEntries(new URLSearchParams(queryText(query)))).toEqual({ ...query })
      }),
    )
  })
})

describe('otherLanguageHref', () => {
  it('keeps page, choices and release', () => {
    const view = sampleView('nl', '/cijfers/a', 'uitsplitsing=leerweg&release=abc')
    expect(otherLanguageHref(view)).toBe('/en/cijfers/a?uitsplitsing=leerweg&release=abc')
  })
})
