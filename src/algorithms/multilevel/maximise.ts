import { choleskyFactor, solveFactored } from '../linear/cholesky.ts'

/** Where a function is highest. */
export interface Maximum {
  readonly at: Float64Array
  readonly value: number
  /** Minus the second derivatives there, row by row. */
  readonly information: Float64Array
  readonly converged: boolean
}

const moved = (at: Float64Array, moves: readonly (readonly [number, number])[]): Float64Array => {
  const there = at.slice()
  for (const [i, by] of moves) there[i]! += by
  return there
}

/** Gradient and minus the second derivatives by central differences. */
function differences(of: (x: Float64Array) => number, at: Float64Array, value: number) {
  const p = at.length
  const h = at.map((x) => 1e-4 * Math.max(1, Math.abs(x)))
  const gradient = new Float64Array(p)
  const information = new Float64Array(p * p)
  for (let a = 0; a < p; a += 1) {
    const [up, down] = [of(moved(at, [[a, h[a]!]])), of(moved(at, [[a, -h[a]!]]))]
    const [up2, down2] = [of(moved(at, [[a, 2 * h[a]!]])), of(moved(at, [[a, -2 * h[a]!]]))]
    gradient[a] = (8 * (up - down) - (up2 - down2)) / (12 * h[a]!)
    information[a * p + a] = (2 * value - up - down) / (h[a]! * h[a]!)
    for (let b = 0; b < a; b += 1) {
      const corner = (s: number, t: number): number =>
        of(
          moved(at, [
            [a, s * h[a]!],
            [b, t * h[b]!],
          ]),
        )
      const mixed = corner(1, 1) - corner(1, -1) - corner(-1, 1) + corner(-1, -1)
      information[a * p + b] = information[b * p + a] = -mixed / (4 * h[a]! * h[b]!)
    }
  }
  return { gradient, information }
}

/** Newton's direction, with as much added to the diagonal as it takes to point upwards. */
function direction(information: Float64Array, gradient: Float64Array): Float64Array {
  const p = gradient.length
  for (let added = 0; ; added = Math.max(1e-3, added * 10)) {
    const matrix = information.slice()
    for (let a = 0; a < p; a += 1)
      matrix[a * p + a]! += added * Math.max(1, Math.abs(matrix[a * p + a]!))
    try {
      return solveFactored(choleskyFactor(matrix), gradient)
    } catch (error) {
      if (added > 1e6) throw error
    }
  }
}

/**
 * The top of a smooth function of a few variables, by Newton's method with derivatives from differences and
 * step halving. `converged` is false when 100 steps did not suffice.
 * @see Nocedal & Wright (2006), Numerical optimization, chapters 3 and 8
 */
export function maximise(of: (x: Float64Array) => number, start: Float64Array): Maximum {
  let at = start
  let value = of(at)
  for (let round = 0; round < 100; round += 1) {
    const { gradient, information } = differences(of, at, value)
    const step = direction(information, gradient)
    let share = 1
    let next = at.map((x, a) => x + step[a]!)
    while (!(of(next) >= value) && share > 1e-10) {
      share /= 2
      const part = share
      next = at.map((x, a) => x + part * step[a]!)
    }
    const reached = share <= 1e-10 || Math.max(...step.map(Math.abs)) < 1e-8
    if (share > 1e-10) [at, value] = [next, of(next)]
    if (reached) return { at, value, information, converged: true }
  }
  return { at, value, information: differences(of, at, value).information, converged: false }
}
