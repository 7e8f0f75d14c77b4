import { describe, expect, it } from 'vitest'
import { missingCell, type Observation, type Unit, valueCell } from '#kernel'
import { messages } from '../messages/messages.ts'
import { compareWithWhole } from './compare-with-whole.ts'

const nl = { language: 'nl', text: messages.nl } as const
const en = { language: 'en', text: messages.en } as const

function observation(value: number | undefined, unit: Unit): Observation {
  const cell =
    value === undefined
      ? missingCell('suppressed', unit)
      : valueCell(value, unit, { noInterval: 'fullCount' })
  const base = { series: 's', definition: 'as-published', period: '2022', dimensions: {} }
  return { ...base, cell, sources: ['bron-a'] }
}

const compare = (own: number | undefined, whole: number | undefined, unit: Unit, texts = nl) =>
  compareWithWhole(observation(own, unit), observation(whole, unit), texts)

describe('a figure beside the country', () => {
  it.each([
    [25, 1000, 'persons', '2,5% van Nederland'],
    [0, 1000, 'persons', '0,0% van Nederland'],
    [10, 0, 'persons', ''],
    [0.168, 0.14, 'ratio', '2,8 procentpunt hoger'],
    [0.1, 0.14, 'ratio', '4,0 procentpunt lager'],
    [0.14, 0.14, 'ratio', 'even hoog'],
    [2, 1.5, 'vacanciesPerJobSeeker', 'hoger'],
    [1, 1.5, 'vacanciesPerJobSeeker', 'lager'],
  ] as const)('%d against %d in %s reads “%s”', (own, whole, unit, text) => {
    expect(compare(own, whole, unit)).toBe(text)
  })

  it('reads in English', () => {
    const texts = en as unknown as typeof nl
    expect(compare(0.168, 0.14, 'ratio', texts)).toBe('2.8 percentage points higher')
  })

  it('says nothing without a number on either side', () => {
    expect(compare(undefined, 10, 'persons')).toBe('')
    expect(compare(10, undefined, 'persons')).toBe('')
    expect(compareWithWhole(observation(10, 'persons'), undefined, nl)).toBe('')
  })
})
