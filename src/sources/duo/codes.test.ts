import { describe, expect, it } from 'vitest'
import {
  creboCodes,
  elsewhere,
  institutionCodes,
  levels,
  municipalityCodes,
  pathways,
  provinces,
  sectorChambers,
  years,
} from './codes.ts'

const lookups = {
  creboCodes,
  institutionCodes,
  levels,
  municipalityCodes,
  pathways,
  provinces,
  sectorChambers,
  years,
}

describe('the codes of DUO', () => {
  it.each([
    ['pathways', 'BBL', 'bbl'],
    ['pathways', 'BOLVT', 'bol-vt'],
    ['pathways', 'BOLDT', 'bol-dt'],
    ['pathways', 'BOL', 'bol'],
    ['pathways', 'EX', 'ex'],
    ['pathways', 'VAVO', undefined],
    ['pathways', 'totaal', undefined],
    ['levels', '1', '1'],
    ['levels', 'Niveau 4', '4'],
    ['levels', '5', undefined],
    ['levels', '1-2', undefined],
    ['sectorChambers', 'Techniek en gebouwde omgeving', 'tgo'],
    ['sectorChambers', 'ZORG, WELZIJN EN SPORT', 'zws'],
    ['sectorChambers', 'totaal', undefined],
    ['provinces', 'Groningen', 'PV20'],
    ['provinces', 'FRIESLAND', 'PV21'],
    ['provinces', 'Fryslân', 'PV21'],
    ['provinces', 'Noord-Brabant', 'PV30'],
    ['provinces', 'Buitenland', elsewhere],
    ['provinces', 'Onbekend', elsewhere],
    ['provinces', 'Vlaanderen', undefined],
    ['institutionCodes', '01AA', '01AA'],
    ['institutionCodes', '01aa', '01AA'],
    ['institutionCodes', '01AA00', undefined],
    ['creboCodes', '25655', '25655'],
    ['creboCodes', '2565', undefined],
    ['municipalityCodes', '344', 'GM0344'],
    ['municipalityCodes', '0344', 'GM0344'],
    ['municipalityCodes', 'Utrecht', undefined],
    ['years', '2021', '2021'],
    ['years', '21', undefined],
    ['years', '1821', undefined],
  ] as const)('%s reads %s as %s', (list, text, code) => {
    expect(lookups[list].find(text)).toBe(code)
  })
})
