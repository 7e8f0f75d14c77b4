import { describe, expect, it } from 'vitest'
import { type ExampleLeaver, exampleLeavers, times } from '../leavers.fixture.ts'
import { sampleLeavers } from '../sample-leavers.fixture.ts'
import { expectedShares } from './expected-shares.ts'

const group = (dimensions: ExampleLeaver['dimensions'], count: number, yes: number) => [
  ...times(yes, { ...(dimensions && { dimensions }), answers: { progression: true } }),
  ...times(count - yes, { ...(dimensions && { dimensions }), answers: { progression: false } }),
]
const sharesOf = (rows: readonly ExampleLeaver[]) => {
  const leavers = exampleLeavers(rows)
  return expectedShares(leavers, [...rows.keys()], leavers.answers.progression)
}

describe('expectedShares', () => {
  it('gives two groups of one background each their own share', () => {
    const { shares, method } = sharesOf([
      ...group({ sex: 'man' }, 80, 20),
      ...group({ sex: 'woman' }, 60, 45),
    ])
    expect(method).toBe('logistic regression')
    expect(shares[0]).toBeCloseTo(0.25, 6)
    expect(shares[139]).toBeCloseTo(0.75, 6)
  })

  it('adds up effects as log odds: with 1 : 3 and 1 : 1 and 3 : 1 the fourth has 9 : 1', () => {
    const rows = [
      ...group({ sex: 'man', level: '3' }, 400, 100),
      ...group({ sex: 'woman', level: '3' }, 400, 300),
      ...group({ sex: 'man', level: '4' }, 400, 200),
      ...group({ sex: 'woman', level: '4' }, 400, 360),
    ]
    const { shares } = sharesOf(rows)
    expect([0, 400, 800, 1200].map((row) => shares[row])).toEqual([
      expect.closeTo(1 / 4, 5),
      expect.closeTo(3 / 4, 5),
      expect.closeTo(1 / 2, 5),
      expect.closeTo(9 / 10, 5),
    ])
  })

  it.each([
    [29, false],
    [30, true],
  ])('gives a code of %d persons an effect of its own: %s', (count, own) => {
    const rows = [...group({ origin: 'nl' }, 200, 100), ...group({ origin: 'other' }, count, 6)]
    const { shares } = sharesOf(rows)
    expect(Math.abs((shares[200] ?? 0) - 6 / count) < 1e-6).toBe(own)
  })

  it('expects as many yes as there were', () => {
    const leavers = sampleLeavers(1200)
    const { work12hAt12Months: answers } = leavers.answers
    const rows = Array.from({ length: leavers.rows }, (_, row) => row)
    const { shares, method } = expectedShares(leavers, rows, answers)
    expect(method).toBe('logistic regression')
    const yes = answers.reduce((sum, answer) => sum + answer, 0)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(yes, 4)
  })

  it('lets the first of two effects count that cannot be told apart', () => {
    const { shares, method } = sharesOf([
      ...group({ level: '3', sex: 'man' }, 50, 20),
      ...group({ level: '4', sex: 'woman' }, 50, 30),
    ])
    expect(method).toBe('logistic regression')
    expect([shares[0], shares[50]]).toEqual([expect.closeTo(0.4, 6), expect.closeTo(0.6, 6)])
  })

  it('falls back on level and pathway where no regression fits, and says so', () => {
    const { shares, method } = sharesOf(group({}, 50, 50))
    expect(method).toBe('indirect standardisation')
    expect(shares[0]).toBe(1)
  })
})
