import { describe, expect, it } from 'vitest'
import { type Publication, publications, publicationThemes } from '#reference'
import { html, words } from '../../test-support/html.ts'
import { sampleView } from '../../test-support/sample-site.ts'
import { filterPublications, readResearchFilter } from './filter-publications.ts'
import { researchPage } from './page.tsx'

const base: Publication = {
  slug: 'a',
  title: 'Stages in de zorg',
  authors: ['Jansen'],
  year: 2023,
  summary: { nl: 'Over leerbedrijven.', en: 'On training companies.' },
  themes: ['stages'],
  phases: ['learning'],
  language: 'nl',
}
const other: Publication = {
  ...base,
  slug: 'b',
  title: 'Lonen',
  year: 2020,
  summary: { nl: 'Over loon.', en: 'On pay.' },
  themes: ['lonen'],
  phases: ['transition'],
  url: 'https://example.org/b',
  unverified: true,
}

const filtered = (query: string) =>
  filterPublications([base, other], readResearchFilter(new URLSearchParams(query))).map(
    ({ slug }) => slug,
  )

describe('the filter of the library', () => {
  it.each([
    ['', ['a', 'b']],
    ['thema=stages', ['a']],
    ['fase=transition', ['b']],
    ['jaar=2020', ['b']],
    ['jaar=2020&thema=stages', []],
    ['tekst=ZORG', ['a']],
    ['tekst=jansen loon', ['b']],
    ['tekst=training', ['a']],
    ['tekst=%20', ['a', 'b']],
    ['jaar=ooit', ['a', 'b']],
    ['jaar=', ['a', 'b']],
    ['thema=bestaat-niet', []],
  ])('“%s” leaves %j', (query, expected) => {
    expect(filtered(query)).toEqual(expected)
  })

  it('finds every publication of the library by its own title', () => {
    for (const publication of publications()) {
      const query = new URLSearchParams({ tekst: publication.title })
      expect(filterPublications(publications(), readResearchFilter(query))).toContain(publication)
    }
  })
})

describe('the research library', () => {
  const page = (query = '', language: 'nl' | 'en' = 'nl', all = [base, other]) =>
    html(
      researchPage({
        view: sampleView(language, '/onderzoek', query),
        filter: readResearchFilter(new URLSearchParams(query)),
        all,
        themes: ['lonen', 'stages'],
      }).body,
    )

  it('gives title, author, year and what each says', () => {
    expect(words(page())).toContain('Stages in de zorg Jansen, 2023')
    expect(words(page())).toContain('Over leerbedrijven.')
    expect(words(page('', 'en'))).toContain('On training companies.')
  })

  it('links what has an address and says so where there is none', () => {
    expect(page()).toContain('<a href="https://example.org/b">Lonen</a>')
    expect(words(page('thema=stages'))).toContain('Geen vrij adres bekend')
  })

  it('marks what nobody read', () => {
    expect(words(page('thema=lonen'))).toContain('Nog niet zelf gelezen')
    expect(words(page('thema=stages'))).not.toContain('Nog niet zelf gelezen')
  })

  it('keeps the choice in the form and counts what is left', () => {
    const chosen = page('thema=stages&tekst=zorg')
    expect(chosen).toContain('<option value="stages" selected="">')
    expect(chosen).toContain('value="zorg"')
    expect(words(chosen)).toContain('1 van de 2 publicaties')
  })

  it('says what to do when nothing fits', () => {
    expect(words(page('thema=onbekend'))).toContain('Geen publicatie past bij deze keuze')
  })

  it('keeps the language of each title', () => {
    const english = { ...base, slug: 'c', title: 'Skills', language: 'en' } as const
    expect(page('', 'nl', [english])).toContain('<h2 lang="en">')
  })

  it('offers every theme of the library', () => {
    const themes = publicationThemes()
    const view = sampleView('nl', '/onderzoek')
    const filter = readResearchFilter(view.query)
    const body = html(researchPage({ view, filter, all: publications(), themes }).body)
    for (const theme of themes) expect(body).toContain(`<option value="${theme}">`)
  })
})
