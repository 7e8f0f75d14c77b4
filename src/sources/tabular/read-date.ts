import { periodKind } from '#kernel'

const months = new Map(
  'januari februari maart april mei juni juli augustus september oktober november december'
    .split(' ')
    .map((name, i) => [name, i + 1]),
)

type Parts = readonly [year: string, month: string | number, day: string]

/** The date shapes, most usual first. Day comes before month: no Dutch provider does otherwise. */
const shapes: readonly (readonly [RegExp, (m: RegExpExecArray) => Parts | undefined])[] = [
  [
    /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/,
    (m) => [m[1]!, m[2]!, m[3]!],
  ],
  [/^([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})$/, (m) => [m[4]!, m[3]!, m[1]!]],
  [/^([0-9]{4})([0-9]{2})([0-9]{2})$/, (m) => [m[1]!, m[2]!, m[3]!]],
  [
    /^([0-9]{1,2}) ([a-z]{3,9}) ([0-9]{4})$/i,
    (m) => {
      const month = months.get(m[2]!.toLowerCase())
      return month === undefined ? undefined : [m[3]!, month, m[1]!]
    },
  ],
]

/**
 * A day as ISO text (`2022-10-01`), or `undefined` when the text is no day of the calendar. Reads
 * `2022-10-01` (also with midnight behind it), `01-10-2022`, `1/10/2022`, `20221001` and
 * `1 oktober 2022`.
 */
export function readDate(text: string): string | undefined {
  for (const [shape, order] of shapes) {
    const match = shape.exec(text)
    const parts = match === null ? undefined : order(match)
    if (parts === undefined) continue
    const [year, month, day] = parts
    const iso = `${year}-${`${month}`.padStart(2, '0')}-${day.padStart(2, '0')}`
    return periodKind(iso) === 'day' ? iso : undefined
  }
  return undefined
}
