import { describe, expect, it } from 'vitest'
import { figure } from '../views/example-release.fixture.ts'
import { figureLines, parseFigureLines } from './figure-lines.ts'
import { openOutcomeRelease } from './open-outcome-release.ts'

const groups = [
  [
    figure('graduates', {}, 1200),
    figure('permanentAt15Months', {}, 0.35, { n: 1100, interval: [0.32, 0.38] }),
  ],
  [
    figure('graduates', { region: 'AM01', level: '3' }),
    figure('searchMonths', { region: 'AM01', level: '3' }, 60, { moreThan: true, n: 40 }),
  ],
]

describe('figureLines', () => {
  it('gives every figure back as it was', () => {
    expect(parseFigureLines(figureLines(groups))).toEqual(groups)
  })

  it('keeps the shrunken, adjusted and competing cells beside the raw one', () => {
    const base = figure('permanentAt15Months', { institution: '25LX' }, 0.4, { n: 50 })
    const whole = { ...base, shrunken: base.cell, adjusted: base.cell, competing: base.cell }
    expect(parseFigureLines(figureLines([[whole]]))).toEqual([[whole]])
  })

  it('writes one line a group, without a number where a figure is withheld', () => {
    const lines = figureLines(groups).trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('"graduates":{"c":{"x":"suppressed"}}')
  })

  it('spells equal figures equally, in whatever order they come', () => {
    const [first = [], second = []] = groups
    const other = { ...second[0]!, dimensions: { level: '3', region: 'AM01' } }
    expect(figureLines([[...first].reverse(), [second[1]!, other]])).toBe(figureLines(groups))
  })
})

describe('openOutcomeRelease', () => {
  const release = openOutcomeRelease({
    id: '0123456789abcdef',
    manifest: { id: '0123456789abcdef', origin: 'generated' },
    files: {
      'cijfers.jsonl': figureLines([
        ...groups,
        [figure('graduates', { region: 'AM02', level: '3' }, 20)],
        [figure('graduates', { region: 'AM02' }, 60)],
      ]),
    },
  })
  const codes = (wanted: Parameters<typeof release.figures>[1]) =>
    release.figures('graduates', wanted).map((f) => f.dimensions)

  it('finds one figure by all its codes, in whatever order they are named', () => {
    expect(codes({ level: '3', region: 'AM02' })).toEqual([{ level: '3', region: 'AM02' }])
    expect(release.figures('graduates', {})[0]?.cell.value).toBe(1200)
  })

  it('finds all figures over a dimension, and of one code within it', () => {
    expect(codes({ level: '*', region: '*' })).toHaveLength(2)
    expect(codes({ level: '3', region: '*' })).toHaveLength(2)
    expect(codes({ level: '*', region: 'AM02' })).toEqual([{ level: '3', region: 'AM02' }])
  })

  it('gives nothing for other dimensions, measures or codes', () => {
    expect(codes({ sex: '*' })).toEqual([])
    expect(codes({ region: 'AM03' })).toEqual([])
    expect(release.figures('switch', {})).toEqual([])
  })
})
