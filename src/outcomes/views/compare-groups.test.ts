import { describe, expect, it } from 'vitest'
import { withAdjusted } from '../figures/adjusted-figures.ts'
import { withShrunken } from '../figures/shrunken-figures.ts'
import { exampleLeavers, times } from '../leavers.fixture.ts'
import { exampleRelease, figure } from './example-release.fixture.ts'
import { funnel } from './funnel.ts'
import { rankRanges } from './rank-ranges.ts'

const measure = 'permanentAt15Months'
const school = (code: string, share?: number, n?: number) =>
  figure(measure, { institution: code }, share, n === undefined ? {} : { n })

describe('funnel', () => {
  const release = exampleRelease([
    figure(measure, {}, 0.5, { n: 1000 }),
    school('A', 0.5, 400),
    school('B', 0.75, 400),
    school('C', 0.2, 100),
    school('D'),
  ])
  const made = funnel(release, measure, 'institution')

  it('puts every shown institution within or outside the limits of chance around the whole', () => {
    expect(made?.target).toBe(0.5)
    expect(made?.points.map(({ code, position }) => [code, position])).toEqual([
      ['A', 'within'],
      ['B', 'above'],
      ['C', 'below'],
    ])
    // Normal approximation: 0.5 ± 1.96 × 0.025.
    expect(made?.points[0]?.limits95.lower).toBeCloseTo(0.451, 2)
    expect(made?.points[0]?.limits95.upper).toBeCloseTo(0.549, 2)
  })

  it('has no point for what is withheld, only its code', () => {
    expect(made?.without).toEqual(['D'])
    expect(JSON.stringify(made?.points)).not.toContain('"D"')
  })

  it('says how much more institutions differ than chance explains', () => {
    expect(made?.overdispersion?.factor).toBeGreaterThan(10)
  })

  it('is absent when the whole is withheld or everybody answers alike', () => {
    expect(funnel(exampleRelease([school('A', 0.5, 10)]), measure, 'institution')).toBeUndefined()
    const alike = exampleRelease([figure(measure, {}, 1, { n: 50 }), school('A', 1, 50)])
    expect(funnel(alike, measure, 'institution')).toBeUndefined()
  })
})

describe('rankRanges', () => {
  it('gives a range that holds one rank only when institutions clearly differ', () => {
    const clear = exampleRelease([
      school('A', 0.9, 5000),
      school('B', 0.5, 5000),
      school('C', 0.1, 5000),
    ])
    expect(rankRanges(clear, measure, 'institution').map(({ range }) => range)).toEqual([
      { lower: 1, upper: 1 },
      { lower: 2, upper: 2 },
      { lower: 3, upper: 3 },
    ])
  })

  it('gives overlapping ranges when chance can explain the difference, the same every time', () => {
    const close = exampleRelease([school('A', 0.52, 50), school('B', 0.5, 50), school('C')])
    const ranges = rankRanges(close, measure, 'institution')
    expect(ranges).toEqual([
      { code: 'A', range: { lower: 1, upper: 2 }, of: 2 },
      { code: 'B', range: { lower: 1, upper: 2 }, of: 2 },
    ])
    expect(rankRanges(close, measure, 'institution')).toEqual(ranges)
  })

  it('is empty when nothing is shown', () => {
    expect(rankRanges(exampleRelease([school('A')]), measure, 'institution')).toEqual([])
  })
})

describe('withShrunken', () => {
  const groups = [
    [school('A', 0.5, 1000)],
    [school('B', 0.52, 1000)],
    [school('C', 0.9, 20)],
    [school('D')],
    [figure(measure, { region: 'AM01' }, 0.5, { n: 10 })],
  ]
  const [a, , c, d, region] = withShrunken(groups).map((figures) => figures[0])

  it('pulls a small institution towards the others more than a large one', () => {
    const pull = (f: typeof a) => Math.abs((f?.shrunken?.value ?? 0) - (f?.cell.value ?? 0))
    expect(pull(c)).toBeGreaterThan(pull(a))
    expect(c?.shrunken?.value).toBeLessThan(0.9)
    expect(c?.cell.value).toBe(0.9)
  })

  it('gives no estimate to what is withheld, and none to regions', () => {
    expect(d).not.toHaveProperty('shrunken')
    expect(region).not.toHaveProperty('shrunken')
  })

  it('does not let a withheld share take part', () => {
    const without = withShrunken(groups.filter((_, i) => i !== 3))
    expect(without[0]?.[0]?.shrunken).toEqual(a?.shrunken)
  })

  it('leaves fewer than three as they are', () => {
    expect(withShrunken(groups.slice(0, 2))).toEqual(groups.slice(0, 2))
  })
})

describe('withAdjusted', () => {
  // Two institutions with the same success per level; B serves more of the level that does well.
  const at = (institution: string, level: string, yes: number, no: number) => [
    ...times(yes, { dimensions: { institution, level }, answers: { progression: true } }),
    ...times(no, { dimensions: { institution, level }, answers: { progression: false } }),
  ]
  const leavers = exampleLeavers([
    ...at('A', '2', 30, 70),
    ...at('A', '4', 35, 15),
    ...at('B', '2', 15, 35),
    ...at('B', '4', 70, 30),
  ])
  const shown = (institution: string, share: number) =>
    figure('progression', { institution }, share, { n: 150 })
  const hidden = figure('progression', { institution: 'B' })

  it('makes institutions equal that do equally well with each kind of student', () => {
    const [a, b] = withAdjusted([[shown('A', 65 / 150)], [shown('B', 85 / 150)]], leavers)
    expect(a?.[0]?.adjusted?.value).toBeCloseTo(0.5, 10)
    expect(b?.[0]?.adjusted?.value).toBeCloseTo(0.5, 10)
    expect(a?.[0]?.cell.value).toBeCloseTo(65 / 150, 10)
  })

  it('shifts the share that is shown, so that noise stays on it', () => {
    const [a] = withAdjusted([[shown('A', 0.4)]], leavers)
    expect(a?.[0]?.adjusted?.value).toBeCloseTo(0.4 + (0.5 - 65 / 150), 10)
  })

  it('adjusts nothing that is withheld, and nothing but whole institutions', () => {
    const other = figure('progression', { institution: 'A', level: '2' }, 0.3, { n: 100 })
    for (const figures of withAdjusted([[hidden], [other]], leavers))
      expect(figures[0]).not.toHaveProperty('adjusted')
  })
})
