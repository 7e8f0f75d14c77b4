import { describe, expect, it } from 'vitest'
import { html, words } from '../../test-support/html.ts'
import { sampleView } from '../../test-support/sample-site.ts'
import { Pagination } from './pagination.tsx'

const shown = (page: number, pages: number) =>
  html(
    <Pagination view={sampleView()} page={page} pages={pages} hrefOf={(to) => `/x?pagina=${to}`} />,
  )

describe('Pagination', () => {
  it('is not there for a single page', () => {
    expect(shown(1, 1)).toBe('')
    expect(shown(1, 0)).toBe('')
  })

  it('has no link before the first page nor after the last', () => {
    expect(words(shown(1, 3))).toBe('Pagina 1 van 3 Volgende')
    expect(words(shown(3, 3))).toBe('Vorige Pagina 3 van 3')
  })

  it('links to the pages on both sides', () => {
    expect(shown(2, 3)).toContain('rel="prev" href="/x?pagina=1"')
    expect(shown(2, 3)).toContain('rel="next" href="/x?pagina=3"')
  })
})
