import { describe, expect, it } from 'vitest'
import { licenceAddress, licencesOf } from './licences.ts'
import { sampleSources } from './testing/sample-atlas.ts'

const byUrl = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }
const byName = { name: 'Overheidsinformatie, hergebruik met bronvermelding' }

describe('licencesOf', () => {
  it('names each licence once, in order of the sources', () => {
    const sources = [byName, byUrl, { ...byUrl, name: 'CC-BY 4.0' }, byName]
    expect(licencesOf(sources.map((licence) => ({ licence })))).toEqual([byName, byUrl])
  })

  it('keeps the licences of all sources of the sample', () => {
    expect(licencesOf(sampleSources).map(({ name }) => name)).toEqual(['CC-BY 4.0', 'CC0'])
  })

  it('has none without sources', () => {
    expect(licencesOf([])).toEqual([])
  })
})

describe('licenceAddress', () => {
  it.each([
    [byUrl, 'https://creativecommons.org/licenses/by/4.0/'],
    [byName, 'https://x/v1/catalogus#licentie-overheidsinformatie-hergebruik-met-bronvermelding'],
    [{ name: '(Eigen!)' }, 'https://x/v1/catalogus#licentie-eigen'],
  ])('of %j is %s', (licence, address) => {
    expect(licenceAddress('https://x/v1', licence)).toBe(address)
  })
})
