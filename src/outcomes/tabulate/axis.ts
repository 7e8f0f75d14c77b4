import type { CodeColumn } from '#population'
import type { LeaverDimension, Leavers, TableAxis } from '../model.ts'

/** A group on an axis: its code in a dimension, or everybody (no dimension). */
export interface AxisNode {
  readonly dimension?: LeaverDimension
  readonly code: string
  /** False for what is left when the others are taken from the whole: never shown, yet anyone can compute it. */
  readonly published: boolean
}

/** The groups of one axis of a table. Every row stands in one leaf; a leaf stands in one or more nodes. */
export interface AxisGroups {
  readonly nodes: readonly AxisNode[]
  /** Leaf of each row. */
  readonly leafOf: Uint32Array
  /** Nodes of each leaf, its own first. */
  readonly nodesOf: readonly (readonly number[])[]
  /** Node = sum of nodes. */
  readonly equations: readonly { readonly total: number; readonly parts: readonly number[] }[]
}

/** Code of the two last cohorts together: `2021-22+2022-23`. */
export function pooledCohorts(cohorts: readonly string[]): string {
  return cohorts.slice(-2).join('+')
}

/** Code of a group that is left over and never shown. */
export const restCode = 'rest'

const whole: AxisNode = { code: '', published: true }

function codeNode(dimension: LeaverDimension, code: string): AxisNode {
  return code === ''
    ? { dimension, code: restCode, published: false }
    : { dimension, code, published: true }
}

function flatAxis(dimension: LeaverDimension, column: CodeColumn): AxisGroups {
  const nodes = [whole, ...column.codes.map((code) => codeNode(dimension, code))]
  return {
    nodes,
    leafOf: Uint32Array.from(column.index),
    nodesOf: column.codes.map((_, i) => [i + 1, 0]),
    equations: [{ total: 0, parts: column.codes.map((_, i) => i + 1) }],
  }
}

/** The field of study of each programme. @throws RangeError naming a programme that stands under two fields. */
function fieldOfProgrammes(programme: CodeColumn, field: CodeColumn): Int32Array {
  const fields = new Int32Array(programme.codes.length).fill(-1)
  programme.index.forEach((own, row) => {
    const found = field.index[row] ?? 0
    if (fields[own] !== -1 && fields[own] !== found)
      throw new RangeError(
        `Programme ${programme.codes[own]} stands under two fields of study: ${field.codes[fields[own] ?? 0]} and ${field.codes[found]}`,
      )
    fields[own] = found
  })
  return fields
}

function programmeAxis({ dimensions }: Leavers): AxisGroups {
  const { programme, fieldOfStudy: field } = dimensions
  const fieldOf = fieldOfProgrammes(programme, field)
  const firstProgramme = 1 + field.codes.length
  const partsOf = field.codes.map((): number[] => [])
  for (const [i, own] of fieldOf.entries()) partsOf[own]?.push(firstProgramme + i)
  return {
    nodes: [
      whole,
      ...field.codes.map((code) => codeNode('fieldOfStudy', code)),
      ...programme.codes.map((code) => codeNode('programme', code)),
    ],
    leafOf: Uint32Array.from(programme.index),
    nodesOf: programme.codes.map((_, i) => [
      firstProgramme + i,
      1 + Math.max(0, fieldOf[i] ?? 0),
      0,
    ]),
    equations: [
      { total: 0, parts: field.codes.map((_, i) => i + 1) },
      ...partsOf.map((parts, i) => ({ total: i + 1, parts })),
    ],
  }
}

/** The cohorts that have persons, oldest first. */
export function cohortsOf({ dimensions }: Leavers): readonly string[] {
  return dimensions.cohort.codes.filter((code) => code !== '').sort()
}

function recentCohortsAxis(leavers: Leavers): AxisGroups {
  const { cohort } = leavers.dimensions
  const cohorts = cohortsOf(leavers)
  const recent = cohorts.slice(-2)
  const pool: AxisNode = { dimension: 'cohort', code: pooledCohorts(cohorts), published: true }
  const earlier: AxisNode = { dimension: 'cohort', code: restCode, published: false }
  const leafOfCode = cohort.codes.map((code) => {
    const at = recent.indexOf(code)
    return at < 0 ? recent.length : at
  })
  const own = recent.map((_, i) => i + 3)
  return {
    nodes: [whole, pool, earlier, ...recent.map((code) => codeNode('cohort', code))],
    leafOf: Uint32Array.from(cohort.index, (index) => leafOfCode[index] ?? 0),
    nodesOf: [...own.map((node) => [node, 1, 0]), [2, 0]],
    equations: [
      { total: 0, parts: [1, 2] },
      { total: 1, parts: own },
    ],
  }
}

/** The groups of an axis as they occur among these leavers. */
export function axisGroups(leavers: Leavers, axis: TableAxis): AxisGroups {
  if (axis === 'programme') return programmeAxis(leavers)
  if (axis === 'recentCohorts') return recentCohortsAxis(leavers)
  return flatAxis(axis, leavers.dimensions[axis])
}
