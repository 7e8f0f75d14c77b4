import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleRelease, figure } from './example-release.fixture.ts'
import { salaryAndStart } from './salary-and-start.ts'
import {
  defaultStartPositionChoices,
  startPosition,
  startPositionEffects,
  startPositionVariants,
} from './start-position.ts'

interface Field {
  readonly code: string
  readonly months?: number
  readonly share?: number
  readonly n?: number
}

const release = (fields: readonly Field[], more: Parameters<typeof exampleRelease>[0] = []) =>
  exampleRelease([
    ...fields.flatMap(({ code, months, share, n }) => [
      figure('searchMonths', { fieldOfStudy: code }, months),
      figure('permanentAt15Months', { fieldOfStudy: code }, share),
      figure('graduates', { fieldOfStudy: code }, n),
    ]),
    ...more,
  ])
const by = { fieldOfStudy: '*' }
const scores = (...parameters: Parameters<typeof startPosition>): readonly (number | string)[] =>
  startPosition(...parameters).map(({ startPosition: s }) =>
    'value' in s ? Number(s.value.toFixed(6)) : s.missing,
  )

/** Worked by hand: months 6 and 12, shares 0.5 and 0.2, 300 and 100 graduates. */
const two = release([
  { code: '07', months: 6, share: 0.5, n: 300 },
  { code: '10', months: 12, share: 0.2, n: 100 },
])

describe('startPosition', () => {
  it('weighs by graduates: mean 7.5 months and spread √6.75, mean 0.425 and spread √0.016875', () => {
    const [first, second] = startPosition(two, by)
    // z = (7.5 − 6) / 2.598076 = 0.577350 and (0.5 − 0.425) / 0.129904 = 0.577350; mirrored × 3.
    expect(first?.durationScore).toMatchObject({ value: expect.closeTo(0.57735, 5) })
    expect(first?.permanentScore).toMatchObject({ value: expect.closeTo(0.57735, 5) })
    expect(second?.startPosition).toMatchObject({ value: expect.closeTo(-1.732051, 5) })
  })

  it('gives equal weights when that is chosen: one spread above and below the mean', () => {
    expect(scores(two, by, { ...defaultStartPositionChoices, weights: 'equal' })).toEqual([1, -1])
  })

  it('estimates the spread as of a sample when that is chosen', () => {
    const choices = { weights: 'equal', spread: 'sample', restandardise: false } as const
    expect(scores(two, by, choices)).toEqual([
      Number(Math.SQRT1_2.toFixed(6)),
      -Number(Math.SQRT1_2.toFixed(6)),
    ])
  })

  it('brings the mean of the scores back to a spread of 1 when that is chosen', () => {
    const three = release([
      { code: '06', months: 6, share: 0.2, n: 1 },
      { code: '07', months: 8, share: 0.5, n: 1 },
      { code: '10', months: 10, share: 0.2, n: 1 },
    ])
    const values = scores(three, by, {
      weights: 'equal',
      spread: 'population',
      restandardise: true,
    }).map(Number)
    expect(values.reduce((sum, v) => sum + v * v, 0) / 3).toBeCloseTo(1, 5)
  })

  it('withholds the score of a group with a withheld input, and leaves it out of mean and spread', () => {
    const some = release([
      { code: '06', share: 0.9, n: 1000 },
      { code: '07', months: 6, share: 0.5, n: 300 },
      { code: '09', months: 99, n: 1000 },
      { code: '10', months: 12, share: 0.2, n: 100 },
    ])
    expect(scores(some, by)).toEqual(['suppressed', 0.57735, 'suppressed', -1.732051])
  })

  it('has no score for a median that is not reached', () => {
    const unreached = exampleRelease([
      figure('searchMonths', { fieldOfStudy: '01' }, 60, { moreThan: true }),
      figure('permanentAt15Months', { fieldOfStudy: '01' }, 0.2),
      figure('graduates', { fieldOfStudy: '01' }, 50),
    ])
    expect(scores(unreached, by)).toEqual(['notMeasured'])
  })

  it('says that groups without any spread have no score', () => {
    const same = release([
      { code: '07', months: 6, share: 0.5, n: 3 },
      { code: '10', months: 6, share: 0.5, n: 1 },
    ])
    expect(scores(same, by)).toEqual(['notApplicable', 'notApplicable'])
  })

  it('carries the limits of both inputs into its own', () => {
    const limits = exampleRelease([
      figure('searchMonths', { fieldOfStudy: '07' }, 6, { interval: [5, 7] }),
      figure('permanentAt15Months', { fieldOfStudy: '07' }, 0.5, { interval: [0.4, 0.6] }),
      figure('graduates', { fieldOfStudy: '07' }, 300),
      figure('searchMonths', { fieldOfStudy: '10' }, 12),
      figure('permanentAt15Months', { fieldOfStudy: '10' }, 0.2),
      figure('graduates', { fieldOfStudy: '10' }, 100),
    ])
    const [first] = startPosition(limits, by)
    const halfWidth = Math.hypot(1 / Math.sqrt(6.75), 0.1 / Math.sqrt(0.016875)) / 2
    expect(first?.startPosition).toMatchObject({
      interval: {
        low: expect.closeTo(0.57735 - halfWidth, 5),
        high: expect.closeTo(0.57735 + halfWidth, 5),
      },
    })
  })

  it('has a weighted mean of zero for any figures', () => {
    const field = fc.record({
      months: fc.integer({ min: 1, max: 40 }),
      share: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      n: fc.integer({ min: 10, max: 5000 }),
    })
    fc.assert(
      fc.property(fc.array(field, { minLength: 2, maxLength: 8 }), (fields) => {
        fc.pre(new Set(fields.map((f) => f.months)).size > 1)
        fc.pre(new Set(fields.map((f) => f.share.toFixed(3))).size > 1)
        const made = release(fields.map((f, i) => ({ ...f, code: String(i + 10) })))
        const sum = startPosition(made, by).reduce(
          (all, { startPosition: s }, i) =>
            all + ('value' in s ? s.value : Number.NaN) * (fields[i]?.n ?? 0),
          0,
        )
        expect(sum / fields.reduce((all, f) => all + f.n, 0)).toBeCloseTo(0, 6)
      }),
    )
  })
})

