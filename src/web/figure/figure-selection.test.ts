import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleRegions, sampleStudents, sampleWork } from '../test-support/sample-indicators.ts'
import { sampleDataset } from '../test-support/sample-site.ts'
import type { FigureChoice } from './figure-choice.ts'
import { selectFigure } from './figure-selection.ts'

const students = sampleDataset(sampleStudents)
const open: FigureChoice = { codes: {}, page: 1 }

describe('selectFigure', () => {
  it('shows the parts of the first breakdown over time, without their total', () => {
    const found = selectFigure(students, open)
    expect(found.breakdown).toBe('pathway')
    expect(found.shown).toEqual(['bol', 'bbl'])
    expect(found.periods).toEqual(['2020', '2021', '2022'])
    expect(found.rows).toHaveLength(6)
  })

  it('follows the headline when nothing is broken down', () => {
    const found = selectFigure(students, { ...open, breakdown: 'none' })
    expect(found.fixed).toEqual({ pathway: 'total' })
    expect(found.rows.map((o) => o.dimensions.pathway)).toEqual(['total', 'total', 'total'])
  })

  it('shows the code that is asked for', () => {
    const found = selectFigure(students, { ...open, codes: { pathway: ['bbl'] } })
    expect(found.breakdown).toBeUndefined()
    expect(found.fixed).toEqual({ pathway: 'bbl' })
  })

  it('breaks down by a dimension of which several codes are asked for', () => {
    const found = selectFigure(students, { ...open, codes: { pathway: ['bbl', 'total'] } })
    expect(found.breakdown).toBe('pathway')
    expect(new Set(found.shown)).toEqual(new Set(['bbl', 'total']))
  })

  it('never mixes definitions, whatever is chosen', () => {
    const choices = fc.record(
      {
        breakdown: fc.constantFrom('pathway' as const, 'none' as const),
        definition: fc.constantFrom('ocw-main-enrolments', 'nji-1-october'),
        period: fc.constantFrom('2020', '2021', '2022'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(choices, (choice) => {
        const found = selectFigure(students, { ...open, ...choice })
        for (const row of found.rows) expect(row.definition).toBe(found.definition)
      }),
    )
  })

  it('takes the definition that has the breakdown asked for', () => {
    const found = selectFigure(students, { ...open, breakdown: 'pathway' })
    expect(found.definition).toBe('ocw-main-enrolments')
  })

  it('keeps targets apart from what was measured', () => {
    const found = selectFigure(sampleDataset(sampleWork), { ...open, codes: { level: ['2'] } })
    expect(found.rows.map(({ cell }) => cell.value)).toEqual([0.75])
    expect(found.targets.map(({ cell }) => cell.value)).toEqual([0.9])
  })

  it('shows regions of one kind, not the country beside them', () => {
    expect(selectFigure(sampleDataset(sampleRegions), open).shown).toEqual(['AM01', 'AM02', 'AM03'])
  })

  it('has no rows for a combination that was not published', () => {
    const choice = { ...open, definition: 'nji-1-october', codes: { pathway: ['bbl'] } }
    const found = selectFigure(students, choice)
    expect(found.rows).toEqual([])
    expect(found.period).toBeUndefined()
  })
})
