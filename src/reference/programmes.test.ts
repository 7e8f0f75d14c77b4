import { describe, expect, it } from 'vitest'
import { codeInfo } from './code-lists.ts'
import { programmeByCrebo, programmeSources, programmes } from './programmes.ts'

describe('programmes', () => {
  it('are 470 qualifications, each crebo once, in order', () => {
    const crebos = programmes().map(({ crebo }) => crebo)
    expect(crebos).toHaveLength(470)
    expect(crebos).toEqual([...new Set(crebos)].sort())
  })

  it('have a domain, sector chamber, field of study and level of our code lists', () => {
    for (const { domain, sectorChamber, fieldOfStudy, level, name } of programmes()) {
      if (domain !== undefined) expect(codeInfo('educationDomain', domain), name).toBeDefined()
      expect(codeInfo('sectorChamber', sectorChamber), name).toBeDefined()
      expect(codeInfo('fieldOfStudy', fieldOfStudy), name).toBeDefined()
      expect(codeInfo('level', level), name).toBeDefined()
    }
  })

  it('lack a domain exactly at entry level, where the sector chamber is entree', () => {
    for (const { domain, level, sectorChamber } of programmes()) {
      expect(domain === undefined).toBe(level === '1')
      expect(sectorChamber === 'entree').toBe(level === '1')
    }
  })

  it('follow the regulation: crebo 25480 is the nurse at level 4 in care and welfare', () => {
    expect(programmeByCrebo('25480')).toMatchObject({
      name: 'Mbo-Verpleegkundige',
      level: '4',
      domain: '79140',
      sectorChamber: 'zws',
    })
  })

  it('are unknown for a crebo that is not in the list', () => {
    expect(programmeByCrebo('99999')).toBeUndefined()
  })

  it('say that their division into sector chambers is our own and not verified', () => {
    const { facts, division } = programmeSources()
    expect(facts.url).toBe('https://wetten.overheid.nl/BWBR0036352')
    expect(division.unverified).toBe(true)
  })
})
