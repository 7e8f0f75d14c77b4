import fc from 'fast-check'
import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { issue } from '#kernel'
import { findScheme, type Scheme } from '#schemes'
import { placeHeads, placeRow, placeSettings } from '../applications.fixture.ts'
import { divideApplications } from '../divide/divide-applications.ts'
import type { BatchDecision, Division } from '../model.ts'
import { csvList } from './csv-list.ts'
import type { DecisionList } from './decision-list.ts'
import { harmlessText } from './harmless-text.ts'
import { mostInPdf, pdfList } from './pdf-list.ts'
import { mostInWorkbook, xlsxList } from './xlsx-list.ts'

const scheme = findScheme('praktijkleren') as Scheme
const text = `${placeHeads}\n${placeRow('A1', 40)}\n${placeRow('A2', 53)}\n${placeRow('A3', 7).replace('ja', 'nee')}\n`
const outcome = divideApplications(
  scheme,
  { file: { name: 'a.csv', bytes: new TextEncoder().encode(text) } },
  placeSettings,
  '2026-11-24',
)
const division = outcome.division as Division
const list: DecisionList = { scheme, division, issues: outcome.issues, language: 'nl' }
const named = (reference: string): DecisionList => ({
  ...list,
  division: {
    ...division,
    decisions: [{ ...(division.decisions[0] as BatchDecision), reference }],
  },
  issues: [issue('outOfRange', { line: 1, column: reference }, { found: reference })],
})
const hostile = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1+1',
  "=cmd|' /C calc'!A0",
  '\u0000=1',
  '=HYPERLINK("http://x","y")',
]

describe('a text in a sheet', () => {
  it.each(hostile)('such as %j is no formula', (raw) => {
    expect(harmlessText(raw).startsWith("'")).toBe(true)
  })

  it('stays as it is when it is harmless', () => {
    for (const plain of ['', 'A1', 'a=b', 'a-b', "'t Hof"]) expect(harmlessText(plain)).toBe(plain)
  })

  it('never begins as a formula, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(harmlessText(raw)).not.toMatch(/^\s*[=+\-@]/)
      }),
    )
  })
})

describe('decisions as CSV', () => {
  it('do not change by accident', async () => {
    await expect(Buffer.from(csvList(list)).toString()).toMatchFileSnapshot('golden/decisions.csv')
  })

  it.each(hostile)('carry no formula when an applicant is called %j', (reference) => {
    const [, line = ''] = new TextDecoder().decode(csvList(named(reference))).split(/\r\n(?=\d)/)
    expect(line).toMatch(/^\d+;"?'/)
  })

  it('have decimal commas in Dutch and points in English', () => {
    const english = new TextDecoder().decode(csvList({ ...list, language: 'en' }))
    expect(english).toContain(';2700.00;')
    expect(new TextDecoder().decode(csvList(list))).toContain(';"2700,00";')
  })
})

describe('a very long list as CSV', () => {
  it.each([
    [100_000, true],
    [100_001, false],
  ])('of %i decisions names conditions that were met: %s', (count, named) => {
    const decisions = Array(count).fill(division.decisions[0])
    const bytes = csvList({ ...list, division: { ...division, decisions } })
    const start = new TextDecoder().decode(bytes.subarray(0, 5000))
    expect(start.includes('Je bent een erkend leerbedrijf')).toBe(named)
    expect(start).toContain('Dat is 1 gerealiseerde plaats.')
  })
})

describe('decisions as a workbook', () => {
  it.each(hostile)('carry no formula when an applicant is called %j', async (reference) => {
    const book = await readXlsx(await xlsxList(named(reference)))
    const cells = book.sheets.flatMap(({ rows }) => rows.flat())
    expect(cells.filter((cell) => typeof cell === 'string' && /^[=+\-@]/.test(cell))).toEqual([])
    for (const { cells: details } of book.sheets)
      for (const cell of details?.values() ?? []) expect(cell).not.toHaveProperty('formula')
  })

  it('hold the decisions, the totals, and the rows that were not decided', async () => {
    const book = await readXlsx(await xlsxList(list))
    const [decisions, totals, issues] = book.sheets
    expect(decisions?.rows[1]?.slice(0, 4)).toEqual([2, 'A1', 'toe te kennen', 2700])
    expect(decisions?.rows[2]?.slice(0, 4)).toEqual([4, 'A3', 'af te wijzen', 0])
    expect(totals?.rows.flat()).toContain('€ 2.700,00')
    expect(issues?.rows[1]?.slice(0, 2)).toEqual([3, 'weken'])
  })

  it('are not more than a workbook can have', async () => {
    const decisions = Array(mostInWorkbook + 1).fill(division.decisions[0])
    await expect(xlsxList({ ...list, division: { ...division, decisions } })).rejects.toThrow(
      RangeError,
    )
  })
})

describe('decisions on paper', () => {
  it('give each reason once, by its number, with its article', () => {
    let given: Record<string, unknown> = {}
    pdfList(list, (_source, data) => {
      given = data as Record<string, unknown>
      return new Uint8Array()
    })
    const [rows] = given.parts as string[][][]
    const reasons = given.reasons as string[]
    expect(rows).toHaveLength(2)
    for (const row of rows ?? [])
      for (const number of (row[4] ?? '').split(', '))
        expect(reasons[Number(number) - 1]).toMatch(new RegExp(`^${number}\\. .+\\(.+\\)$`))
    expect(new Set(reasons).size).toBe(reasons.length)
    expect(given.intro).toContain('Regels zoals zij golden op 15 september 2024.')
  })

  it('are never more than 20,000', () => {
    const decisions = Array(mostInPdf + 1).fill(division.decisions[0])
    const many = { ...list, division: { ...division, decisions } }
    expect(() => pdfList(many, () => new Uint8Array())).toThrow(RangeError)
  })
})