describe('startPositionEffects', () => {
  it('shows what every other choice does, and nothing for the default', () => {
    const effects = startPositionEffects(two, by)
    expect(effects).toHaveLength(startPositionVariants.length)
    expect(effects[0]).toMatchObject({
      choices: defaultStartPositionChoices,
      largestShift: 0,
      reversedPairs: 0,
    })
    const equal = effects.find((e) => e.choices.weights === 'equal' && !e.choices.restandardise)
    expect(equal?.largestShift).toBeCloseTo(1.732051 - 1, 5)
    expect(equal?.meanShift).toBeCloseTo((1.732051 - 1 + 1 - 0.57735) / 2, 5)
  })

  it('is empty when fewer than two groups have a score', () => {
    expect(
      startPositionEffects(release([{ code: '07', months: 6, share: 0.5, n: 1 }]), by),
    ).toEqual([])
  })
})

describe('salaryAndStart', () => {
  const at = (fieldOfStudy: string) => ({ fieldOfStudy, level: '4' })
  const figureOne = exampleRelease([
    figure('searchMonths', at('07'), 6),
    figure('permanentAt15Months', at('07'), 0.5),
    figure('graduates', at('07'), 300),
    figure('startWage', at('07'), 210_000, { interval: [205_000, 215_000] }),
    figure('graduates', { ...at('07'), pathway: 'bol' }, 200),
    figure('searchMonths', at('10'), 12),
    figure('permanentAt15Months', at('10'), 0.2),
    figure('graduates', at('10'), 100),
    figure('startWage', at('10')),
  ])

  it('puts salary, start position and bol graduates of a field and level together', () => {
    const [first] = salaryAndStart(figureOne)
    expect(first).toMatchObject({
      fieldOfStudy: '07',
      level: '4',
      startWage: { value: 210_000, interval: { low: 205_000, high: 215_000 } },
      startPosition: { value: expect.closeTo(0.57735, 5) },
      bolGraduates: { value: 200 },
    })
  })

  it('keeps what is withheld withheld', () => {
    const [, second] = salaryAndStart(figureOne)
    expect(second?.startWage).toEqual({ missing: 'suppressed', unit: 'euroCentsPerMonth' })
    expect(second?.bolGraduates.missing).toBe('notMeasured')
  })
})
