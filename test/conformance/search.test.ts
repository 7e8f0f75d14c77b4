import { describe, expect, it } from 'vitest'
import { buildSearchIndex, type SearchDocument } from '#algorithms'
import type { Language } from '#kernel'
import { codeList, glossary, publications, regions } from '#reference'

/** The reference data as the documents that a search page would hold. */
function documents(language: Language): readonly SearchDocument[] {
  const terms = glossary().map(({ slug, term, definition, synonyms }) => {
    const text = definition[language]
    return { id: slug, kind: 'term', title: term[language], text, synonyms, href: `/${slug}` }
  })
  const library = publications().map(({ slug, title, summary, themes }) => {
    const text = [summary[language], ...themes].join(' ')
    return { id: slug, kind: 'publication', title, text, synonyms: [], href: `/${slug}` }
  })
  const codes = [...regions(), ...codeList('sectorChamber').codes].map(
    ({ code, name, aliases }) => {
      const synonyms = aliases ?? []
      return { id: code, kind: 'code', title: name[language], text: '', synonyms, href: `/${code}` }
    },
  )
  return [...terms, ...library, ...codes]
}

describe('a search over the glossary, the library, regions and sector chambers', () => {
  const index = buildSearchIndex(documents('nl'), 'nl')

  it.each([
    ['leerbedrijven', 'leerbedrijf'],
    ['stagetekort', 'stagetekort'],
    ['stage tekort', 'stagetekort'],
    ['tekort aan stages', 'stagetekort'],
    ['arbijdsmarktregio', 'arbeidsmarktregio'],
    ['arbeidsmarkt regio', 'arbeidsmarktregio'],
    ['zorg', 'zws'],
    ['bbl aandeel', 'bbl-aandeel'],
    ['vsv', 'vsv-er'],
    ['voortijdig schoolverlaters', 'vsv-er'],
    ['economies zelfstandig', 'economisch-zelfstandig'],
    ['beroepsbegeleidende leerweg', 'bbl'],
    ['doorstromen hbo', 'doorstroom-mbo-hbo'],
    ['kans op werk', 'kans-op-werk'],
    ['krapte', 'spanningsindicator'],
    ['keuzedelen', 'keuzedeel'],
    ['betrouwbaarheidsintervallen', 'betrouwbaarheidsinterval'],
    ['praktijkovereenkomsten', 'pok'],
    ['sectorkamers', 'sectorkamer'],
    ['zuid limburg', 'AM30'],
    ['Fryslan', 'PV21'],
    ['regio zwole', 'AM36'],
  ])('for %j finds %s first', (query, id) => {
    expect(index.search(query, 1)[0]?.document.id).toBe(id)
  })

  it('finds every term of the glossary by its name and by every synonym', () => {
    for (const { slug, term, synonyms } of glossary())
      for (const query of [term.nl, ...synonyms]) {
        const ids = index.search(query, 5).map(({ document }) => document.id)
        expect(ids, query).toContain(slug)
      }
  })

  it('finds every region by its name', () => {
    for (const { code, name } of regions()) {
      const ids = index.search(name.nl, 5).map(({ document }) => document.id)
      expect(ids, name.nl).toContain(code)
    }
  })

  it('finds every term of twelve letters or more with two of its letters swapped', () => {
    for (const { slug, term } of glossary()) {
      if (term.nl.length < 12 || term.nl.includes(' ')) continue
      const typed = term.nl.replace(/^(.{5})(.)(.)/, '$1$3$2')
      const ids = index.search(typed, 3).map(({ document }) => document.id)
      expect(ids, typed).toContain(slug)
    }
  })
})

describe('a search in English', () => {
  const index = buildSearchIndex(documents('en'), 'en')

  it.each([
    ['training companies', 'leerbedrijf'],
    ['early leavers', 'vsv-er'],
    ['labour market regions', 'arbeidsmarktregio'],
    ['confidence interval', 'betrouwbaarheidsinterval'],
    ['economicaly independent', 'economisch-zelfstandig'],
  ])('for %j finds %s first', (query, id) => {
    expect(index.search(query, 1)[0]?.document.id).toBe(id)
  })
})
