import { describe, expect, it } from 'vitest'
import { type GlossaryEntry, glossary } from '#reference'
import { html, words } from '../../test-support/html.ts'
import { sampleView } from '../../test-support/sample-site.ts'
import { glossaryPage, groupByLetter } from './page.tsx'

function entry(slug: string, nl: string, en: string): GlossaryEntry {
  const definition = { nl: `Uitleg ${nl}.`, en: `Meaning of ${en}.` }
  return { slug, term: { nl, en }, definition, synonyms: [], source: { title: 'Wet' } }
}
const entries = [
  entry('zorg', 'zorg', 'care'),
  entry('e-een', 'één', 'one'),
  entry('bbl', 'bbl', 'bbl'),
  entry('bol', 'bol', 'bol'),
  entry('m4', '4-jarig', 'four years'),
]

describe('terms by letter', () => {
  it('stand in alphabetical order, accents aside and figures under #', () => {
    const groups = groupByLetter(entries, 'nl')
    expect(groups.map(({ letter }) => letter)).toEqual(['#', 'B', 'E', 'Z'])
    expect(groups[1]?.entries.map(({ slug }) => slug)).toEqual(['bbl', 'bol'])
  })

  it('follow the words of the reader’s language', () => {
    expect(groupByLetter(entries, 'en').map(({ letter }) => letter)).toEqual(['B', 'C', 'F', 'O'])
  })

  it('hold every term of the glossary once', () => {
    const all = groupByLetter(glossary(), 'nl').flatMap((group) => group.entries)
    expect(new Set(all).size).toBe(glossary().length)
    expect(all).toHaveLength(glossary().length)
  })
})

describe('the glossary page', () => {
  const body = html(glossaryPage(sampleView('nl', '/begrippen'), entries).body)

  it('jumps to each letter', () => {
    for (const letter of ['#', 'B', 'E', 'Z']) {
      expect(body).toContain(`href="#letter-${letter}"`)
      expect(body).toContain(`id="letter-${letter}"`)
    }
  })

  it('gives each term with its meaning and its own page', () => {
    expect(body).toContain('<a href="/begrippen/zorg">zorg</a>')
    expect(words(body)).toContain('Uitleg zorg.')
    expect(words(body)).toContain('5 woorden')
  })

  it('is English below /en', () => {
    const english = html(glossaryPage(sampleView('en', '/begrippen'), entries).body)
    expect(english).toContain('<a href="/en/begrippen/zorg">care</a>')
    expect(words(english)).toContain('Meaning of care.')
  })
})
