import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { internshipPayShare } from './internship-pay-share.ts'

describe('aandeel-stagevergoeding', () => {
  // Published figures: CPB, by RD; OCW, by AT5
  it.each([
    ['cpb-tax-records', '2022-2023', { educationSector: 'mbo', level: '4' }, 0.66],
    [
      'cpb-tax-records',
      '2022-2023',
      { educationSector: 'mbo', level: '4', category: '79110' },
      0.26,
    ],
    ['ocw-survey-2023', '2023', { educationSector: 'mbo' }, 0.41],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(internshipPayShare, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(internshipPayShare)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2023 kreeg 41% van de mbo-studenten een stagevergoeding.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2023 41% of mbo students received internship pay.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(internshipPayShare, 'cpb-tax-records', '2022-2023', {
      educationSector: 'mbo',
      level: '4',
    })
    expect(figure.dimensions).toEqual({ level: '4', educationSector: 'mbo', category: 'total' })
    expect(figure.sources).toEqual(['cpb-stagevergoeding'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.655,
        high: 0.665,
        kind: 'rounding',
        method: 'published to the nearest 0.01',
      },
      value: 0.66,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(internshipPayShare)
    expect(definitions).toEqual(['cpb-tax-records', 'ocw-survey-2023'])
    expect(periods).toHaveLength(2)
    expect(periods[0]).toBe('2022-2023')
    expect(periods.at(-1)).toBe('2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(internshipPayShare))).toMatchObject({
      definition: 'ocw-survey-2023',
      breakdown: 'educationSector',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(internshipPayShare)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
