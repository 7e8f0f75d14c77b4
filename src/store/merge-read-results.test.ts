import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { observationKey } from '#kernel'
import { readResult } from '#sources'
import { exampleContent, exampleObservation } from './example-content.fixture.ts'
import { mergeReadResults } from './merge-read-results.ts'

describe('merging what sources yielded', () => {
  it('is empty without sources', () => {
    expect(mergeReadResults([])).toEqual({
      observations: [],
      institutions: [],
      programmeOffers: [],
      boundaries: [],
      issues: [],
    })
  })

  it('keeps the first of two observations with one key and tells about the other', () => {
    const first = exampleObservation('1', 10)
    const second = exampleObservation('1', 11, { sources: ['cbs'] })
    const merged = mergeReadResults([
      { source: 'duo', result: readResult({ observations: [first] }) },
      { source: 'cbs', result: readResult({ observations: [second] }) },
    ])
    expect(merged.observations).toEqual([first])
    expect(merged.issues).toEqual([
      {
        code: 'duplicateKey',
        severity: 'error',
        at: {},
        params: { found: observationKey(first), source: 'cbs', keptFrom: 'duo' },
      },
    ])
  })

  it('keeps figures of different definitions side by side', () => {
    const duo = exampleObservation('1', 10)
    const cbs = exampleObservation('1', 11, { definition: 'cbs-incl-extranei' })
    const result = readResult({ observations: [duo, cbs] })
    expect(mergeReadResults([{ source: 'x', result }]).observations).toEqual([duo, cbs])
  })

  it('keeps an institution and an outline once, with an issue, and equal offers without', () => {
    const { institutions, programmeOffers, boundaries, issues } = exampleContent()
    const result = readResult({ institutions, programmeOffers, boundaries, issues })
    const merged = mergeReadResults([
      { source: 'a', result },
      { source: 'b', result },
    ])
    expect(merged.institutions).toEqual(institutions)
    expect(merged.programmeOffers).toEqual(programmeOffers)
    expect(merged.boundaries).toEqual(boundaries)
    expect(merged.issues.slice(2).map((found) => found.params.found)).toEqual(['25LH', 'regions'])
  })

  it('loses no row: every one is kept or has its issue', () => {
    const observation = fc
      .tuple(fc.constantFrom('1', '2', '3', '4'), fc.nat(9))
      .map(([level, value]) => exampleObservation(level, value))
    fc.assert(
      fc.property(fc.array(fc.array(observation)), (lists) => {
        const parts = lists.map((observations, n) => ({
          source: `s${n}`,
          result: readResult({ observations }),
        }))
        const merged = mergeReadResults(parts)
        expect(merged.observations.length + merged.issues.length).toBe(lists.flat().length)
        const keys = merged.observations.map(observationKey)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})
