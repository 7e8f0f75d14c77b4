/** Youngest age; shares of ages stand at `age - youngest`. */
export const youngest = 15
const oldest = 60
/** Roughly the part of the students that is there again a year later. */
const staying = 0.62

/** Shares of single ages from 15 to 60, which add up to 1. */
export interface AgeShares {
  readonly students: Float64Array
  /** Of students in their first year. */
  readonly entrants: Float64Array
}

/** How fast numbers fall from 19 to 22, so that 20, 21 and 22 together reach their number. */
function fallFrom19(at19: number, at20to22: number): number {
  let [low, high] = [0, 4]
  for (let i = 0; i < 50; i += 1) {
    const middle = (low + high) / 2
    if (at19 * (middle + middle ** 2 + middle ** 3) < at20to22) low = middle
    else high = middle
  }
  return low
}

function scaledToOne(values: Float64Array): Float64Array {
  const total = values.reduce((a, b) => a + b, 0)
  return values.map((value) => value / total)
}

/**
 * Shares of single ages from the classes of the ministry (`t15`, `16` … `19`, `20-22`, `23plus`). New
 * students of an age are those who are more than the ones a year younger that stayed on.
 */
export function ageSharesOf(classSize: (ageClass: string) => number): AgeShares {
  const students = new Float64Array(oldest - youngest + 1)
  students[0] = classSize('t15')
  for (let age = 16; age <= 19; age += 1) students[age - youngest] = classSize(String(age))
  const fall = fallFrom19(classSize('19'), classSize('20-22'))
  for (let age = 20; age <= 22; age += 1)
    students[age - youngest] = classSize('19') * fall ** (age - 19)
  // Falls on evenly from 22, as fast as brings the rest together to its number.
  const rest = classSize('23plus') / (classSize('23plus') + students[22 - youngest]!)
  const older = Array.from({ length: oldest - 22 }, (_, i) => rest ** i)
  const sum = older.reduce((a, b) => a + b, 0)
  older.forEach((weight, i) => {
    students[23 - youngest + i] = (classSize('23plus') * weight) / sum
  })
  const shares = scaledToOne(students)
  const entrants = shares.map((share, i) =>
    Math.max(0, share - staying * (i === 0 ? 0 : shares[i - 1]!)),
  )
  return { students: shares, entrants: scaledToOne(entrants) }
}
