import { describe, expect, it } from 'vitest'
import { shareFigure } from '../figures/share-figure.ts'
import type { OutcomeFigure } from '../model.ts'
import { exampleRelease, figure } from './example-release.fixture.ts'
import { institutionFunnel, institutionResults } from './institution-results.ts'
import type { Selection } from './widen.ts'

const measure = 'permanentAt15Months'

function share(dimensions: Selection, value: number, n: number): OutcomeFigure {
  return { measure, dimensions, cell: shareFigure(value * n, n, false) }
}

/** Two fields with shares of 0.2 and 0.6 in the country; one institution has only the first. */
const release = exampleRelease([
  share({}, 0.4, 1000),
  share({ fieldOfStudy: '06' }, 0.2, 500),
  share({ fieldOfStudy: '07' }, 0.6, 500),
  share({ institution: '40VB' }, 0.3, 100),
  share({ institution: '40VB', fieldOfStudy: '06' }, 0.3, 100),
  share({ institution: '41VB' }, 0.5, 200),
  share({ institution: '41VB', fieldOfStudy: '06' }, 0.3, 100),
  share({ institution: '41VB', fieldOfStudy: '07' }, 0.7, 100),
  share({ institution: '42VB' }, 0.4, 100),
  share({ institution: '42VB', fieldOfStudy: '06' }, 0.4, 50),
  figure(measure, { institution: '42VB', fieldOfStudy: '07' }),
  figure(measure, { institution: '43VB' }),
])

const results = institutionResults(release, measure)

describe('institutionResults', () => {
  it('lifts an institution with an unfavourable mix: observed − expected + overall', () => {
    // 0.3 − 0.2 + 0.4, and 0.5 − (0.2 + 0.6)/2 + 0.4.
    expect(results[0]?.adjusted).toMatchObject({ value: expect.closeTo(0.5, 12) })
    expect(results[1]?.adjusted).toMatchObject({ value: expect.closeTo(0.5, 12) })
  })

  it('pulls shares towards each other and narrows their limits', () => {
    const [low, high] = results
    expect(low?.shrunken.value).toBeGreaterThan(0.3)
    expect(high?.shrunken.value).toBeLessThan(0.5)
  })

  it('ranks only in ranges, 1 the highest', () => {
    for (const { ranks } of results.slice(0, 3)) {
      expect(ranks?.of).toBe(3)
      expect(ranks?.lower).toBeLessThan(ranks?.upper ?? 0)
    }
    expect(results[1]?.ranks?.lower).toBe(1)
  })

  it('has no adjusted share when too many fields are withheld', () => {
    expect(results[2]?.adjusted).toEqual({ missing: 'suppressed', unit: 'ratio' })
  })

  it('keeps what is withheld withheld, without a rank', () => {
    const none = { missing: 'suppressed', unit: 'ratio' }
    expect(results[3]).toEqual({ institution: '43VB', raw: none, shrunken: none, adjusted: none })
  })

  it('says the same each time', () => {
    expect(
      institutionResults(
        exampleRelease([...release.figures(measure, { institution: '*' })]),
        measure,
      ).map((r) => r.ranks),
    ).toEqual(results.map((r) => r.ranks))
  })
})

describe('institutionFunnel', () => {
  it('narrows around the national share as persons grow', () => {
    const funnel = institutionFunnel(release, measure)
    expect(funnel?.target).toBe(0.4)
    const widths = funnel?.limits.map(({ inner: [low, high] }) => high - low) ?? []
    expect(widths[0]).toBeGreaterThan((widths.at(-1) ?? 0) * 1.2)
    for (const { inner, outer } of funnel?.limits ?? []) {
      expect(outer[0]).toBeLessThanOrEqual(inner[0])
      expect(outer[1]).toBeGreaterThanOrEqual(inner[1])
    }
  })

  it('is not drawn without a national share, or without institutions', () => {
    expect(
      institutionFunnel(exampleRelease([share({ institution: '40VB' }, 0.3, 100)]), measure),
    ).toBeUndefined()
    expect(institutionFunnel(exampleRelease([share({}, 0.3, 100)]), measure)).toBeUndefined()
  })
})
