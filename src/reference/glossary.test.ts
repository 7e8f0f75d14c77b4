import { describe, expect, it } from 'vitest'
import { glossary, glossaryEntry } from './glossary.ts'

describe('glossary', () => {
  it('is in Dutch alphabetical order, whatever the capitals', () => {
    const terms = glossary().map(({ term }) => term.nl)
    expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'nl')))
    expect(terms.indexOf('bbl')).toBeLessThan(terms.indexOf('RIF'))
  })

  it.each([
    'bol',
    'bbl',
    'crebo',
    'brin',
    'vsv-er',
    'startkwalificatie',
    'sectorkamer',
    'arbeidsmarktregio',
    'doorstroom',
    'kans-op-werk',
    'spanningsindicator',
    'teldatum',
    'economisch-zelfstandig',
    'praktijkleren',
    'rif',
    'vab',
    'lob',
    'leerbedrijf',
    'pok',
    'keuzedeel',
    'mbo-certificaat',
    'derde-leerweg',
    'tekortsector',
    'referentieraming',
    'betrouwbaarheidsinterval',
    'onderdrukking',
    'voorlopig-cijfer',
  ])('explains %s', (slug) => {
    expect(glossaryEntry(slug)?.definition.nl.length).toBeGreaterThan(20)
  })

  it('has no entry for another slug', () => {
    expect(glossaryEntry('onzin')).toBeUndefined()
  })
})
