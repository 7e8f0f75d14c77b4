import { describe, expect, it } from 'vitest'
import {
  sampleRegions,
  sampleStudents,
  sampleUnknown,
  sampleWork,
} from '../test-support/sample-indicators.ts'
import { sampleDataset } from '../test-support/sample-site.ts'
import { type DrawingFrame, drawFigure, drawingKind } from './draw-figure.ts'
import type { FigureChoice } from './figure-choice.ts'
import { selectFigure } from './figure-selection.ts'

const open: FigureChoice = { codes: {}, page: 1 }
const names = { institutions: new Map<string, string>(), programmes: new Map<string, string>() }

function frame(dataset: DrawingFrame['dataset']): DrawingFrame {
  return { dataset, names, language: 'nl', theme: 'page' }
}

describe('drawingKind', () => {
  const students = sampleDataset(sampleStudents)
  const regions = sampleDataset(sampleRegions)

  it.each([
    ['several periods', students, open, 'grafiek', 'line'],
    ['one period with a breakdown', students, { ...open, period: '2022' }, 'grafiek', 'bars'],
    ['one number', students, { ...open, period: '2022', breakdown: 'none' }, 'grafiek', 'value'],
    ['regions on the map', regions, open, 'kaart', 'tiles'],
    ['regions in a chart', regions, open, 'grafiek', 'bars'],
    ['no regions on the map', students, open, 'kaart', 'nothing'],
  ] as const)('suits %s', (_, dataset, choice, display, expected) => {
    expect(drawingKind(selectFigure(dataset, choice), display)).toBe(expected)
  })

  it('draws nothing where nothing was published', () => {
    const choice = { ...open, definition: 'nji-1-october', codes: { pathway: ['bbl'] } }
    expect(drawingKind(selectFigure(students, choice), 'grafiek')).toBe('nothing')
  })
})

describe('drawFigure', () => {
  it('names each line by its code', () => {
    const dataset = sampleDataset(sampleStudents)
    const svg = drawFigure(selectFigure(dataset, open), 'grafiek', frame(dataset)) ?? ''
    expect(svg).toContain('bbl')
    expect(svg).toContain('bol')
  })

  it('draws a target beside what was measured', () => {
    const dataset = sampleDataset(sampleWork)
    const svg = drawFigure(selectFigure(dataset, open), 'grafiek', frame(dataset)) ?? ''
    expect(svg).toContain('<svg')
    expect(svg).not.toContain('NaN')
  })

  it('draws every region of the map, also those without a figure', () => {
    const dataset = sampleDataset(sampleRegions)
    const svg = drawFigure(selectFigure(dataset, open), 'kaart', {
      ...frame(dataset),
      regionHref: (code) => `/regios/${code}`,
    })
    expect(svg?.match(/href="\/regios\/AM\d\d"/g)).toHaveLength(35)
  })

  it('leaves one missing value to words', () => {
    const dataset = sampleDataset(sampleUnknown)
    expect(drawFigure(selectFigure(dataset, open), 'grafiek', frame(dataset))).toBeUndefined()
  })
})
