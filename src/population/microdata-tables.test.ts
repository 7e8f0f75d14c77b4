import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codeInfo, dimensionById } from '#reference'
import { industriesOfChamber, industrySections } from './industries.ts'
import { exampleInstitutions } from './institutions.ts'
import { microdataTable, microdataTables } from './microdata-tables.ts'
import { columnKinds, type MicrodataTableName, microdataTableNames } from './model.ts'

describe('the tables of microdata', () => {
  it('are the six of the contract, in its order', () => {
    expect(microdataTables().map(({ name }) => name)).toEqual([...microdataTableNames])
  })

  it('have lower-case heads, each once, and begin with the person', () => {
    for (const { columns } of microdataTables()) {
      const heads = columns.map(({ head }) => head)
      expect(heads[0]).toBe('persoon')
      expect(new Set(heads).size).toBe(heads.length)
      for (const head of heads) expect(head).toMatch(/^[a-z]+$/)
    }
  })

  it('have a key of one to three columns that are always filled', () => {
    for (const { key, columns } of microdataTables()) {
      expect(key.length).toBeGreaterThan(0)
      expect(key.length).toBeLessThan(4)
      for (const head of key)
        expect(columns.find((column) => column.head === head)?.optional ?? false).toBe(false)
    }
  })

  it('describe every column in both languages, with codes for codes and a range for numbers', () => {
    for (const { columns } of microdataTables())
      for (const { kind, codes, pattern, range, description } of columns) {
        expect(columnKinds).toContain(kind)
        expect(description.nl.length * description.en.length).toBeGreaterThan(0)
        if (kind === 'code') expect(codes ?? pattern).toBeDefined()
        else if (kind !== 'pseudonym') expect(range![0]).toBeLessThan(range![1])
      }
  })

  it('use codes of the lists of reference, never a total', () => {
    for (const { columns } of microdataTables())
      for (const { dimension, codes } of columns) {
        if (dimension === undefined) continue
        const { codeList } = dimensionById(dimension)
        for (const code of codes ?? []) {
          expect(code).not.toBe('total')
          if (codeList !== undefined) expect(codeInfo(codeList, code), code).toBeDefined()
        }
      }
  })

  it('cannot be had by another name', () => {
    expect(() => microdataTable('namen' as MicrodataTableName)).toThrow(RangeError)
  })
})

describe('the guide to microdata', () => {
  const guide = readFileSync(new URL('../../docs/guide/microdata.md', import.meta.url), 'utf8')

  it.each(microdataTables().map((table) => [table.name, table] as const))(
    'lists the columns of %s as the schema has them',
    (name, table) => {
      const section = guide.split(/^## /m).find((part) => part.startsWith(`${name}\n`))
      const heads = [...(section ?? '').matchAll(/^\| `(\w+)` \| (\w+) \|/gm)]
      expect(heads.map(([, head, kind]) => [head, kind])).toEqual(
        table.columns.map(({ head, kind }) => [head, kind]),
      )
      for (const head of table.key) expect(section).toContain(`\`${head}\``)
    },
  )
})

describe('invented institutions', () => {
  it('have codes shaped as BRIN, outside the numbers in use, each once', () => {
    const codes = exampleInstitutions().map(({ brin }) => brin)
    expect(new Set(codes).size).toBe(60)
    for (const brin of codes) expect(brin).toMatch(/^[4-9]\dVB$/)
  })

  it('say in their name that they are an example, and stand in every region', () => {
    for (const { name, region } of exampleInstitutions()) {
      expect(name).toMatch(/^Voorbeeldcollege \d+$/)
      expect(codeInfo('labourMarketRegion', region)).toBeDefined()
    }
    expect(new Set(exampleInstitutions().map(({ region }) => region)).size).toBe(35)
  })
})

describe('industries of a sector chamber', () => {
  it('are sections of SBI 2008', () => {
    for (const chamber of ['tgo', 'mtlm', 'zws', 'handel', 'ici', 'vgg', 'zdv', 'specialistisch']) {
      const sections = industriesOfChamber(chamber)
      expect(sections.length).toBeGreaterThan(0)
      for (const section of sections) expect(industrySections).toContain(section)
    }
  })

  it.each(['entree', 'bovensectoraal', 'unknown', 'bestaat niet'])('are none for %s', (chamber) => {
    expect(industriesOfChamber(chamber)).toEqual([])
  })
})
