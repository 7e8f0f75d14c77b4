import { describe, expect, it } from 'vitest'
import type { GraphNode } from './catalogue-graph.ts'
import { jsonLd, turtle } from './catalogue-text.ts'

const node = (statements: GraphNode['statements']): GraphNode => ({
  iri: 'https://x/a',
  types: ['dcat:Dataset'],
  statements,
})

describe('Turtle', () => {
  it.each([
    ['a quote', 'zei "ja"', '"zei \\"ja\\""'],
    ['a backslash', 'a\\b', '"a\\\\b"'],
    ['a line end', 'a\r\nb\tc', '"a\\r\\nb\\tc"'],
    ['letters with accents', 'één ’s', '"één ’s"'],
  ])('writes %s', (_what, text, written) => {
    expect(turtle([node([['dct:title', { text }]])])).toContain(`dct:title ${written} .`)
  })

  it('writes the language or the type of a text', () => {
    const body = turtle([
      node([
        ['dct:title', { text: 'naam', language: 'nl' }],
        ['dcat:startDate', { text: '2022-01-01', type: 'xsd:date' }],
      ]),
    ])
    expect(body).toContain('dct:title "naam"@nl ;')
    expect(body).toContain('dcat:startDate "2022-01-01"^^xsd:date .')
  })

  it('encodes what may not stand in an address', () => {
    const iri = 'https://x/a b<c>"d"{e}|f^g`h\\i'
    expect(turtle([node([['dct:source', { iri }]])])).toContain(
      'dct:source <https://x/a%20b%3Cc%3E%22d%22%7Be%7D%7Cf%5Eg%60h%5Ci> .',
    )
  })

  it('declares every prefix it uses', () => {
    const body = turtle([node([['foaf:name', { text: 'Kansrijk' }]])])
    for (const prefix of ['dcat', 'foaf']) expect(body).toContain(`@prefix ${prefix}: <`)
  })
})

describe('JSON-LD', () => {
  it('has each predicate once with all its values', () => {
    const body = JSON.parse(
      jsonLd([
        node([
          ['dct:title', { text: 'naam', language: 'nl' }],
          ['dct:source', { iri: 'https://bron' }],
          ['dct:title', { text: 'name', language: 'en' }],
          ['dcat:endDate', { text: '2022-12-31', type: 'xsd:date' }],
        ]),
      ]),
    )
    expect(body['@graph']).toEqual([
      {
        '@id': 'https://x/a',
        '@type': ['dcat:Dataset'],
        'dct:title': [
          { '@value': 'naam', '@language': 'nl' },
          { '@value': 'name', '@language': 'en' },
        ],
        'dct:source': [{ '@id': 'https://bron' }],
        'dcat:endDate': [{ '@value': '2022-12-31', '@type': 'xsd:date' }],
      },
    ])
    expect(body['@context'].dct).toBe('http://purl.org/dc/terms/')
  })
})
