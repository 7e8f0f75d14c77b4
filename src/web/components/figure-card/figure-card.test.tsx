import { describe, expect, it } from 'vitest'
import { missingCell, valueCell } from '#kernel'
import { html, words } from '../../test-support/html.ts'
import { sampleView } from '../../test-support/sample-site.ts'
import { FigureCard } from './figure-card.tsx'

const view = sampleView()

describe('FigureCard', () => {
  it('shows the value, how exact it is, its period and its status', () => {
    const cell = valueCell(0.282, 'ratio', {
      noInterval: 'notPublished',
      qualifier: 'about',
      status: 'provisional',
    })
    const card = (
      <FigureCard view={view} label="Aandeel" cell={cell} period="2022" path="/cijfers/a" />
    )
    expect(words(html(card))).toBe('Aandeel ongeveer 28,2% voorlopig 2022')
  })

  it('shows a reason and no number when there is none', () => {
    const cell = missingCell('suppressed', 'persons')
    const shown = words(
      html(<FigureCard view={view} label="Aantal" cell={cell} path="/cijfers/a" />),
    )
    expect(shown).toBe('Aantal afgeschermd: te weinig personen')
  })

  it('marks a value whose source nobody saw', () => {
    const cell = valueCell(12, 'persons', { noInterval: 'notPublished', unverified: true })
    const shown = html(<FigureCard view={view} label="Aantal" cell={cell} path="/cijfers/a" />)
    expect(shown).toContain('bron niet gezien')
  })

  it('links to its page in the language of the reader', () => {
    const cell = valueCell(12, 'persons', { noInterval: 'fullCount' })
    const english = sampleView('en')
    const shown = html(<FigureCard view={english} label="Number" cell={cell} path="/cijfers/a" />)
    expect(shown).toContain('href="/en/cijfers/a"')
  })
})
