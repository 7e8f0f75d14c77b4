import { describe, expect, it } from 'vitest'
import { missingCell, roundingInterval, valueCell } from '#kernel'
import { sampleView } from '../test-support/sample-site.ts'
import { cellText, intervalText, precisionText, statusText, trendText } from './cell-text.ts'

const nl = sampleView('nl')
const en = sampleView('en')
const full = { noInterval: 'fullCount' } as const

describe('cellText', () => {
  it('writes values in the language of the reader', () => {
    const cell = valueCell(0.2825, 'ratio', full)
    expect(cellText(cell, nl)).toBe('28,3%')
    expect(cellText(cell, en)).toBe('28.3%')
  })

  it('says how exact the source calls a value', () => {
    expect(cellText(valueCell(5000, 'persons', { ...full, qualifier: 'moreThan' }), nl)).toBe(
      'meer dan 5.000',
    )
  })

  it('keeps the euro sign with its amount', () => {
    expect(cellText(valueCell(187_700, 'euroCents', full), nl)).toBe('€\u00a01.877')
  })

  it('never writes a number for a missing value', () => {
    expect(cellText(missingCell('suppressed', 'persons', '<5'), nl)).not.toMatch(/\d/)
  })
})

describe('intervalText and precisionText', () => {
  const rounded = valueCell(1000, 'persons', { interval: roundingInterval(1000, 100) })

  it('name the range and where it comes from', () => {
    expect(intervalText(rounded, nl)).toBe('950 – 1.050 (afronding)')
    expect(precisionText(rounded, nl)).toBe(
      'De bron rondt af. De echte waarde ligt tussen 950 en 1.050.',
    )
  })

  it('name the level of a sampling interval', () => {
    const interval = {
      low: 0.7,
      high: 0.8,
      kind: 'sampling',
      method: 'Wilson',
      level: 0.95,
    } as const
    expect(precisionText(valueCell(0.75, 'ratio', { interval }), en)).toBe(
      'The figure comes from a sample. The true value probably lies between 70.0% and 80.0%. Confidence: 95.0%.',
    )
  })

  it.each([
    ['fullCount', 'Dit is een volledige telling; er is geen steekproefmarge.'],
    ['notPublished', 'De bron geeft geen marge bij dit cijfer.'],
    ['setValue', 'Dit bedrag of doel is zo vastgesteld; er is geen marge.'],
  ] as const)('say why there is no interval: %s', (noInterval, sentence) => {
    const cell = valueCell(1, 'persons', { noInterval })
    expect(intervalText(cell, nl)).toBe('–')
    expect(precisionText(cell, nl)).toBe(sentence)
  })

  it('give a dash for a missing value', () => {
    expect(intervalText(missingCell('notMeasured', 'persons'), nl)).toBe('–')
  })
})

describe('statusText', () => {
  it('is silent about final, verified figures and about missing ones', () => {
    expect(statusText(valueCell(1, 'persons', full), nl)).toBe('')
    expect(statusText(missingCell('revised', 'persons'), nl)).toBe('')
  })

  it('names a status and an unseen source together', () => {
    const cell = valueCell(1, 'persons', { ...full, status: 'estimate', unverified: true })
    expect(statusText(cell, nl)).toBe('schatting, bron niet gezien')
  })
})

describe('trendText', () => {
  const before = valueCell(100, 'persons', full)

  it.each([
    [120, '↑ was 100 (2021)'],
    [80, '↓ was 100 (2021)'],
    [100, '= was 100 (2021)'],
  ])('shows which way %d went', (value, expected) => {
    expect(trendText(valueCell(value, 'persons', full), before, '2021', nl)).toBe(expected)
  })
})
