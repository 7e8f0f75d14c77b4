import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codeInfo,
  codeList,
  codeLists,
  codeName,
  definitionInfo,
  findCode,
  spellingsOfCode,
} from './code-lists.ts'

describe('codeList', () => {
  it('gives a list with its source', () => {
    expect(codeList('pathway').source.url).toContain('BWBR0007625')
  })

  it('names the lists there are when asked for another', () => {
    expect(() => codeList('colour')).toThrow(/"colour".*pathway/)
  })

  it('is the same object every time', () => {
    expect(codeList('level')).toBe(codeList('level'))
  })

  it('stands among all lists exactly once', () => {
    expect(codeLists().filter(({ id }) => id === 'level')).toEqual([codeList('level')])
  })
})

describe('codeName', () => {
  it.each([
    ['pathway', 'bbl', 'nl', 'bbl'],
    ['pathway', 'ovo', 'nl', 'derde leerweg'],
    ['pathway', 'ovo', 'en', 'third pathway'],
    ['level', '4', 'en', 'level 4'],
    ['region', 'AM36', 'nl', 'Regio Zwolle'],
    ['region', 'GM0014', 'en', 'Groningen'],
    ['sectorChamber', 'zws', 'nl', 'Zorg, welzijn en sport'],
    ['occupation', '1041', 'nl', 'Sociaal werkers, groeps- en woonbegeleiders'],
    ['educationDomain', '79070', 'nl', 'Transport, scheepvaart en logistiek'],
    ['pathway', 'xyz', 'nl', 'xyz'],
    ['nolist', '1', 'nl', '1'],
  ] as const)('of %s %s in %s is %s', (list, code, language, name) => {
    expect(codeName(list, code, language)).toBe(name)
  })

  it('never throws, whatever the code', () => {
    fc.assert(fc.property(fc.string(), (code) => codeName('sex', code, 'nl') !== undefined))
  })
})

describe('findCode', () => {
  it.each([
    ['pathway', 'BBL', 'bbl'],
    ['pathway', '  bbl ', 'bbl'],
    ['pathway', 'Beroepsbegeleidende Leerweg', 'bbl'],
    ['pathway', 'BOLVT', 'bol-vt'],
    ['pathway', 'bol_voltijd', 'bol-vt'],
    ['pathway', 'Extranei', 'ex'],
    ['level', 'Mbo-entreeopleiding', '1'],
    ['level', 'entree', '1'],
    ['level', '4', '4'],
    ['sectorChamber', 'Sectorkamer techniek en gebouwde omgeve.', 'tgo'],
    ['sectorChamber', 'sectorkamer mobiliteit, transport, logi.', 'mtlm'],
    ['sectorChamber', 'Sectorkamer zakelijke dienstverlenin...', 'zdv'],
    ['sectorChamber', 'zorg-welzijn-en-sport', 'zws'],
    ['sectorChamber', 'ict-en-creatieve-industrie', 'ici'],
    ['sectorChamber', 'creatieve industrie en ICT', 'ici'],
    ['sectorChamber', 'Niet gespecificeerd naar sectorkamer', 'unknown'],
    ['fieldOfStudy', '02 Vormgeving, kunst, talen gesch...', '02'],
    ['occupation', 'Openbaar bestuur, veiligheid,  juridisch', '06'],
    ['occupation', 'Bedrijfseconomisch en administratief ', '04'],
    ['occupation', 'Technische en ICT beroepen', '07-08'],
    ['occupation', 'ICT beroepen', '08'],
    ['age', '20 tm 22 jaar', '20-22'],
    ['age', '>=23', '23plus'],
    ['sex', 'Vrouwen', 'v'],
    ['province', 'Fryslan', 'PV21'],
    ['province', 'Friesland', 'PV21'],
    ['province', 'groningen', 'PV20'],
    ['labourMarketRegion', 'Groningen', 'AM01'],
    ['labourMarketRegion', 'Food Valley', 'AM38'],
    ['labourMarketRegion', 'ZWOLLE', 'AM36'],
    ['labourMarketRegion', 'Zaanstreek/Waterland (AM)', 'AM17'],
    ['region', 'Groningen (PV)', 'PV20'],
    ['region', 'Groningen (AM)', 'AM01'],
    ['region', 'Groningen (gemeente)', 'GM0014'],
    ['region', 'Twente', 'AM05'],
    ['educationDomain', '79150', '79160'],
    ['definition', 'hoofdinschrijvingen_1okt', 'ocw-main-enrolments'],
  ])('in %s takes %j for %s', (list, text, code) => {
    expect(findCode(list, text)?.code).toBe(code)
  })

  it.each([
    ['pathway', 'bolletje'],
    ['pathway', ''],
    ['age', '23'],
    ['sex', 'x'],
    ['region', 'Groningen'],
    ['region', 'Utrecht'],
  ])('in %s does not recognise %j', (list, text) => {
    expect(findCode(list, text)).toBeUndefined()
  })

  it.each([
    [2012, undefined],
    [2013, 'AM05'],
    [2026, 'AM05'],
  ])('in %i takes Twente for %s, because regions exist since 2013', (year, code) => {
    expect(findCode('labourMarketRegion', 'Twente', year)?.code).toBe(code)
  })

  it.each([
    [2021, undefined],
    [2022, 'GM0014'],
    [2023, undefined],
  ])('in %i knows a municipality of the division of 2022 as %s', (year, code) => {
    expect(findCode('region', 'GM0014', year)?.code).toBe(code)
  })

  it('throws for a list that does not exist', () => {
    expect(() => findCode('colour', 'red')).toThrow(RangeError)
  })

  it('finds every code by every spelling that no other code shares', () => {
    for (const list of codeLists()) {
      const spellings = list.codes.flatMap((code) => spellingsOfCode(code))
      for (const code of list.codes)
        for (const spelling of spellingsOfCode(code))
          if (spellings.filter((other) => other === spelling).length === 1)
            expect(findCode(list.id, spelling), `${list.id} ${spelling}`).toBe(code)
    }
  })
})

describe('definitionInfo', () => {
  it('describes a definition in both languages with its own source', () => {
    const info = definitionInfo('duo-open-data')
    expect(info?.description?.nl).toContain('ondergrens')
    expect(info?.description?.en).toContain('lower bound')
    expect(info?.source?.url).toContain('duo.nl')
  })

  it('is undefined for an unknown definition', () => {
    expect(definitionInfo('mine')).toBeUndefined()
  })
})

describe('codeInfo', () => {
  it('gives the parent of a code', () => {
    expect(codeInfo('pathway', 'bol-dt')?.parent).toBe('bol')
  })
})
