import { empiricalBayesShares } from '#algorithms'
import { type Cell, hasValue, type ValueCell, valueCell } from '#kernel'
import { answerMeasures, type OutcomeFigure } from '../model.ts'
import { intervalLevel } from '../release/measure-facts.ts'

/** Crosses over whose groups shares are pulled together: the others are too large to need it. */
const shrunkenCrosses: readonly string[] = ['institution', 'programme', 'pathway;programme']

/** What groups share that are compared with each other: measure, dimensions, and the pathway. */
function peersOf({ measure, dimensions }: OutcomeFigure): string | undefined {
  const cross = Object.keys(dimensions).sort().join(';')
  if (!shrunkenCrosses.includes(cross) || !answerMeasures.some((m) => m === measure))
    return undefined
  return `${measure}|${cross}|${dimensions.pathway ?? ''}`
}

function shrunkenCell({ unit, n, unverified }: ValueCell, share: ShrunkenShare): Cell {
  const { estimate, lower, upper } = share
  return valueCell(estimate, unit, {
    ...(n === undefined ? {} : { n }),
    unverified,
    interval: {
      low: lower,
      high: upper,
      kind: 'sampling',
      method: 'empirical Bayes',
      level: intervalLevel,
    },
  })
}

type ShrunkenShare = ReturnType<typeof empiricalBayesShares>['units'][number]

/** A shown share with its cell. */
interface Shown {
  readonly figure: OutcomeFigure
  readonly cell: ValueCell
}

function shrink(peers: readonly Shown[]): readonly (readonly [OutcomeFigure, Cell])[] {
  if (peers.length < 3) return []
  const n = peers.map(({ cell }) => cell.n ?? 0)
  const yes = peers.map(({ cell }, i) => Math.round(cell.value * (n[i] ?? 0)))
  const { units } = empiricalBayesShares(yes, n, { level: intervalLevel })
  return peers.flatMap(({ figure, cell }, i) => {
    const share = units[i]
    return share === undefined ? [] : [[figure, shrunkenCell(cell, share)] as const]
  })
}

/**
 * Puts the empirical-Bayes estimate beside the share of every institution and programme, from the shown
 * shares alone: what is withheld takes no part and gets none. Fewer than three peers are left as they are.
 */
export function withShrunken(
  groups: readonly (readonly OutcomeFigure[])[],
): readonly (readonly OutcomeFigure[])[] {
  const peers = new Map<string, Shown[]>()
  for (const figure of groups.flat()) {
    const { cell } = figure
    const key = peersOf(figure)
    if (key === undefined || !hasValue(cell)) continue
    const own = peers.get(key) ?? []
    peers.set(key, own)
    own.push({ figure, cell })
  }
  const shrunken = new Map([...peers.values()].flatMap(shrink))
  return groups.map((figures) =>
    figures.map((figure) => {
      const cell = shrunken.get(figure)
      return cell === undefined ? figure : { ...figure, shrunken: cell }
    }),
  )
}
