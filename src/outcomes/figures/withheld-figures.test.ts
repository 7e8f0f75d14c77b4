import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policyOn, shippedPolicies } from '#disclosure'
import { hasValue } from '#kernel'
import { type ExampleLeaver, exampleLeavers, times } from '../leavers.fixture.ts'
import { type OutcomeFigure, outcomeMeasures } from '../model.ts'
import { shippedOutcomeParameters } from '../parameter-files.ts'
import type { Decisions } from '../protect/decisions.ts'
import type { Group, Tabulation } from '../tabulate/group.ts'
import { tabulate } from '../tabulate/tabulate.ts'
import { outcomeFigures } from './outcome-figures.ts'

const answer = policyOn(shippedPolicies(), 'voorbeeld', '2026-01-01')
if (!answer.inForce) throw new Error('The example policy does not hold')
const { policy } = answer
const parameters = shippedOutcomeParameters()
const title = { nl: 'x', en: 'x' }
const tables = [{ id: 'x', title, axes: ['region'] as const }]

/** Decisions that show every count as it is, but withhold what they are told to. */
function showing(
  { groups }: Tabulation,
  withholds: (measure: string, group: string) => boolean = () => false,
  noise = 0,
): Decisions {
  const countOf = (group: Group | undefined, count: string): number => {
    if (count === 'startWage:sum') return (group?.wages.reduce((sum, w) => sum + w, 0) ?? 0) / 100
    return (group?.counts[count] ?? 0) + noise
  }
  return {
    has: (count, group) => groups.get(group)?.counts[count] !== undefined,
    withholds,
    shown: (count, group) => countOf(groups.get(group), count),
  }
}

function figuresOf(
  rows: readonly ExampleLeaver[],
  ...rest: [withholds?: Parameters<typeof showing>[1], noise?: number]
): readonly OutcomeFigure[] {
  const tabulation = tabulate(exampleLeavers(rows), tables)
  const decisions = showing(tabulation, ...rest)
  return outcomeFigures({ tabulation, decisions, policy, parameters }).flat()
}

const find = (figures: readonly OutcomeFigure[], measure: string, region?: string) =>
  figures.find((f) => f.measure === measure && f.dimensions.region === region)

const working = (count: number, region: string): readonly ExampleLeaver[] =>
  Array.from({ length: count }, (_, i) => ({
    dimensions: { region },
    search: [i % 7, 'job'] as const,
    wage: 180_000 + i * 500,
    answers: { progression: i % 3 === 0 },
  }))

describe('outcomeFigures', () => {
  it('has a figure of every measure for every published group', () => {
    const figures = figuresOf([...working(20, 'AM01'), ...working(15, '')])
    expect(figures.map((f) => f.dimensions.region ?? '')).not.toContain('rest')
    expect(new Set(figures.map((f) => f.measure))).toEqual(new Set(outcomeMeasures))
    expect(figures).toHaveLength(2 * outcomeMeasures.length)
  })

  it('says nothing about a withheld figure, not even by which rule', () => {
    const figures = figuresOf(working(20, 'AM01'), (_, group) => group !== '')
    expect(find(figures, 'progression', 'AM01')).toEqual({
      measure: 'progression',
      dimensions: { region: 'AM01' },
      cell: { missing: 'suppressed', unit: 'ratio' },
    })
    expect(find(figures, 'progression')?.cell.value).toBeCloseTo(7 / 20, 10)
  })

  it('does not call withheld what nobody was asked', () => {
    const figures = figuresOf(working(20, 'AM01'))
    expect(find(figures, 'independentAfter5Years', 'AM01')).toEqual({
      measure: 'independentAfter5Years',
      dimensions: { region: 'AM01' },
      cell: { missing: 'notMeasured', unit: 'ratio' },
    })
  })

  it.each([
    [9, 'suppressed'],
    [10, undefined],
  ])('shows medians and means of %d wages: %s', (count, missing) => {
    const figures = figuresOf([
      ...working(count, 'AM01'),
      ...times(20, { dimensions: { region: 'AM01' } }),
    ])
    expect(find(figures, 'medianStartWage', 'AM01')?.cell.missing).toBe(missing)
    expect(find(figures, 'startWage', 'AM01')?.cell.missing).toBe(missing)
  })

  it.each([
    [9, 'suppressed'],
    [10, undefined],
  ])('shows a share of %d who answered: %s', (count, missing) => {
    const figures = figuresOf([
      ...working(count, 'AM01'),
      ...times(20, { dimensions: { region: 'AM01' } }),
    ])
    expect(find(figures, 'progression', 'AM01')?.cell.missing).toBe(missing)
  })

  it('withholds a group that noise makes look too small, in all its measures', () => {
    const figures = figuresOf(working(12, 'AM01'), undefined, -3)
    expect(find(figures, 'graduates', 'AM01')?.cell.missing).toBe('suppressed')
    expect(find(figures, 'searchMonths', 'AM01')?.cell.missing).toBe('suppressed')
  })

  it.each([
    ['nobody', false],
    ['everybody', true],
  ])('withholds that %s said yes when noise left it so', (_who, yes) => {
    const rows = times(20, { dimensions: { region: 'AM01' }, answers: { switch: yes } })
    expect(find(figuresOf(rows), 'switch', 'AM01')?.cell.missing).toBe('suppressed')
  })

  it('marks what rests on thresholds that no source gives', () => {
    const figures = figuresOf(working(20, 'AM01'))
    const unverified = (measure: string): unknown => {
      const cell = find(figures, measure, 'AM01')?.cell
      return cell !== undefined && hasValue(cell) && cell.unverified
    }
    expect(unverified('searchMonths')).toBe(true)
    expect(unverified('startWage')).toBe(true)
    expect(unverified('progression')).toBe(false)
  })

  it('keeps every share and interval between 0 and 1, for any answers', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 10, maxLength: 60 }), (answers) => {
        const rows = answers.map((switched) => ({ answers: { switch: switched } }))
        const cell = find(figuresOf(rows), 'switch')?.cell
        if (cell === undefined || !hasValue(cell)) return
        expect(cell.value).toBeGreaterThanOrEqual(cell.interval?.low ?? 2)
        expect(cell.value).toBeLessThanOrEqual(cell.interval?.high ?? -1)
        expect(cell.interval?.low).toBeGreaterThanOrEqual(0)
        expect(cell.interval?.high).toBeLessThanOrEqual(1)
      }),
      { numRuns: 30 },
    )
  })
})
