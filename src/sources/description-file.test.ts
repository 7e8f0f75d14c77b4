import { describe, expect, it } from 'vitest'
import { parseDescription } from './description-file.ts'

const good = `
id: duo-voorbeeld
title: { nl: Voorbeeld, en: Example }
publisher: DUO
description: { nl: Een voorbeeld., en: An example. }
licence: { name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/' }
homepage: https://onderwijsdata.duo.nl/dataset/voorbeeld
frequency: { nl: jaarlijks, en: yearly }
files:
  - { name: a.csv, url: 'https://onderwijsdata.duo.nl/a.csv', mediaType: text/csv }
  - { name: shipped.csv, mediaType: text/csv }
sentinels:
  - { text: '-1', meaning: { nl: 1 tot 4 personen, en: 1 to 4 persons } }
`

describe('parseDescription', () => {
  it('reads a complete description, with and without an address per file', () => {
    const description = parseDescription(good, 'source.yaml')
    expect(description.id).toBe('duo-voorbeeld')
    expect(description.files).toEqual([
      { name: 'a.csv', url: 'https://onderwijsdata.duo.nl/a.csv', mediaType: 'text/csv' },
      { name: 'shipped.csv', mediaType: 'text/csv' },
    ])
    expect(description.sentinels[0]?.text).toBe('-1')
  })

  it.each([
    ['a missing licence', /licence:.*\n/, '', 'licence'],
    ['an id with capitals', 'id: duo-voorbeeld', 'id: DuoVoorbeeld', 'kebab-case'],
    ['a missing English title', ', en: Example', '', 'title'],
    ['a misspelt field', 'publisher:', 'publischer:', 'publischer'],
    ['a file name that leaves its folder', 'name: a.csv', 'name: ../a.csv', 'without folders'],
    [
      'an address that is no web address',
      /homepage: .*/,
      'homepage: file:///etc/hosts',
      'homepage',
    ],
    ['a number as text of a sentinel', "text: '-1'", 'text: -1', 'text'],
  ])('refuses %s and says where', (_, from, to, named) => {
    const parse = () => parseDescription(good.replace(from, to), 'map/source.yaml')
    expect(parse).toThrow(TypeError)
    expect(parse).toThrow('map/source.yaml')
    expect(parse).toThrow(named)
  })
})
