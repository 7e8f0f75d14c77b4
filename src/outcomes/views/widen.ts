import { hasValue } from '#kernel'
import type { LeaverDimension, OutcomeFigure, OutcomeMeasure, OutcomeRelease } from '../model.ts'

/** A selection: dimension → code; what is absent is the total over it. */
export type Selection = Readonly<Partial<Record<LeaverDimension, string>>>

/** Steps of the aggregation ladder, narrowest first. */
export const widenSteps = ['asked', 'fieldOfStudy', 'twoCohorts', 'allCohorts'] as const
/** One of {@link widenSteps}. */
export type WidenStep = (typeof widenSteps)[number]

/** The narrowest figure that is shown, the step that gave it, and what was withheld on the way. */
export interface Widened {
  readonly figure: OutcomeFigure
  readonly step: WidenStep
  readonly withheld: readonly OutcomeFigure[]
}

/** What is asked for. */
export interface WidenRequest {
  readonly measure: OutcomeMeasure
  readonly dimensions: Selection
}

/** The code of the last two cohorts together, when the release has them. */
function poolOf({ manifest }: OutcomeRelease): string | undefined {
  return manifest.cohorts.length < 2 ? undefined : manifest.cohorts.slice(-2).join('+')
}

function ladder(
  release: OutcomeRelease,
  asked: Selection,
): readonly (readonly [step: WidenStep, selection: Selection])[] {
  const { programme, ...others } = asked
  const field = programme === undefined ? undefined : release.manifest.fieldOfProgramme[programme]
  const wide = field === undefined ? asked : { ...others, fieldOfStudy: field }
  const { cohort, ...timeless } = wide
  const pool = poolOf(release)
  return [
    ['asked', asked],
    ...(field === undefined ? [] : [['fieldOfStudy', wide] as const]),
    ...(cohort === undefined || pool === undefined || cohort === pool
      ? []
      : [['twoCohorts', { ...wide, cohort: pool }] as const]),
    ...(cohort === undefined ? [] : [['allCohorts', timeless] as const]),
  ]
}

/**
 * The figure asked for, or when it is withheld the first wider one that is shown: the field of study of the
 * programme, then the last two cohorts together, then all cohorts. `undefined` when no step shows one.
 * Steps that no table of the release holds are passed over.
 */
export function widen(
  release: OutcomeRelease,
  { measure, dimensions }: WidenRequest,
): Widened | undefined {
  const withheld: OutcomeFigure[] = []
  for (const [step, selection] of ladder(release, dimensions)) {
    const [figure] = release.figures(measure, selection)
    if (figure === undefined) continue
    if (hasValue(figure.cell)) return { figure, step, withheld }
    withheld.push(figure)
  }
  return undefined
}
