import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt, markWords } from './mark-words.ts'

const marked = (text: string, ...query: string[]) =>
  markWords(text, query, 'nl')
    .filter((part) => part.marked)
    .map((part) => part.text)

describe('marking words', () => {
  it.each([
    ['Erkende leerbedrijven', ['leerbedrijf'], ['leerbedrijven']],
    ['Tekort aan stages', ['stage', 'tekort'], ['Tekort', 'stages']],
    ['stagetekort in de zorg', ['stage', 'tekort'], ['stagetekort']],
    ['arbeidsmarktregio', ['arbijdsmarktregio'], ['arbeidsmarktregio']],
    ['Fryslân', ['fryslan'], ['Fryslân']],
    ['Amersfoort en omgeving', ['amersfort'], ['Amersfoort']],
    ['Iets heel anders', ['leerbedrijf'], []],
    ['een a b c', ['bbl'], []],
  ])('in “%s” for %j gives %j', (text, query, expected) => {
    expect(marked(text, ...query)).toEqual(expected)
  })

  it('loses no letter of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, query) => {
        const parts = markWords(text, query, 'nl')
        expect(parts.map((part) => part.text).join('')).toBe(text)
      }),
    )
  })

  it('marks nothing for an empty query', () => {
    expect(marked('alles', '')).toEqual([])
  })
})

describe('an excerpt', () => {
  it.each([
    ['kort', 10, 'kort'],
    ['precies tien', 12, 'precies tien'],
    ['een lange zin met woorden', 12, 'een lange …'],
    ['eenheellangwoordzonderspaties', 10, 'eenhe …'],
  ])('of “%s” in %d letters is “%s”', (text, most, expected) => {
    expect(excerpt(text, most)).toBe(expected)
  })
})
