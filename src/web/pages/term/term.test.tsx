import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GlossaryEntry } from '#reference'
import { html, words } from '../../test-support/html.ts'
import { sampleStudents } from '../../test-support/sample-indicators.ts'
import { sampleServer, sampleView } from '../../test-support/sample-site.ts'
import { termPage } from './page.tsx'

const entry: GlossaryEntry = {
  slug: 'bbl',
  term: { nl: 'bbl', en: 'work-based pathway' },
  definition: { nl: 'Leren en werken.', en: 'Learning and working.' },
  synonyms: ['werkend leren', 'leerlingwezen'],
  source: { title: 'WEB', url: 'https://example.org/web', checkedOn: '2026-11-23' },
}

describe('the page of a term', () => {
  const page = (rest: Partial<GlossaryEntry> = {}, language: 'nl' | 'en' = 'nl') =>
    html(
      termPage({
        view: sampleView(language),
        entry: { ...entry, ...rest },
        indicators: [sampleStudents],
      }).body,
    )

  it('gives meaning, other words, the other language and figures', () => {
    const shown = words(page())
    expect(shown).toContain('Bbl Leren en werken.')
    expect(shown).toContain('werkend leren, leerlingwezen')
    expect(shown).toContain('work-based pathway')
    expect(page()).toContain('href="/cijfers/studenten-voorbeeld"')
  })

  it('says who says so, and when we looked', () => {
    expect(page()).toContain('<a href="https://example.org/web">WEB</a>')
    expect(words(page())).toContain('overgenomen op 23 november 2026')
    const unseen = { title: 'Boek', unverified: true } as const
    expect(words(page({ source: unseen }))).toContain('Boek (bron niet gezien)')
  })

  it('leaves other words away when there are none', () => {
    expect(words(page({ synonyms: [] }))).not.toContain('Andere woorden')
  })

  it('reads in English', () => {
    expect(words(page({}, 'en'))).toContain('Work-based pathway Learning and working.')
  })
})

describe('the address of a term', () => {
  let server: FastifyInstance
  beforeAll(async () => {
    server = await sampleServer()
  })
  afterAll(() => server.close())

  it('shows a known term with the figures that use it', async () => {
    const { statusCode, body } = await server.inject('/begrippen/bbl')
    expect(statusCode).toBe(200)
    expect(body).toContain('/cijfers/studenten-voorbeeld')
  })

  it('names terms that look like it when there is none', async () => {
    const { statusCode, body } = await server.inject('/begrippen/stagetekorten')
    expect(statusCode).toBe(404)
    expect(body).toContain('href="/begrippen/stagetekort"')
  })
})
