import { describe, expect, it } from 'vitest'
import { missingCell, roundingInterval } from '#kernel'
import { cellOf, example } from '../shipped.fixture.ts'
import { compareCodes } from './code-order.ts'
import { convertUnit } from './convert-unit.ts'
import { explainMissing } from './explain-missing.ts'
import { readSeries } from './read-series.ts'

const shape = { slug: 'studenten', unit: 'persons', breakdowns: ['pathway', 'region'] } as const

describe('readSeries', () => {
  it('gives every figure the breakdowns of the indicator, total where the source makes none', () => {
    const [figure] = readSeries(
      () => [example('2022', { pathway: 'bbl', level: 'total' }, 5)],
      shape,
      'students',
    )
    expect(figure).toMatchObject({
      series: 'studenten',
      dimensions: { pathway: 'bbl', region: 'NL01' },
    })
    expect(figure?.dimensions).not.toHaveProperty('level')
  })

  it('leaves out figures of groups the indicator does not break down by', () => {
    const rows = [example('2022', { pathway: 'bbl', level: '4' }, 5)]
    expect(readSeries(() => rows, shape, 'students')).toEqual([])
  })

  it('converts thousands of persons', () => {
    const rows = [example('2022', { region: 'AM01' }, 34, { unit: 'thousandPersons' })]
    const [figure] = readSeries(() => rows, shape, 'workers')
    expect(cellOf(figure!)).toMatchObject({ value: 34000, unit: 'persons' })
  })

  it('keeps the most precise of two figures at one place, in any order', () => {
    const count = example('2022', { pathway: 'bbl' }, 136700)
    const rounded = example('2022', { pathway: 'bbl' }, 137000, {
      interval: roundingInterval(137000, 1000),
    })
    const gap = { ...count, cell: missingCell('notDelivered', 'persons') }
    for (const rows of [
      [gap, rounded, count],
      [count, rounded, gap],
      [rounded, gap, count],
    ])
      expect(readSeries(() => rows, shape, 'students').map((o) => cellOf(o).value)).toEqual([
        136700,
      ])
  })

  it('keeps definitions apart', () => {
    const one = example('2022', { pathway: 'bbl' }, 1)
    const rows = [one, { ...one, definition: 'duo-open-data' }]
    expect(readSeries(() => rows, shape, 'students')).toHaveLength(2)
  })
})

describe('convertUnit', () => {
  it('scales value and interval without binary noise', () => {
    const cell = cellOf(
      example('2022', {}, 107.9, {
        unit: 'thousandPersons',
        interval: roundingInterval(107.9, 0.1),
      }),
    )
    expect(convertUnit(cell, 'persons')).toMatchObject({
      value: 107900,
      interval: { low: 107850, high: 107950, kind: 'rounding' },
    })
  })

  it('keeps a missing cell missing', () => {
    expect(convertUnit(missingCell('suppressed', 'thousandPersons'), 'persons')).toEqual(
      missingCell('suppressed', 'persons'),
    )
  })

  it('refuses units of another quantity', () => {
    expect(() => convertUnit(missingCell('suppressed', 'months'), 'persons')).toThrow(RangeError)
  })
})

describe('compareCodes', () => {
  it('puts the total first, then follows the code list, then text', () => {
    const sorted = (id: 'pathway' | 'age' | 'programme', codes: string[]) =>
      codes.toSorted((a, b) => compareCodes(id, a, b))
    expect(sorted('pathway', ['bbl', 'bol', 'total'])).toEqual(['total', 'bol', 'bbl'])
    expect(sorted('age', ['23plus', '16', 't15', '20-22'])).toEqual([
      't15',
      '16',
      '20-22',
      '23plus',
    ])
    expect(sorted('programme', ['25168', '9', '25010'])).toEqual(['9', '25010', '25168'])
  })
})

describe('explainMissing', () => {
  it('gives each reason a sentence of its own in each language', () => {
    const reasons = [
      'suppressed',
      'notMeasured',
      'notApplicable',
      'notDelivered',
      'notYetInForce',
      'revised',
    ] as const
    for (const language of ['nl', 'en'] as const) {
      const sentences = reasons.map((reason) =>
        explainMissing(missingCell(reason, 'persons'), language),
      )
      expect(new Set(sentences).size).toBe(reasons.length)
      expect(sentences.every((sentence) => /^[A-Z].*\.$/.test(sentence))).toBe(true)
    }
  })

  it('adds what the source says, in Dutch', () => {
    const cell = missingCell('suppressed', 'persons', '1 tot en met 4 studenten.')
    expect(explainMissing(cell, 'nl')).toBe(
      'Dit cijfer is bekend, maar wordt niet getoond om personen te beschermen. De bron zegt: 1 tot en met 4 studenten.',
    )
    expect(explainMissing(cell, 'en')).not.toContain('De bron')
  })
})
