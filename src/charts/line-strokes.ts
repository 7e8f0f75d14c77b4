import type { Language } from '#kernel'
import { periodPosition } from '#kernel'
import type { Line, LinePoint } from './line-data.ts'
import { element, linePath, type Point, titled } from './svg.ts'
import { skippedPeriods } from './words.ts'

const isAhead = (point: LinePoint): boolean =>
  point.cell.status === 'forecast' || point.cell.status === 'target'

/** A run cut into a solid piece and dashed pieces that end in a forecast or target. */
function pieces(run: readonly LinePoint[], projected: boolean): readonly (readonly LinePoint[])[] {
  const cut = projected ? 0 : run.findIndex(isAhead)
  if (cut <= 0) return cut === 0 ? [[], run] : [run, []]
  return [run.slice(0, cut), run.slice(cut - 1)]
}

const distance = (from: LinePoint, to: LinePoint): number =>
  periodPosition(to.period) - periodPosition(from.period)

/** The longest step in years that still joins neighbours: six tenths more than the shortest step. */
function longestStep(line: Line): number {
  const steps = line.runs.flatMap((run) => run.slice(1).map((point, i) => distance(run[i]!, point)))
  return Math.min(...steps) * 1.6
}

/** Cuts a piece where periods were skipped: the stretches in between, and the leaps over what is not known. */
function cutAtLeaps(piece: readonly LinePoint[], longest: number) {
  const stretches: LinePoint[][] = [[]]
  const leaps: (readonly [LinePoint, LinePoint])[] = []
  for (const [i, point] of piece.entries()) {
    const before = piece[i - 1]
    if (before !== undefined && distance(before, point) > longest) {
      leaps.push([before, point])
      stretches.push([])
    }
    stretches.at(-1)!.push(point)
  }
  return { stretches: stretches.filter((stretch) => stretch.length > 1), leaps }
}

/**
 * The strokes of a line: solid, dashed towards forecasts and targets, and thin and dotted over periods for
 * which there is no figure between two that have one.
 */
export function lineStrokes(
  line: Line,
  at: (point: LinePoint) => Point,
  colour: string,
  language: Language,
): string {
  const longest = longestStep(line)
  const paths = { solid: '', dashed: '', dotted: '' }
  for (const run of line.runs)
    for (const [i, piece] of pieces(run, line.projected).entries()) {
      const { stretches, leaps } = cutAtLeaps(piece, longest)
      paths[i === 0 ? 'solid' : 'dashed'] += stretches
        .map((part) => linePath(part.map(at)))
        .join('')
      paths.dotted += leaps.map((leap) => linePath(leap.map(at))).join('')
    }
  const width = line.look === 0 ? 2.5 : 1.8
  const shared = { fill: 'none', stroke: colour, 'stroke-width': width, 'stroke-linejoin': 'round' }
  const dotted = {
    ...shared,
    'stroke-width': 1.2,
    'stroke-dasharray': '1 4',
    'stroke-linecap': 'round',
  }
  return (
    (paths.dotted === ''
      ? ''
      : element('path', { d: paths.dotted, ...dotted }, titled(skippedPeriods[language]))) +
    (paths.solid === ''
      ? ''
      : element('path', { d: paths.solid, ...shared, 'stroke-linecap': 'round' })) +
    (paths.dashed === ''
      ? ''
      : element('path', { d: paths.dashed, ...shared, 'stroke-dasharray': '5 4' }))
  )
}
