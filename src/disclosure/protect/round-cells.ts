import { attackerIntervals, type SparseRows, solveLinearProgramme } from '#algorithms'
import type { AuditReport, CellDecision, DisclosurePolicy } from '../model.ts'
import { type CellSystem, components } from './cell-system.ts'

/** Rounded cells, with the audit of what an attacker can conclude from them. */
export interface RoundedCells {
  readonly decisions: readonly CellDecision[]
  readonly audit: AuditReport
  readonly proved: boolean
  readonly gap: number
}

interface Part {
  readonly numbers: readonly number[]
  readonly equations: CellSystem['equations']
}

/** Components with equations by local number. */
function parts(system: CellSystem): Part[] {
  const localOf = new Int32Array(system.cells.length)
  const all = components(system.cells.length, system.equations)
  const partOf = new Int32Array(system.cells.length)
  all.forEach((numbers, p) => {
    numbers.forEach((number, i) => {
      localOf[number] = i
      partOf[number] = p
    })
  })
  const equations: CellSystem['equations'][number][][] = all.map(() => [])
  const local = (number: number): number => localOf[number] ?? 0
  for (const { total, parts: of } of system.equations)
    equations[partOf[total] ?? 0]?.push({ total: local(total), parts: of.map(local) })
  return all.map((numbers, p) => ({ numbers, equations: equations[p] ?? [] }))
}

/** `Σ steps of the parts − steps of the total = what their floors leave`, in steps of the base. */
function stepRows(equations: CellSystem['equations'], floors: Float64Array): SparseRows {
  const starts = [0]
  const indices: number[] = []
  const coefficients: number[] = []
  const sides: number[] = []
  for (const { total, parts: of } of equations) {
    indices.push(...of, total)
    coefficients.push(...of.map(() => 1), -1)
    sides.push(of.reduce((left, part) => left - (floors[part] ?? 0), floors[total] ?? 0))
    starts.push(indices.length)
  }
  return { starts, indices, coefficients, lower: sides, upper: sides }
}

/**
 * Rounds values to multiples of the base, so that all equations still hold and the sum of the changes is
 * least: each to the multiple below or above, multiples stay (zero-restricted controlled rounding).
 * @throws RangeError when no such rounding exists, which can happen from three dimensions on.
 * @see Salazar-González (2006), Controlled rounding and cell perturbation, Mathematical Programming 105
 */
async function roundPart(
  values: Float64Array,
  equations: CellSystem['equations'],
  base: number,
): Promise<Float64Array> {
  const floors = values.map((value) => Math.floor(value / base))
  const rests = values.map((value, i) => value - base * (floors[i] ?? 0))
  const solution = await solveLinearProgramme({
    costs: rests.map((rest) => base - 2 * rest),
    lower: new Float64Array(values.length),
    upper: rests.map((rest) => (rest === 0 ? 0 : 1)),
    rows: stepRows(equations, floors),
    whole: new Uint8Array(values.length).fill(1),
  })
  if (solution.status !== 'optimal')
    throw new RangeError('These tables cannot be rounded so that they still add up')
  return floors.map((floor, i) => base * (floor + Math.round(solution.values[i] ?? 0)))
}

/** Cells that rounding hides less well than it should: within less than `base − 1` of each other. */
async function attackRounded(
  system: CellSystem,
  { numbers, equations }: Part,
  rounded: Float64Array,
  base: number,
): Promise<AuditReport['failures']> {
  const values = Float64Array.from(numbers, (number) => system.cells[number]?.value ?? 0)
  const problem = {
    values,
    lower: rounded.map((value) => Math.max(0, value - base + 1)),
    upper: rounded.map((value) => value + base - 1),
    costs: new Float64Array(values.length),
    equations,
    primaries: [],
  }
  const everything = new Uint8Array(values.length).fill(1)
  const intervals = await attackerIntervals(problem, everything)
  return intervals.flatMap(({ cell, low, high }) => {
    const key = system.cells[numbers[cell] ?? -1]?.key ?? ''
    const needed = [low, low + base - 1] as const
    return high - low < base - 1 - 1e-6 ? [{ key, low, high, needed }] : []
  })
}

/**
 * Controlled rounding of all cells to the base of the policy, and the audit of it: knowing base and method, an
 * attacker must be left with `base − 1` between the least and the greatest value of every cell.
 * @throws RangeError when the policy has no base, a cell is no count, or the tables cannot be rounded.
 */
export async function roundCells(
  system: CellSystem,
  policy: DisclosurePolicy,
): Promise<RoundedCells> {
  const base = policy.roundingBase
  if (base === undefined) throw new RangeError(`Policy ${policy.id} has no base of rounding`)
  if (system.cells.some((cell) => !Number.isInteger(cell.value) || cell.rules === 'sum'))
    throw new RangeError('Controlled rounding is for counts only')
  const shown = new Float64Array(system.cells.length)
  const failures: AuditReport['failures'][number][] = []
  for (const part of parts(system)) {
    const values = Float64Array.from(part.numbers, (number) => system.cells[number]?.value ?? 0)
    const rounded = await roundPart(values, part.equations, base)
    part.numbers.forEach((number, i) => {
      shown[number] = rounded[i] ?? 0
    })
    failures.push(...(await attackRounded(system, part, rounded, base)))
  }
  const decisions = system.cells.map(
    ({ key }, i): CellDecision => ({
      key,
      status: 'shown',
      value: shown[i] ?? 0,
      method: 'rounded',
    }),
  )
  const audit = { failures, attacked: system.cells.length, differencing: [] }
  return { decisions, audit, proved: true, gap: 0 }
}
