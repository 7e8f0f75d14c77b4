import { describe, expect, it } from 'vitest'
import { glossary } from './glossary.ts'
import { citationMarkdown, glossaryMarkdown } from './glossary-markdown.ts'
import type { GlossaryEntry } from './model.ts'

const entry: GlossaryEntry = {
  slug: 'bbl',
  term: { nl: 'bbl', en: 'work-based pathway' },
  definition: { nl: 'Je werkt en leert.', en: 'You work and learn.' },
  synonyms: ['leren en werken'],
  source: { title: 'WEB', url: 'https://wetten.overheid.nl/BWBR0007625', checkedOn: '2026-11-23' },
}

describe('glossaryMarkdown', () => {
  it('gives every term a heading, an anchor, both definitions, synonyms and source', () => {
    expect(glossaryMarkdown([entry])).toContain(
      [
        '## bbl',
        '',
        '<a id="bbl"></a>English: work-based pathway',
        '',
        '- nl: Je werkt en leert.',
        '- en: You work and learn.',
        '- also: leren en werken',
        '- source: [WEB](https://wetten.overheid.nl/BWBR0007625)',
      ].join('\n'),
    )
  })

  it('leaves out the line with synonyms when there are none', () => {
    expect(glossaryMarkdown([{ ...entry, synonyms: [] }])).not.toContain('- also:')
  })

  it('keeps the order given and ends with one line break', () => {
    const other = { ...entry, slug: 'abc', term: { nl: 'abc', en: 'abc' } }
    const text = glossaryMarkdown([entry, other])
    expect(text.indexOf('## bbl')).toBeLessThan(text.indexOf('## abc'))
    expect(text).toMatch(/[^\n]\n$/)
  })

  it('is what docs/glossary.md holds', async () => {
    await expect(glossaryMarkdown(glossary())).toMatchFileSnapshot('../../docs/glossary.md')
  })
})

describe('citationMarkdown', () => {
  it('is plain text without an address', () => {
    expect(citationMarkdown({ title: 'WEB', checkedOn: '2026-11-23' })).toBe('WEB')
  })

  it('says when nobody has seen the source', () => {
    expect(citationMarkdown({ title: 'WEB', unverified: true })).toBe('WEB (source not seen)')
  })
})
