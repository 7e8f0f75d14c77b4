import { expect, it } from 'vitest'
import { html, words } from '../../test-support/html.ts'
import { sampleView } from '../../test-support/sample-site.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'

it('leads from the home page to the page itself, which is no link', () => {
  const crumbs = [{ label: 'Atlas', path: '/atlas' }, { label: 'Leren' }]
  const shown = html(<Breadcrumbs view={sampleView('en')} crumbs={crumbs} />)
  expect(words(shown)).toBe('Home Atlas Leren')
  expect(shown).toContain('<a href="/en">Home</a>')
  expect(shown).toContain('<a href="/en/atlas">Atlas</a>')
  expect(shown).toContain('<span aria-current="page">Leren</span>')
})
