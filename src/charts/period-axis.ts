import {
  comparePeriods,
  formatPeriod,
  type Language,
  type PeriodCode,
  periodKind,
  periodPosition,
} from '#kernel'
import { shortPeriod } from './cell-text.ts'
import { linearScale } from './scale.ts'
import { textWidth } from './text-width.ts'

/** A labelled period on the axis, at its pixel. */
export interface PeriodTick {
  readonly x: number
  readonly text: string
  readonly full: string
}

/** Where periods stand between two pixels, and which of them are labelled. */
export interface PeriodAxis {
  readonly x: (period: PeriodCode) => number
  readonly ticks: readonly PeriodTick[]
  /** Pixels between the two nearest periods; the whole length for one period. */
  readonly nearest: number
}

const gap = 8

function fits(ticks: readonly PeriodTick[], fontSize: number): boolean {
  return ticks.every((tick, index) => {
    const before = ticks[index - 1]
    if (before === undefined) return true
    const half = (textWidth(tick.text, fontSize) + textWidth(before.text, fontSize)) / 2
    return tick.x - before.x >= half + gap
  })
}

/** Every n-th tick counted from the last, with the smallest n for which no labels touch. */
function thinned(ticks: readonly PeriodTick[], fontSize: number): readonly PeriodTick[] {
  for (let every = 1; every < ticks.length; every += 1) {
    const kept = ticks.filter((_, index) => (ticks.length - 1 - index) % every === 0)
    if (fits(kept, fontSize)) return kept
  }
  return ticks.slice(-1)
}

function tickText(period: PeriodCode, language: Language, roomy: boolean): string {
  return roomy && periodKind(period) === 'year' ? period : shortPeriod(period, language)
}

/**
 * A time axis over the periods, in any order and with repeats, between two pixels. Distances follow
 * time, so years without figures leave room. Years are written in full when all fit.
 * @throws RangeError when a text is no period.
 */
export function periodAxis(
  periods: readonly PeriodCode[],
  from: number,
  to: number,
  language: Language,
  fontSize: number,
): PeriodAxis {
  const sorted = [...new Set(periods)].sort(comparePeriods)
  const positions = sorted.map(periodPosition)
  const [first = 0, last = 0] = [positions[0], positions.at(-1)]
  const scale = linearScale({ low: first, high: last }, from, to)
  const x = (period: PeriodCode): number => scale(periodPosition(period))
  const labelled = (roomy: boolean): readonly PeriodTick[] =>
    sorted.map((period) => ({
      x: x(period),
      text: tickText(period, language, roomy),
      full: formatPeriod(period, language),
    }))
  const steps = positions
    .slice(1)
    .map((position, index) => scale(position) - scale(positions[index]!))
  const nearest = Math.min(to - from, ...steps.filter((step) => step > 0))
  const roomy = labelled(true)
  const ticks = fits(roomy, fontSize) ? roomy : thinned(labelled(false), fontSize)
  return { x, ticks, nearest }
}
