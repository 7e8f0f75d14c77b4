import type { OutcomeManifest, OutcomeRelease, TableAxis } from '../model.ts'
import { groupKey } from '../tabulate/tabulate.ts'
import type { Selection } from '../views/widen.ts'

/** Group = sum of groups and perhaps of one that is not published, by key. */
export interface PublishedEquation {
  readonly total: string
  readonly parts: readonly string[]
  /** Key of what is left when the parts are taken from the total, where that may be somebody. */
  readonly rest?: string
}

type Options = readonly Selection[]

/** The groups right under a selection on one axis: how it falls apart, in one or more ways. */
function splits(
  axis: TableAxis,
  under: Selection,
  codes: (dimension: keyof Selection) => readonly string[],
  manifest: OutcomeManifest,
): readonly Options[] {
  if (axis === 'programme') {
    const { fieldOfStudy, ...others } = under
    if (fieldOfStudy === undefined)
      return [codes('fieldOfStudy').map((code) => ({ ...under, fieldOfStudy: code }))]
    const own = Object.entries(manifest.fieldOfProgramme).filter(([, f]) => f === fieldOfStudy)
    return [own.map(([programme]) => ({ ...others, programme }))]
  }
  if (axis === 'recentCohorts') {
    const { cohort, ...others } = under
    const recent = manifest.cohorts.slice(-2)
    const pool = recent.join('+')
    if (cohort === undefined) return [[{ ...under, cohort: pool }]]
    return cohort === pool ? [recent.map((code) => ({ ...others, cohort: code }))] : []
  }
  return under[axis] === undefined ? [codes(axis).map((code) => ({ ...under, [axis]: code }))] : []
}

/** The selections of a table: every choice of groups on its axes that has graduates figures. */
function selectionsOf(release: OutcomeRelease, axes: readonly TableAxis[]): readonly Selection[] {
  const choices = axes.map((axis): readonly (string | undefined)[] => {
    if (axis === 'programme') return [undefined, 'fieldOfStudy', 'programme']
    return axis === 'recentCohorts' ? [undefined, 'cohort'] : [undefined, axis]
  })
  const crossed = choices.reduce<readonly (readonly (string | undefined)[])[]>(
    (all, list) => all.flatMap((chosen) => list.map((item) => [...chosen, item])),
    [[]],
  )
  return crossed.flatMap((names) => {
    const wanted = Object.fromEntries(names.flatMap((n) => (n === undefined ? [] : [[n, '*']])))
    return release.figures('graduates', wanted).map((figure) => figure.dimensions)
  })
}

/**
 * Every sum that a reader of a release can write down from its manifest and the groups that stand in it,
 * without knowing more: the code lists of each axis, programmes under fields, cohorts in their pool.
 */
export function publishedEquations(release: OutcomeRelease): readonly PublishedEquation[] {
  const { manifest } = release
  const exists = (selection: Selection): boolean =>
    release.figures('graduates', selection).length > 0
  const codes = (dimension: keyof Selection): readonly string[] =>
    release.figures('graduates', { [dimension]: '*' }).map((f) => f.dimensions[dimension] ?? '')
  // The pool of recent cohorts is the sum of its two; everybody is more than the pool.
  const leaves = (axis: TableAxis, total: Selection): boolean =>
    manifest.openAxes.includes(axis) && (axis !== 'recentCohorts' || total.cohort === undefined)
  const found = new Map<string, PublishedEquation>()
  for (const { axes } of manifest.tables)
    for (const total of selectionsOf(release, axes))
      for (const axis of axes)
        for (const split of splits(axis, total, codes, manifest)) {
          const parts = split.filter(exists).map(groupKey)
          const key = groupKey(total)
          const id = `${key}=${parts.join('+')}`
          if (parts.length > 0 && !parts.includes(key) && !found.has(id))
            found.set(id, { total: key, parts, ...(leaves(axis, total) ? { rest: id } : {}) })
        }
  return [...found.values()]
}
