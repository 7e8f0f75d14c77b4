import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { derivedNote, sbbPlacementShortage } from './read.ts'

const fixture = readFileSync(new URL('fixture.csv', import.meta.url))
const head = 'peildatum,tekort_stages_en_leerbanen,afgeleid'
const read = (...lines: string[]) =>
  sbbPlacementShortage.read({ name: 's.csv', bytes: Buffer.from(lines.join('\n')) })

/** SBB, actieplan: 3,177 short on 27 October 2022; 2,263 on 22 December follows from the difference. */
it('gives the shortage per day and says which numbers were computed', () => {
  const { observations, issues, rowsRead } = sbbPlacementShortage.read({
    name: 's.csv',
    bytes: fixture,
  })
  expect(issues).toEqual([])
  expect(rowsRead).toBe(2)
  expect(observations).toMatchObject([
    {
      series: 'placement-shortage',
      period: '2022-10-27',
      dimensions: {},
      cell: { value: 3177, unit: 'placements' },
    },
    { period: '2022-12-22', cell: { value: 2263 }, note: derivedNote },
  ])
  expect(observations[0]).not.toHaveProperty('note')
})

it('reads days as the Dutch write them', () => {
  expect(read(head, '27-10-2022,3177,nee').observations[0]?.period).toBe('2022-10-27')
})

it.each([
  ['a day that is none', '2022-13-01,1,nee', 'notADate'],
  ['a shortage that is none', '2022-10-27,weinig,nee', 'notANumber'],
])('%s is an issue with its line, and the other rows stay', (_name, bad, code) => {
  const { observations, issues } = read(head, bad, '2022-11-24,3087,nee')
  expect(issues).toMatchObject([{ code, at: { line: 2 } }])
  expect(observations).toHaveLength(1)
})

it('tells of the same day twice and keeps the first', () => {
  const { observations, issues } = read(head, '2022-10-27,1,nee', '2022-10-27,2,nee')
  expect(issues.map(({ code }) => code)).toEqual(['duplicateKey'])
  expect(observations.map(({ cell }) => cell.value)).toEqual([1])
})
