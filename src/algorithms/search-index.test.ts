import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildSearchIndex, type SearchDocument } from './search-index.ts'

function page(
  id: string,
  title: string,
  text = '',
  synonyms: readonly string[] = [],
): SearchDocument {
  return { id, kind: 'page', title, text, synonyms, href: `/${id}` }
}

const documents = [
  page('leerbedrijf', 'Leerbedrijven', 'Bedrijven die studenten in de praktijk opleiden.'),
  page('tekort', 'Tekort aan stages en leerbanen', 'Studenten zonder plek.', ['stagetekort']),
  page('stage', 'Stage', 'Leren in de praktijk.'),
  page('stagevergoeding', 'Stagevergoeding', 'Wie krijgt geld voor een stage?'),
  page('regio', 'Arbeidsmarktregio', 'Een van de 35 regio’s.'),
  page('markt', 'Krapte op de arbeidsmarkt', 'Vacatures per regio.'),
  page('zorg', 'Studenten in zorg, welzijn en sport', 'Hoeveel studenten kiezen zorg?'),
  page('studenten', 'Aantal studenten', 'Studenten per leerweg en niveau.'),
  page('bbl', 'Bbl', 'Leren en werken.', ['beroepsbegeleidende leerweg']),
  page('bol', 'Bol', 'Vooral naar school.', ['beroepsopleidende leerweg']),
  page('bbl-aandeel', 'Aandeel bbl', 'Hoeveel studenten volgen bbl?'),
  page('vsv', "Voortijdig schoolverlaters (vsv'ers)", 'Van school zonder startkwalificatie.'),
  page('ez', 'Economisch zelfstandig', 'Genoeg verdienen om van te leven.'),
  page('hbo', 'Doorstroom naar het hbo', 'Gediplomeerden die verder studeren.'),
  page('limburg', 'Zuid-Limburg', 'Regio.'),
]
const index = buildSearchIndex(documents, 'nl')
const first = (query: string): string | undefined => index.search(query, 1)[0]?.document.id

describe('a search in Dutch', () => {
  it.each([
    ['leerbedrijf', 'leerbedrijf'],
    ['leerbedrijven', 'leerbedrijf'],
    ['leerbedrijfen', 'leerbedrijf'],
    ['stagetekort', 'tekort'],
    ['stage tekort', 'tekort'],
    ['tekort aan stages', 'tekort'],
    ['tekort stageplaatsen', 'tekort'],
    ['arbijdsmarktregio', 'regio'],
    ['arbeidsmarkt regio', 'regio'],
    ['zorg studenten', 'zorg'],
    ['bbl aandeel', 'bbl-aandeel'],
    ['bbl', 'bbl'],
    ['vsv', 'vsv'],
    ['schoolverlater', 'vsv'],
    ['economies zelfstandig', 'ez'],
    ['beroepsbegeleidende leerweg', 'bbl'],
    ['beroepsopleidende leerweg', 'bol'],
    ['doorstromen hbo', 'hbo'],
    ['zuid limburg', 'limburg'],
    ['ZUID-LIMBURG', 'limburg'],
    ['stage', 'stage'],
    ['stagevergoedingen', 'stagevergoeding'],
    ['krapte arbeidsmarkt', 'markt'],
  ])('for %j finds %s first', (query, id) => {
    expect(first(query)).toBe(id)
  })

  it('finds a badly mistyped word by its trigrams', () => {
    expect(first('arbtsmarktreegioo')).toBe('regio')
  })

  it.each(['', '   ', '?!', 'qqqqxxxx'])('for %j finds nothing', (query) => {
    expect(index.search(query, 10)).toEqual([])
  })

  it('puts a document that answers every word before one that answers some', () => {
    const ids = index.search('studenten zorg', 10).map(({ document }) => document.id)
    expect(ids.indexOf('zorg')).toBe(0)
    expect(ids.indexOf('studenten')).toBeGreaterThan(0)
  })

  it('says which words of the query a document answers', () => {
    const hits = index.search('bbl zorg', 10)
    expect(hits.find(({ document }) => document.id === 'bbl')?.matched).toEqual(['bbl'])
    expect(hits.find(({ document }) => document.id === 'zorg')?.matched).toEqual(['zorg'])
  })

  it('lets stop words pass only when there is nothing else', () => {
    expect(index.search('de stage', 10)[0]?.matched).toEqual(['stage'])
  })
})

describe('a search in English', () => {
  const english = buildSearchIndex(
    [
      page('company', 'Training companies', 'Companies that train students.'),
      page('vacancy', 'Vacancies', 'Open positions.'),
    ],
    'en',
  )

  it.each([
    ['training company', 'company'],
    ['the company', 'company'],
    ['vacancy', 'vacancy'],
    ['vaccancies', 'vacancy'],
  ])('for %j finds %s first', (query, id) => {
    expect(english.search(query, 1)[0]?.document.id).toBe(id)
  })
})

describe('any search', () => {
  it('gives at most the limit, sorted, in an order that does not depend on the run', () => {
    const query = fc.oneof(fc.string(), fc.constantFrom('bbl', 'stage', 'regio studenten'))
    fc.assert(
      fc.property(query, fc.integer({ min: 0, max: 5 }), (text, limit) => {
        const hits = index.search(text, limit)
        const again = buildSearchIndex(documents, 'nl').search(text, limit)
        const scores = hits.map(({ score }) => score)
        expect(hits).toEqual(again)
        expect(hits.length).toBeLessThanOrEqual(limit)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
      }),
      { numRuns: 50 },
    )
  })

  it('orders equal scores by id', () => {
    const twins = [page('b', 'Tweeling'), page('a', 'Tweeling')]
    const ids = buildSearchIndex(twins, 'nl').search('tweeling', 5)
    expect(ids.map(({ document }) => document.id)).toEqual(['a', 'b'])
  })

  it('survives a query of ten thousand words', () => {
    expect(index.search('stage '.repeat(10_000), 3)[0]?.document.id).toBe('stage')
  })

  it('finds nothing for one word of ten thousand letters', () => {
    expect(index.search('stage'.repeat(2_000), 3)).toEqual([])
  })

  it('finds every document by its own title', () => {
    for (const document of documents) expect(first(document.title)).toBe(document.id)
  })

  it('finds nothing in an empty index', () => {
    expect(buildSearchIndex([], 'nl').search('stage', 3)).toEqual([])
  })

  it('refuses documents with the same id', () => {
    expect(() => buildSearchIndex([page('a', 'Een'), page('a', 'Twee')], 'nl')).toThrow(RangeError)
  })
})
