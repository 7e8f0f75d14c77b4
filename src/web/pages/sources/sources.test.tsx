import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SourceRecord } from '#store'
import { html, words } from '../../test-support/html.ts'
import { sampleStudents } from '../../test-support/sample-indicators.ts'
import { sampleServer, sampleSource, sampleView } from '../../test-support/sample-site.ts'
import { sourcePage } from '../source/page.tsx'
import { sourcesPage } from './page.tsx'

const unseen: SourceRecord = {
  ...sampleSource,
  id: 'bron-b',
  title: { nl: 'Ongezien', en: 'Unseen' },
  reliability: 'none',
}

describe('the list of sources', () => {
  const listed = [
    { source: sampleSource, figures: 3 },
    { source: unseen, figures: 0 },
  ]

  it('gives publisher, licence, date, reliability and use of each', () => {
    const shown = words(html(sourcesPage(sampleView(), listed).body))
    expect(shown).toContain(
      'Voorbeeldbron Voorbeeldinstituut van de uitgever zelf CC0 1.0 23 november 2026 3',
    )
    expect(shown).toContain('Ongezien Voorbeeldinstituut niet gezien')
    expect(shown).toContain('Alle 2 bronnen')
  })

  it('links to the page of each, in the language of the reader', () => {
    const english = html(sourcesPage(sampleView('en'), listed).body)
    expect(english).toContain('<a href="/en/bronnen/bron-b">Unseen</a>')
  })
})

describe('the page of a source', () => {
  const page = (source: SourceRecord) =>
    html(sourcePage({ view: sampleView(), source, indicators: [sampleStudents] }).body)

  it('says who published it, where, and what uses it', () => {
    const shown = page(sampleSource)
    expect(shown).toContain('href="https://example.org/bron"')
    expect(words(shown)).toContain('We lazen dit cijfer bij de uitgever zelf.')
    expect(shown).toContain('href="/cijfers/studenten-voorbeeld"')
    expect(words(shown)).toContain('Cijfers uit deze bron (1)')
  })

  it('gives every file that was read with its checksum', () => {
    const sha256 = 'ab'.repeat(32)
    const files = [{ name: 'studenten.csv', sha256, bytes: 12_345, rows: 678 }]
    expect(words(page({ ...sampleSource, files }))).toContain(`studenten.csv 678 12.345 ${sha256}`)
    expect(words(page(sampleSource))).not.toContain('SHA-256')
  })

  it('warns where nobody saw the source', () => {
    expect(page(unseen)).toContain('kr-alert-warning')
    expect(page(sampleSource)).not.toContain('kr-alert-warning')
  })

  it('says so when the source was never looked at, and links the licence when it has an address', () => {
    const { checkedOn: _never, ...rest } = sampleSource
    expect(words(page(rest))).toContain('Bekeken op nog niet')
    const licence = { name: 'CC BY', url: 'https://example.org/by' }
    expect(page({ ...rest, licence })).toContain('<a href="https://example.org/by">CC BY</a>')
  })
})

describe('addresses of sources', () => {
  let server: FastifyInstance
  beforeAll(async () => {
    server = await sampleServer()
  })
  afterAll(() => server.close())

  it('count the indicators that use a source', async () => {
    expect(words((await server.inject('/bronnen')).body)).toMatch(/23 november 2026 4 /)
    expect(words((await server.inject('/bronnen/bron-a')).body)).toContain('bron (4)')
  })

  it('answer 404 for a source that is not there', async () => {
    const { statusCode, body } = await server.inject('/bronnen/onbekend')
    expect(statusCode).toBe(404)
    expect(body).toContain('href="/bronnen"')
  })
})
