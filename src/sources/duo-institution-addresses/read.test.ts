import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { source } from './read.ts'

// The heads of fixture.csv are DUO's own; its institutions and addresses are invented.
const fixture = readFileSync(new URL('fixture.csv', import.meta.url)).toString()
const read = (text: string) =>
  source.read({ name: 'instellingenmbo.csv', bytes: new TextEncoder().encode(text) })

describe('institution addresses', () => {
  it('reads each institution with its municipality code, postcode and website', () => {
    const { institutions, issues } = read(fixture)
    expect(issues).toEqual([])
    expect(institutions).toEqual([
      {
        brin: '01AA',
        name: 'Voorbeeldcollege Noord',
        postcode: '3511 AA',
        city: 'UTRECHT',
        municipality: 'GM0344',
        website: 'https://www.voorbeeldcollege.example',
      },
      {
        brin: '02BB',
        name: 'Vakschool "Dé Proef"',
        postcode: '3011 AA',
        city: 'ROTTERDAM',
        municipality: 'GM0599',
        website: 'https://deproef.example/mbo',
      },
      {
        brin: '03CC',
        name: 'Beroepscollege Zuid',
        postcode: '6411 AA',
        city: 'HEERLEN',
        municipality: 'GM0917',
      },
    ])
  })

  it('keeps the first of two rows with one institution code', () => {
    const { institutions, issues } = read(fixture.replace(';02BB;', ';01AA;'))
    expect(institutions.map((i) => i.name)).toEqual([
      'Voorbeeldcollege Noord',
      'Beroepscollege Zuid',
    ])
    expect(issues).toMatchObject([{ code: 'duplicateKey', at: { line: 3 } }])
  })

  it.each(['javascript:alert(1)', 'geen', 'http://a b.nl', '<b>x.nl</b>'])(
    'does not take %s as a website',
    (text) => {
      const { institutions } = read(fixture.replace('www.voorbeeldcollege.example', text))
      expect(institutions[0]).not.toHaveProperty('website')
    },
  )
})
