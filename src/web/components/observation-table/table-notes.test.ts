import { describe, expect, it } from 'vitest'
import { missingCell, type Observation } from '#kernel'
import { tableNotes } from './table-notes.ts'

const row = (note?: string): Observation => ({
  series: 's',
  definition: 'as-published',
  period: '2022',
  dimensions: {},
  cell: missingCell('notMeasured', 'persons'),
  sources: ['x'],
  ...(note === undefined ? {} : { note }),
})

describe('tableNotes', () => {
  it('prints a note that rows share once', () => {
    const rows = [row('ondergrens'), row('afgerond'), row('ondergrens')]
    const notes = tableNotes(rows)
    expect(notes.texts).toEqual(['ondergrens', 'afgerond'])
    expect(rows.map(notes.numberOf)).toEqual([1, 2, 1])
  })

  it('gives rows without a note no number', () => {
    const notes = tableNotes([row()])
    expect(notes.texts).toEqual([])
    expect(notes.numberOf(row())).toBeUndefined()
  })
})
