import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { quarter, uwvTension } from './read.ts'

const fixture = readFileSync(new URL('fixture.csv', import.meta.url))
const head = 'kwartaal,openstaande_vacatures,ww_korter_dan_6_maanden,spanning_afgeleid'
const read = (...lines: string[]) =>
  uwvTension.read({ name: 'u.csv', bytes: Buffer.from(lines.join('\n')) })

describe('the table of UWV', () => {
  /** UWV, spanningsindicator: 418,900 vacancies and 88,200 short-term unemployed at the end of 2022. */
  it('gives both counts per quarter for the country', () => {
    const { observations, issues, rowsRead } = uwvTension.read({ name: 'u.csv', bytes: fixture })
    expect(issues).toEqual([])
    expect(rowsRead).toBe(2)
    expect(
      observations.map(({ series, period, cell }) => [series, period, cell.value, cell.unit]),
    ).toEqual([
      ['vacancies', '2022-Q4', 418900, 'vacancies'],
      ['short-term-unemployed', '2022-Q4', 88200, 'persons'],
      ['vacancies', '2023-Q1', 432900, 'vacancies'],
      ['short-term-unemployed', '2023-Q1', 100314, 'persons'],
    ])
    expect(observations[0]?.dimensions).toEqual({ region: 'NL01' })
  })

  it('reads labour-market regions by code or name', () => {
    const { observations } = read(
      'kwartaal,regio,openstaande_vacatures,ww_korter_dan_6_maanden',
      '2023Q1,AM01,100,50',
      '2023Q1,Drenthe,10,5',
      '2023Q1,NL01,1,1',
    )
    expect(observations.map(({ dimensions }) => dimensions.region)).toEqual([
      'AM01',
      'AM01',
      'AM03',
      'AM03',
      'NL01',
      'NL01',
    ])
  })

  it('warns when the printed quotient is not that of the counts, and keeps the counts', () => {
    const { observations, issues } = read(head, '2022Q4,418900,88200,5.75')
    expect(issues).toMatchObject([
      {
        code: 'outOfRange',
        severity: 'warning',
        at: { line: 2 },
        params: { found: 5.75, expected: '4.75' },
      },
    ])
    expect(observations).toHaveLength(2)
  })

  it.each([
    ['a quarter that is none', '2022Q5,1,1,1', 'notAPeriod'],
    ['a count that is none', '2022Q4,veel,1,', 'notANumber'],
  ])('%s is an issue with its line, and the other rows stay', (_name, bad, code) => {
    const { observations, issues } = read(head, bad, '2022Q4,418900,88200,4.75')
    expect(issues).toMatchObject([{ code, at: { line: 2 } }])
    expect(observations).toHaveLength(2)
  })

  it('tells of a missing column', () => {
    expect(
      read('kwartaal,openstaande_vacatures', '2022Q4,1').issues.map(({ code }) => code),
    ).toContain('missingColumn')
  })
})

it.each([
  ['2022Q4', '2022-Q4'],
  ['2022-Q1', '2022-Q1'],
  ['2023 2e kwartaal', '2023-Q2'],
  ['2022', undefined],
  ['2022Q0', undefined],
])('the quarter %s is %s', (text, expected) => {
  expect(quarter(text)).toBe(expected)
})
