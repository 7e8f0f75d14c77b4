import { describe, expect, it } from 'vitest'
import { html, words } from '../../test-support/html.ts'
import { sampleView } from '../../test-support/sample-site.ts'
import { textPage, textPages } from './page.tsx'

describe.each(['nl', 'en'] as const)('the text pages in %s', (language) => {
  it.each(textPages.map((page) => [page.path, page] as const))(
    '%s has a heading per section and no hole',
    (path, page) => {
      const view = sampleView(language, path)
      const body = html(textPage(view, page).body)
      expect(body.match(/<h1>/g)).toHaveLength(1)
      expect(body.match(/<h2>/g)).toHaveLength(page.sections.length)
      expect(words(body)).not.toMatch(/undefined|\{/)
      for (const [key, link] of page.links) {
        expect(words(body)).toContain(view.text[key])
        expect(body).toContain(`href="${language === 'en' ? '/en' : ''}${link}"`)
      }
    },
  )
})

describe('the accessibility statement', () => {
  const page = textPages.find(({ path }) => path === '/toegankelijkheid')

  it('gives status, what was tested, limits and a way to report, as the Dutch model asks', () => {
    if (page === undefined) throw new RangeError('no accessibility statement')
    const shown = words(html(textPage(sampleView(), page).body))
    for (const part of ['EN 301 549', 'axe-core', 'Wat nog niet goed is', 'Werkt iets niet'])
      expect(shown).toContain(part)
    expect(shown).toContain('nog geen onafhankelijk onderzoek')
  })
})

describe('the privacy page', () => {
  it('says that there are no cookies, and what is kept of a report', () => {
    const page = textPages.find(({ path }) => path === '/privacy')
    if (page === undefined) throw new RangeError('no privacy page')
    const shown = words(html(textPage(sampleView(), page).body))
    expect(shown).toContain('We plaatsen geen cookies.')
    expect(shown).toContain('We vragen geen naam of adres.')
  })
})
