import type { DatedValue, IsoDay, Parameter } from '#schemes'

/** A stretch of days with one value of a parameter, or with none that is known. */
export interface Stretch {
  readonly from: IsoDay
  /** Last day, inclusive; absent when it lasts. */
  readonly to?: IsoDay
  readonly value?: DatedValue
}

/** The day after (or `days` after) a day. */
export function dayAfter(day: IsoDay, days = 1): IsoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/**
 * All stretches of a parameter in order: each value until the day before the next, and what lies between
 * an ended value and the next as a stretch without a value. After the last value that ended comes one too.
 */
export function stretches({ values }: Parameter): readonly Stretch[] {
  return values.flatMap((value, index): readonly Stretch[] => {
    const next = values[index + 1]
    const untilNext = next === undefined ? undefined : dayAfter(next.from, -1)
    const to = value.to ?? untilNext
    const own: Stretch = { from: value.from, value, ...(to === undefined ? {} : { to }) }
    if (value.to === undefined || value.to === untilNext) return [own]
    const from = dayAfter(value.to)
    return [own, { from, ...(untilNext === undefined ? {} : { to: untilNext }) }]
  })
}
