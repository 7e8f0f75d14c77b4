import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stopWords, wordStem, wordsOf } from './word-stem.ts'

describe('wordStem in Dutch', () => {
  it.each([
    ['leerbedrijf', 'leerbedrijven'],
    ['school', 'scholen'],
    ['stage', 'stages'],
    ['baan', 'banen'],
    ['keuzedeel', 'keuzedelen'],
    ['huis', 'huizen'],
    ['student', 'studenten'],
    ['stap', 'stappen'],
    ['bus', 'bussen'],
    ['regio', 'regios'],
    ['vaardigheid', 'vaardigheden'],
    ['economisch', 'economische'],
    ['economisch', 'economies'],
    ['doorstroom', 'doorstromen'],
    ['kwalificatie', 'kwalificaties'],
    ['opleiding', 'opleidingen'],
    ['graad', 'graden'],
  ])('gives %s and %s one stem', (one, other) => {
    expect(wordStem(one, 'nl')).toBe(wordStem(other, 'nl'))
  })

  it.each([
    ['bol', 'bbl'],
    ['school', 'schaal'],
    ['werk', 'werf'],
    ['kans', 'kant'],
    ['havo', 'haven'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(wordStem(one, 'nl')).not.toBe(wordStem(other, 'nl'))
  })

  it.each(['mbo', 'bbl', 'rif', '35', '2022', 'gm0014', 'k0001'])('leaves %s as it is', (word) => {
    expect(wordStem(word, 'nl')).toBe(word)
  })
})

describe('wordStem in English', () => {
  it.each([
    ['company', 'companies'],
    ['student', 'students'],
    ['box', 'boxes'],
    ['class', 'classes'],
    ['branch', 'branches'],
    ['vacancy', 'vacancies'],
  ])('gives %s and %s one stem', (one, other) => {
    expect(wordStem(one, 'en')).toBe(wordStem(other, 'en'))
  })

  it.each(['access', 'status', 'basis'])('does not take the s of %s for a plural', (word) => {
    expect(wordStem(word, 'en')).toBe(word)
  })
})

describe('wordStem of anything', () => {
  it('never gives an empty stem for a word', () => {
    const word = fc.stringMatching(/^[a-z]{1,20}$/)
    fc.assert(fc.property(word, fc.constantFrom('nl', 'en'), (w, l) => wordStem(w, l).length > 0))
  })

  it('is never longer than the word by more than the y of an English plural', () => {
    const word = fc.stringMatching(/^[a-z]{1,20}$/)
    fc.assert(fc.property(word, (w) => wordStem(w, 'en').length <= w.length))
  })
})

describe('wordsOf', () => {
  it.each([
    ['Kans op werk', ['kans', 'op', 'werk']],
    ["vsv'er", ['vsv', 'er']],
    ['  ', []],
    ['Zaanstreek/Waterland', ['zaanstreek', 'waterland']],
    ['oriëntatie', ['orientatie']],
  ])('splits %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})

describe('stopWords', () => {
  it.each(['nl', 'en'] as const)('are folded words in %s', (language) => {
    for (const word of stopWords[language]) expect(wordsOf(word)).toEqual([word])
  })

  it('hold no term of the field', () => {
    for (const term of ['bbl', 'bol', 'mbo', 'stage', 'werk', 'kans'])
      expect(stopWords.nl.has(term)).toBe(false)
  })
})
