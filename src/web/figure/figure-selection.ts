import {
  type Dataset,
  defaultView,
  headlineSelection,
  isTarget,
  selectObservations,
} from '#indicators'
import { comparePeriods, hasValue, type Observation, periodKind } from '#kernel'
import type { DimensionId } from '#reference'
import type { FigureChoice } from './figure-choice.ts'

/** The part of a dataset that a figure page shows: one definition, at most one open dimension. */
export interface FigureSelection {
  readonly definition: string
  readonly breakdown: DimensionId | undefined
  /** One code for every other dimension of the dataset. */
  readonly fixed: Readonly<Partial<Record<DimensionId, string>>>
  /** Codes of the breakdown that are shown, in the order of the dataset. */
  readonly shown: readonly string[]
  /** What is drawn and tabled, without targets. */
  readonly rows: readonly Observation[]
  /** Targets for the same selection. */
  readonly targets: readonly Observation[]
  /** Periods of the rows, oldest first. */
  readonly periods: readonly string[]
  /** The period of bars and maps: the one asked for, or the latest with the most figures. */
  readonly period: string | undefined
}

type Codes = Readonly<Partial<Record<DimensionId, string>>>

/** Whether figures of a definition exist for the codes asked for, with several of the breakdown. */
function hasChoice(dataset: Dataset, definition: string, { breakdown, codes }: FigureChoice) {
  const found = selectObservations(dataset, { definition, dimensions: codes })
  if (breakdown === undefined || breakdown === 'none') return found.length > 0
  return new Set(found.flatMap((o) => o.dimensions[breakdown] ?? [])).size > 1
}

/** The definition shown: as asked, of the headline, or the first that has figures for the choice. */
export function definitionOf(dataset: Dataset, choice: FigureChoice): string {
  const { definition } = dataset.indicator.headline
  if (choice.definition !== undefined) return choice.definition
  const known = [definition, ...dataset.definitions].filter((code) =>
    dataset.definitions.includes(code),
  )
  return known.find((code) => hasChoice(dataset, code, choice)) ?? known[0] ?? definition
}

function breakdownOf(dataset: Dataset, choice: FigureChoice): DimensionId | undefined {
  if (choice.breakdown === 'none') return undefined
  if (choice.breakdown !== undefined) return choice.breakdown
  const several = Object.entries(choice.codes).find(([, codes]) => codes.length > 1)
  if (several !== undefined) return several[0] as DimensionId
  const { breakdown } = defaultView(dataset, definitionOf(dataset, choice))
  return breakdown !== undefined && choice.codes[breakdown] !== undefined ? undefined : breakdown
}

/** How well a combination of codes suits as the fixed part: the headline first, then totals, then size. */
function suitability(group: readonly Observation[], wanted: Codes, open?: DimensionId): number {
  const dimensions = group[0]?.dimensions ?? {}
  let score = 0
  for (const [id, code] of Object.entries(dimensions)) {
    if (id === open) continue
    if (code === wanted[id as DimensionId]) score += 100
    else if (code === 'total') score += 60
  }
  const codes = open === undefined ? 2 : new Set(group.map((o) => o.dimensions[open])).size
  const figures = group.filter((o) => hasValue(o.cell)).length
  return score + Math.min(codes, 20) + Math.min(figures, 40) / 40 - (codes < 2 ? 1000 : 0)
}

function bestGroup(
  pool: readonly Observation[],
  wanted: Codes,
  open: DimensionId | undefined,
): readonly Observation[] {
  const groups = new Map<string, Observation[]>()
  for (const observation of pool) {
    const rest = Object.entries(observation.dimensions).filter(([id]) => id !== open)
    const key = rest
      .map(([id, code]) => `${id}=${code}`)
      .sort()
      .join('|')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [observation])
    else group.push(observation)
  }
  let best: readonly Observation[] = []
  let highest = Number.NEGATIVE_INFINITY
  for (const group of groups.values()) {
    const score = suitability(group, wanted, open)
    if (score > highest) [best, highest] = [group, score]
  }
  return best
}

/** The codes to draw: regions of one kind, and no total beside its parts. */
function shownCodes(codes: readonly string[], id: DimensionId, asked: boolean): readonly string[] {
  if (asked) return codes
  if (id === 'region')
    for (const kind of ['AM', 'PV', 'GM']) {
      const ofKind = codes.filter((code) => code.startsWith(kind))
      if (ofKind.length > 1) return ofKind
    }
  const parts = codes.filter((code) => code !== 'total')
  return parts.length > 1 ? parts : codes
}

function fullestPeriod(rows: readonly Observation[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { period, cell } of rows)
    counts.set(period, (counts.get(period) ?? 0) + (hasValue(cell) ? 1 : 0))
  const most = Math.max(...counts.values())
  return [...counts.keys()].sort(comparePeriods).findLast((p) => counts.get(p) === most)
}

function wantedCodes(dataset: Dataset): Codes {
  const entries = Object.entries(headlineSelection(dataset)).map(([id, codes]) => [id, codes?.[0]])
  return Object.fromEntries(entries)
}

/** Whether all periods are of one kind, so that they fit on one axis. */
export function onOneAxis(periods: readonly string[]): boolean {
  return new Set(periods.map(periodKind)).size === 1
}

/**
 * The part of a dataset that belongs to a choice. What the choice leaves open follows the headline of the
 * indicator, or the nearest combination that was published. No rows when nothing was published for it.
 */
export function selectFigure(dataset: Dataset, choice: FigureChoice): FigureSelection {
  const definition = definitionOf(dataset, choice)
  const open = breakdownOf(dataset, choice)
  const pool = selectObservations(dataset, { definition, dimensions: choice.codes })
  const group = bestGroup(pool, wantedCodes(dataset), open)
  const codes = open === undefined ? [] : [...new Set(group.map((o) => o.dimensions[open] ?? ''))]
  const shown = open === undefined ? [] : shownCodes(codes, open, choice.codes[open] !== undefined)
  const chosen = group.filter(
    (o) =>
      (open === undefined || shown.includes(o.dimensions[open] ?? '')) &&
      (choice.period === undefined || o.period === choice.period),
  )
  const measured = chosen.filter((o) => !isTarget(o))
  const rows = measured.length === 0 ? chosen : measured
  const { [open ?? '']: _open, ...fixed } = group[0]?.dimensions ?? {}
  return {
    definition,
    breakdown: open,
    fixed,
    shown,
    rows,
    targets: measured.length === 0 ? [] : group.filter(isTarget),
    periods: [...new Set(rows.map((o) => o.period))].sort(comparePeriods),
    period: choice.period ?? (rows.length === 0 ? undefined : fullestPeriod(rows)),
  }
}
