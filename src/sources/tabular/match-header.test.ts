import { describe, expect, it } from 'vitest'
import { issueLog } from './issue-log.ts'
import { countKnownHeads, matchHeader, shareOfColumns, splitHeader } from './match-header.ts'
import { delimiters, type TableSchema } from './model.ts'

const schema: TableSchema = {
  delimiters: [';'],
  columns: {
    institution: {
      name: 'INSTELLINGSCODE',
      aliases: ['BRIN NUMMER'],
      type: 'code',
      required: true,
    },
    place: { name: 'PLAATSNAAM', type: 'text' },
  },
  family: { pattern: /^JAAR_(?<year>\d{4})$/, example: 'JAAR_jjjj', required: true },
  ignored: ['TELEFOONNUMMER'],
}

function match(heads: readonly string[]) {
  const log = issueLog('a.csv', 100)
  const header = matchHeader(heads, schema, log)
  return {
    header,
    codes: log.issues().map((i) => `${i.severity} ${i.code} ${i.at.column ?? ''}`.trim()),
  }
}

describe('matchHeader', () => {
  it('finds columns and family in any order without a word', () => {
    const { header, codes } = match(['JAAR_2022', 'PLAATSNAAM', 'INSTELLINGSCODE', 'JAAR_2021'])
    expect(codes).toEqual([])
    expect(header?.columns.map((c) => [c.id, c.index])).toEqual([
      ['institution', 2],
      ['place', 1],
    ])
    expect(header?.family.map((f) => [f.groups.year, f.index])).toEqual([
      ['2022', 0],
      ['2021', 3],
    ])
  })

  it('takes an alias as its column', () => {
    expect(match(['BRIN NUMMER', 'PLAATSNAAM', 'JAAR_2021']).codes).toEqual([])
  })

  it('reads a head that differs in case, spaces or signs, and reports the change', () => {
    const { header, codes } = match(['Instellings_code', 'plaats naam', 'JAAR_2021'])
    expect(header?.columns).toHaveLength(2)
    expect(codes).toEqual([
      'warning changedSchema Instellings_code',
      'warning changedSchema plaats naam',
    ])
  })

  it('warns about an optional column that is missing and one that is unknown', () => {
    const { header, codes } = match(['INSTELLINGSCODE', 'NIEUW', 'TELEFOONNUMMER', 'JAAR_2021'])
    expect(header).toBeDefined()
    expect(codes).toEqual(['warning missingColumn PLAATSNAAM', 'warning unknownColumn NIEUW'])
  })

  it('does not use a file without a required column, and says the schema changed', () => {
    const { header, codes } = match(['SCHOOLCODE', 'PLAATSNAAM', 'JAAR_2021'])
    expect(header).toBeUndefined()
    expect(codes).toEqual([
      'error missingColumn INSTELLINGSCODE',
      'warning unknownColumn SCHOOLCODE',
      'error changedSchema',
    ])
  })

  it('does not use a file without the required family', () => {
    const { header, codes } = match(['INSTELLINGSCODE', 'PLAATSNAAM'])
    expect(header).toBeUndefined()
    expect(codes).toEqual(['error missingColumn JAAR_jjjj'])
  })

  it('reads the first of two equal heads and reports the second', () => {
    const { header, codes } = match([
      'INSTELLINGSCODE',
      'PLAATSNAAM',
      'JAAR_2021',
      'JAAR_2021',
      'PLAATSNAAM',
    ])
    expect(header?.family.map((f) => f.index)).toEqual([2])
    expect(header?.columns.map((c) => c.index)).toEqual([0, 1])
    expect(codes).toEqual(['warning changedSchema JAAR_2021', 'warning changedSchema PLAATSNAAM'])
  })

  it('passes over the empty head behind a closing delimiter', () => {
    const { header, codes } = match(['INSTELLINGSCODE', 'PLAATSNAAM', 'JAAR_2021', ''])
    expect(header?.width).toBe(4)
    expect(codes).toEqual([])
  })
})

describe('splitHeader', () => {
  const split = (line: string) => splitHeader((d) => line.split(d), schema, delimiters).delimiter

  it.each([
    ['INSTELLINGSCODE;PLAATSNAAM;JAAR_2021', ';'],
    ['INSTELLINGSCODE,PLAATSNAAM,JAAR_2021', ','],
    ['INSTELLINGSCODE\tPLAATSNAAM\tJAAR_2021', '\t'],
    ['INSTELLINGSCODE|PLAATSNAAM|JAAR_2021', '|'],
  ])('finds the delimiter of %j', (line, delimiter) => {
    expect(split(line)).toBe(delimiter)
  })

  it('keeps the expected delimiter when none makes a head known', () => {
    expect(split('a,b,c')).toBe(';')
  })
})

describe('shareOfColumns', () => {
  it('counts the family as one column', () => {
    expect(shareOfColumns(['INSTELLINGSCODE', 'JAAR_2021', 'JAAR_2022'], schema)).toBeCloseTo(2 / 3)
    expect(shareOfColumns(['a', 'b'], schema)).toBe(0)
    expect(shareOfColumns(['INSTELLINGSCODE', 'PLAATSNAAM', 'JAAR_2021'], schema)).toBe(1)
  })
})

describe('countKnownHeads', () => {
  it('knows names, aliases and family heads however they are spelt', () => {
    expect(countKnownHeads(['brin_nummer', 'Plaatsnaam', 'JAAR_2021', 'X'], schema)).toBe(3)
  })
})
