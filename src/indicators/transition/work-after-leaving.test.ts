import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { workAfterLeaving } from './work-after-leaving.ts'

describe('werk-na-uitstroom', () => {
  // Published figures: OCW in cijfers; Onderwijs in cijfers
  it.each([
    [
      'as-published',
      '2020-10',
      { pathway: 'bol', outflow: 'with-diploma', workThreshold: '12h', moment: 'direct' },
      0.763,
    ],
    [
      'as-published',
      '2019-10',
      { pathway: 'bol-vt', outflow: 'without-diploma', workThreshold: 'any-job', moment: 'direct' },
      0.667,
    ],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(workAfterLeaving, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(workAfterLeaving)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In oktober 2020 werkte 76,3% van de uitstromers uit de bol met diploma twaalf uur of meer per week.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In October 2020 76.3% of bol leavers with a diploma worked twelve hours a week or more.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(workAfterLeaving, 'as-published', '2020-10', {
      pathway: 'bol',
      outflow: 'with-diploma',
      workThreshold: '12h',
      moment: 'direct',
    })
    expect(figure.dimensions).toEqual({
      pathway: 'bol',
      outflow: 'with-diploma',
      workThreshold: '12h',
      moment: 'direct',
    })
    expect(figure.sources).toEqual(['ocw-arbeidsmarktpositie'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.7625000000000001,
        high: 0.7635,
        kind: 'rounding',
        method: 'published to the nearest 0.001',
      },
      value: 0.763,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(workAfterLeaving)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(13)
    expect(periods[0]).toBe('2008-10')
    expect(periods.at(-1)).toBe('2020-10')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(workAfterLeaving))).toMatchObject({
      definition: 'as-published',
      breakdown: 'outflow',
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(workAfterLeaving)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
