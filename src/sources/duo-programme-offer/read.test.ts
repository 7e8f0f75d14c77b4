import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { source } from './read.ts'

// The heads of fixture.csv are DUO's own; its providers and programmes on offer are invented.
const fixture = readFileSync(new URL('fixture.csv', import.meta.url)).toString()
const read = (text: string) =>
  source.read({ name: 'mbo_opleidingsaanbod.csv', bytes: new TextEncoder().encode(text) })

describe('programme offer', () => {
  it('reads each programme on offer with its provider, crebo, pathway and level', () => {
    const { programmeOffers, issues, rowsRead } = read(fixture)
    expect(issues).toEqual([])
    expect(rowsRead).toBe(2)
    expect(programmeOffers[0]).toEqual({
      providerId: '100A001',
      institutionName: 'Voorbeeldcollege Noord',
      crebo: '25655',
      programmeName: 'Mbo-Verpleegkundige',
      level: '4',
      pathway: 'bol',
      city: 'UTRECHT',
      domain: 'Zorg en welzijn',
    })
  })

  it('leaves out an offer of an unknown pathway and says so', () => {
    const { programmeOffers, issues } = read(fixture.replace(',BBL,2,', ',THUIS,2,'))
    expect(programmeOffers).toHaveLength(1)
    expect(issues).toMatchObject([{ code: 'unknownCode', at: { line: 3, column: 'LEERTRAJECT' } }])
  })

  it('leaves out the domain where the file has none', () => {
    const { programmeOffers } = read(fixture.replace('Zorg en welzijn', ''))
    expect(programmeOffers[0]).not.toHaveProperty('domain')
  })
})
