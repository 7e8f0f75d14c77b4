import { describe, expect, it } from 'vitest'
import {
  citationSchema,
  codeListSchema,
  glossarySchema,
  localisedSchema,
  municipalitiesSchema,
  regionTilesSchema,
  researchSchema,
} from './schemas.ts'

const seen = { title: 'CBS', url: 'https://www.cbs.nl', checkedOn: '2026-11-23' }
const name = { nl: 'man', en: 'male' }
const list = (code: object): object => ({ id: 'sex', name, source: seen, codes: [code] })

describe('a citation', () => {
  it.each([
    ['seen on a day', seen, true],
    ['not seen', { title: 'CBS', unverified: true }, true],
    ['without either', { title: 'CBS' }, false],
    ['both seen and not seen', { ...seen, unverified: true }, false],
    ['on a day that does not exist', { ...seen, checkedOn: '2026-02-30' }, false],
    ['with half an address', { ...seen, url: 'www.cbs.nl' }, false],
    ['without a title', { ...seen, title: ' ' }, false],
    ['with an unknown key', { ...seen, author: 'CBS' }, false],
  ])('%s fits: %j gives %s', (_, citation, fits) => {
    expect(citationSchema.safeParse(citation).success).toBe(fits)
  })

  it('has no keys for what is absent', () => {
    expect(Object.keys(citationSchema.parse({ title: 'CBS', unverified: true }))).toEqual([
      'title',
      'unverified',
    ])
  })
})

describe('a localised text', () => {
  it.each([
    [{ nl: 'man', en: 'male' }, true],
    [{ nl: 'man' }, false],
    [{ nl: 'man', en: '' }, false],
    [{ nl: 'man', en: 'male', de: 'Mann' }, false],
  ])('%j fits: %s', (text, fits) => {
    expect(localisedSchema.safeParse(text).success).toBe(fits)
  })
})

describe('a code', () => {
  it.each([
    ['with a name', { code: 'm', name }, true],
    ['valid in one year', { code: 'm', name, validFrom: 2022, validTo: 2022 }, true],
    ['that ends before it begins', { code: 'm', name, validFrom: 2023, validTo: 2022 }, false],
    ['that YAML made a number', { code: 1, name }, false],
    ['without English', { code: 'm', name: { nl: 'man' } }, false],
    ['marked certain', { code: 'm', name, uncertain: false }, false],
  ])('%s fits: %j gives %s', (_, code, fits) => {
    expect(codeListSchema.safeParse(list(code)).success).toBe(fits)
  })

  it('stands in a list of at least one', () => {
    const empty = { id: 'sex', name, source: seen, codes: [] }
    expect(codeListSchema.safeParse(empty).success).toBe(false)
  })
})

describe('a municipality', () => {
  const municipality = { code: 'GM0014', name: 'Groningen', region: 'AM01', province: 'PV20' }
  const file = (row: object): object => ({
    source: seen,
    years: [{ year: 2022, municipalities: [row] }],
  })

  it.each([
    ['with its codes', municipality, true],
    ['with a short code', { ...municipality, code: 'GM14' }, false],
    ['with a region name', { ...municipality, region: 'Groningen' }, false],
    ['with province and region swapped', { ...municipality, region: 'PV20' }, false],
  ])('%s fits: %j gives %s', (_, row, fits) => {
    expect(municipalitiesSchema.safeParse(file(row)).success).toBe(fits)
  })
})

describe('a tile', () => {
  const tile = { region: 'AM01', column: 5, row: 0, abbreviation: 'Gron' }

  it.each([
    ['with whole coordinates', tile, true],
    ['left of the first column', { ...tile, column: -3 }, true],
    ['between two places', { ...tile, column: 0.5 }, false],
    ['with five letters', { ...tile, abbreviation: 'Groni' }, false],
    ['without letters', { ...tile, abbreviation: '' }, false],
  ])('%s fits: %j gives %s', (_, row, fits) => {
    expect(regionTilesSchema.safeParse({ tiles: [row] }).success).toBe(fits)
  })
})

describe('a glossary entry', () => {
  const entry = { slug: 'bbl', term: name, definition: name, synonyms: [], source: seen }

  it.each([
    ['complete', entry, true],
    ['with a slug of capitals', { ...entry, slug: 'BBL' }, false],
    ['without synonyms', { ...entry, synonyms: undefined }, false],
  ])('%s fits: %j gives %s', (_, row, fits) => {
    expect(glossarySchema.safeParse({ entries: [row] }).success).toBe(fits)
  })
})

describe('a publication', () => {
  const publication = {
    slug: 'a',
    title: 'A',
    authors: ['SEO'],
    year: 2023,
    summary: name,
    themes: ['lonen'],
    phases: ['choice'],
    language: 'nl',
  }

  it.each([
    ['complete', publication, true],
    ['without author', { ...publication, authors: [] }, false],
    ['in an unknown phase', { ...publication, phases: ['later'] }, false],
    ['with a year as text', { ...publication, year: '2023' }, false],
    ['in German', { ...publication, language: 'de' }, false],
  ])('%s fits: %j gives %s', (_, row, fits) => {
    expect(researchSchema.safeParse({ publications: [row] }).success).toBe(fits)
  })
})
