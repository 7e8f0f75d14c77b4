import { z } from 'zod'
import { hasValue, type Observation, type Unit } from '#kernel'
import { yamlFile } from '#reference'

/** How a target is counted in the generated records. */
export const calibrationMeasures = [
  'enrolments',
  'levelShare',
  'fieldShare',
  'sexShare',
  'ageShare',
  'regionShare',
  'graduates',
  'diplomaShare',
  'earlyLeaverShare',
  'progressionToHbo',
  'workInOctober',
  'jobWithin3Months',
  'independence',
  'medianSearchMonths',
  'permanent',
  'startSalary',
  'institutions',
] as const
/** One of {@link calibrationMeasures}. */
export type CalibrationMeasure = (typeof calibrationMeasures)[number]

/** What a published figure was used for: to fit the frame, to choose parameters, or only to compare. */
export const targetUses = ['fit', 'tune', 'compare'] as const
/** One of {@link targetUses}. */
export type TargetUse = (typeof targetUses)[number]

/** A published figure beside which a generated one is set. */
export interface CalibrationTarget {
  readonly series: string
  readonly definition: string
  readonly period: string
  /** The dimensions given in the published figure; all others are totals. */
  readonly dimensions: Readonly<Record<string, string>>
  readonly value: number
  readonly unit: Unit
  readonly sources: readonly string[]
  readonly measure: CalibrationMeasure
  readonly use: TargetUse
}

const choiceSchema = z.strictObject({
  series: z.string(),
  definition: z.string(),
  periods: z.array(z.string()).min(1),
  by: z.array(z.string()),
  only: z.record(z.string(), z.string()).optional(),
  measure: z.enum(calibrationMeasures),
  use: z.enum(targetUses),
})
type Choice = z.infer<typeof choiceSchema>

const choices = yamlFile(
  'population/targets.yaml',
  z.strictObject({ targets: z.array(choiceSchema).min(1) }),
)

/** Codes of totals: of any dimension, and of the country. */
const totals: ReadonlySet<string> = new Set(['total', 'NL01'])

/**
 * Provinces overlap with labour-market regions; only the latter divide the population. Examination
 * candidates and the third pathway are no part of it.
 */
function isPart(dimension: string, code: string): boolean {
  if (dimension === 'region') return code.startsWith('AM')
  if (dimension === 'pathway') return code === 'bbl' || code.startsWith('bol')
  return !totals.has(code)
}

function fits(choice: Choice, { dimensions }: Observation): boolean {
  return Object.entries(dimensions).every(([id, code]) => {
    const wanted = choice.only?.[id]
    if (wanted !== undefined) return code === wanted
    if (choice.by.includes(id)) return isPart(id, code)
    return totals.has(code)
  })
}

function targetOf(choice: Choice, observation: Observation): CalibrationTarget | undefined {
  const { series, definition, period, cell, sources, dimensions } = observation
  if (!hasValue(cell)) return undefined
  const given = Object.entries(dimensions).filter(([id]) => choice.by.includes(id))
  return {
    series,
    definition,
    period,
    dimensions: Object.fromEntries(given),
    value: cell.value,
    unit: cell.unit,
    sources,
    measure: choice.measure,
    use: choice.use,
  }
}

/** Full-time and part-time bol of one count as one figure. */
function withWholeBol(targets: readonly CalibrationTarget[]): readonly CalibrationTarget[] {
  const partTime = targets.filter(({ dimensions }) => dimensions.pathway === 'bol-dt')
  if (partTime.length === 0) return targets
  return targets.flatMap((target) => {
    const { pathway } = target.dimensions
    if (pathway === 'bol-dt') return []
    if (pathway !== 'bol-vt') return [target]
    const other = partTime.find(({ period }) => period === target.period)
    const dimensions = { ...target.dimensions, pathway: 'bol' }
    return [{ ...target, dimensions, value: target.value + (other?.value ?? 0) }]
  })
}

/** The series from which targets are taken, each once: what to read from a release for {@link calibrationTargets}. */
export function calibrationSeries(): readonly string[] {
  return [...new Set(choices().targets.map(({ series }) => series))]
}

/**
 * The published figures to which the population is fitted and with which it is compared, chosen from
 * observations by `data/population/targets.yaml`, in its order. Withheld figures are left out.
 * @throws RangeError when none of the figures that an entry names is there.
 */
export function calibrationTargets(
  observations: readonly Observation[],
): readonly CalibrationTarget[] {
  return choices().targets.flatMap((choice) => {
    const found = choice.periods.flatMap((period) =>
      observations.flatMap((observation) => {
        const { series, definition } = observation
        const named =
          series === choice.series &&
          definition === choice.definition &&
          observation.period === period
        return named && fits(choice, observation) ? (targetOf(choice, observation) ?? []) : []
      }),
    )
    if (found.length === 0)
      throw new RangeError(`No published figures for ${choice.measure} in ${choice.series}`)
    return withWholeBol(found)
  })
}
