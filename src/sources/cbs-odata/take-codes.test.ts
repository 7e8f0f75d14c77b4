import { describe, expect, it } from 'vitest'
import { levels, pathways } from './mbo-codes.ts'
import type { CbsCode, TakeCodes } from './model.ts'
import {
  byKey,
  byList,
  byTitle,
  chambersOfStudy,
  plainTitle,
  studyDirections,
  totalOnly,
} from './take-codes.ts'

const codes = (...titles: string[]): CbsCode[] =>
  titles.map((title, index) => ({ key: `K${index}`, title }))
const taken = (take: TakeCodes, ...titles: string[]) =>
  codes(...titles).map(({ key }) => take(codes(...titles)).get(key))

it('reads titles without case, loose spaces, stars and closing dots', () => {
  expect(plainTitle('  Sectorkamer  zakelijke dienstverlenin... ')).toBe(
    'sectorkamer zakelijke dienstverlenin',
  )
  expect(plainTitle("2021/'22*")).toBe("2021/'22")
})

describe('the titles CBS prints', () => {
  it('levels: all five, verbatim', () => {
    const titles = ['Totaal', 'Mbo-entreeopleiding', 'Mbo niveau 2', 'Mbo niveau 3', 'Mbo niveau 4']
    expect(taken(byTitle('level', levels), ...titles).map((ours) => ours?.level)).toEqual([
      'total',
      '1',
      '2',
      '3',
      '4',
    ])
  })

  it('pathways: the total without extranei is left out, in both spellings of the other', () => {
    const titles = [
      'Totaal mbo (incl. extranei)',
      'Totaal mbo (incl extranei)',
      'Totaal mbo (excl. extranei)',
      'Bol totaal',
      'Bbl totaal',
      'Extranei',
    ]
    expect(taken(byTitle('pathway', pathways), ...titles).map((ours) => ours?.pathway)).toEqual([
      'total',
      'total',
      undefined,
      'bol',
      'bbl',
      'ex',
    ])
  })

  it.each([
    ['Totaal', 'total', 'total'],
    ['01 Onderwijs', 'total', '01'],
    ['02 Vormgeving, kunst, talen en gesch...', 'total', '02'],
    ['03 Journalistiek, gedrag en maatschappij', 'total', '03'],
    ['04 Recht, administratie, handel en za...', 'total', '04'],
    ['05 Wiskunde, natuurwetenschappen', 'total', '05'],
    ['06 Informatica', 'total', '06'],
    ['07 Techniek, industrie en bouwkunde', 'total', '07'],
    ['08 Landbouw, diergeneeskunde en -verz...', 'total', '08'],
    ['09 Gezondheidszorg en welzijn', 'total', '09'],
    ['10 Dienstverlening', 'total', '10'],
    ['Onderwijsrichting onbekend', 'total', 'unknown'],
    ['niet gespecificeerd naar sectorkamer', 'unknown', 'total'],
    ['Sectorkamer techniek en gebouwde omgeve.', 'tgo', 'total'],
    ['Sectorkamer mobiliteit, transport, logi.', 'mtlm', 'total'],
    ['Sectorkamer zorg, welzijn en sport', 'zws', 'total'],
    ['Sectorkamer handel', 'handel', 'total'],
    ['Sectorkamer creatieve industrie en ICT', 'ici', 'total'],
    ['Sectorkamer voedsel, groen en gastvrijh', 'vgg', 'total'],
    ['Sectorkamer zakelijke dienstverlenin...', 'zdv', 'total'],
    ['Sectorkamer specialistisch vakmanschap', 'specialistisch', 'total'],
    ['Entree', 'entree', 'total'],
    ['Bovensectoraal', 'bovensectoraal', 'total'],
  ])('%s is chamber %s and direction %s', (title, sectorChamber, fieldOfStudy) => {
    expect(taken(studyDirections(), title)).toEqual([{ sectorChamber, fieldOfStudy }])
  })

  it('finer directions are left out', () => {
    expect(
      taken(studyDirections(), '79000 Bouw en infra', '79010 Afbouw, hout en onderhoud'),
    ).toEqual([undefined, undefined])
  })

  it('series without directions take the chambers and the total only', () => {
    expect(
      taken(
        chambersOfStudy(),
        'Totaal',
        '01 Onderwijs',
        'Sectorkamer handel',
        'Onderwijsrichting onbekend',
      ).map((ours) => ours?.sectorChamber),
    ).toEqual(['total', undefined, 'handel', undefined])
  })

  it('sexes are found in the code list', () => {
    expect(
      taken(byList('sex'), 'Totaal mannen en vrouwen', 'Mannen', 'Vrouwen').map(
        (ours) => ours?.sex,
      ),
    ).toEqual(['total', 'm', 'v'])
  })

  it('positions of the next school year are found in the code list', () => {
    const titles = [
      'Totaal in onderwijs',
      'Hoger beroepsonderwijs',
      'Overig onderwijs',
      'Totaal niet in onderwijs',
      'Niet in onderwijs, overig',
    ]
    expect(taken(byList('position'), ...titles).map((ours) => ours?.position)).toEqual([
      'in-education',
      'hbo',
      'other-education',
      'not-in-education',
      'not-in-education-other',
    ])
  })
})

describe('byKey', () => {
  it('takes keys of the shape that our list holds', () => {
    const keys = ['NL01', 'PV20', 'LD01', 'AM01', 'GM0014', 'PV99'].map((key) => ({
      key,
      title: key,
    }))
    expect([...byKey('region', /^(NL|PV|AM|GM)\d+$/)(keys).keys()]).toEqual([
      'NL01',
      'PV20',
      'AM01',
      'GM0014',
    ])
  })
})

describe('totalOnly', () => {
  it.each([
    ['the exact total', ['Totaal mbo', 'Totaal'], 'K1'],
    [
      'the first that starts with it',
      ['Mannen', 'Totaal mannen en vrouwen', 'Totaal overig'],
      'K1',
    ],
    ['nothing when there is none', ['Mannen'], undefined],
  ])('takes %s', (_name, titles, key) => {
    expect([...totalOnly()(codes(...titles)).keys()]).toEqual(key === undefined ? [] : [key])
  })
})
