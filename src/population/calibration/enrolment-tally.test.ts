import { describe, expect, it } from 'vitest'
import type { MicrodataBatch } from '../model.ts'
import { readMicrodataTable } from '../reading/read-microdata-table.ts'
import { enrolmentTally } from './enrolment-tally.ts'

const heads =
  'persoon,schooljaar,brin,crebo,leerweg,niveau,regio,vooropleiding,geslacht,geboortejaar,herkomst'
const rows = [
  'aaaaaaaaaaaaaaaa,2020-2021,40VB,25480,bol,4,AM01,vmbo,v,2003,nl',
  'aaaaaaaaaaaaaaaa,2021-2022,40VB,25480,bol,4,AM01,vmbo,v,2003,nl',
  'bbbbbbbbbbbbbbbb,2021-2022,41VB,25480,bol,4,AM02,vmbo,v,2004,nl',
  'cccccccccccccccc,2021-2022,41VB,25480,bol,4,AM02,havo,v,2004,',
  'dddddddddddddddd,2021-2022,41VB,99999,bbl,2,,,m,1980,nl',
]

function tallied(lines: readonly string[]) {
  const bytes = new TextEncoder().encode(`${[heads, ...lines].join('\n')}\n`)
  const { batch, issues } = readMicrodataTable('inschrijvingen', 'a.csv', bytes)
  expect(issues).toEqual([])
  const tally = enrolmentTally()
  tally.add({ tables: { inschrijvingen: batch } } as unknown as MicrodataBatch)
  return tally
}

describe('counting enrolments', () => {
  it('adds up persons of one kind in one year', () => {
    const counts = tallied(rows).counts()
    const nurses = counts.find(({ year, age }) => year === 2021 && age === 17)
    expect(nurses).toMatchObject({ pathway: 'bol', level: '4', sex: 'v', persons: 2 })
    expect(nurses?.programme?.name).toBe('Mbo-Verpleegkundige')
    expect(counts.reduce((sum, { persons }) => sum + persons, 0)).toBe(rows.length)
  })

  it('keeps a programme that is not in the list, without a name', () => {
    const unknown = tallied(rows)
      .counts()
      .filter(({ programme }) => programme === undefined)
    expect(unknown).toMatchObject([{ pathway: 'bbl', level: '2', sex: 'm', age: 41, persons: 1 }])
  })

  it('counts persons by region and institutions by year', () => {
    const tally = tallied(rows)
    expect(Object.fromEntries(tally.regions(2021))).toEqual({ AM01: 1, AM02: 2, '': 1 })
    expect([tally.institutions(2020), tally.institutions(2021), tally.institutions(2022)]).toEqual([
      1, 2, 0,
    ])
  })

  it('does not depend on the order of the rows', () => {
    const sorted = (lines: readonly string[]) =>
      tallied(lines)
        .counts()
        .map(({ year, age, persons }) => `${year} ${age} ${persons}`)
        .sort()
    expect(sorted(rows.toReversed())).toEqual(sorted(rows))
  })

  it('starts with nothing', () => {
    expect(enrolmentTally().counts()).toEqual([])
  })
})
