import type { Dataset } from '#indicators'
import type { Language, Observation } from '#kernel'
import { formatPeriod, hasValue } from '#kernel'
import { type DimensionId, dimensionById } from '#reference'
import { indexOf } from '../dataset-index.ts'
import {
  dimensionFields,
  missingExplanations,
  missingNames,
  statusNames,
  unitNames,
} from '../dutch-names.ts'

/** Names of codes for readers. */
export type CodeNames = (dimension: DimensionId | 'definition', code: string) => string

interface Axis {
  readonly field: string
  readonly label: string
  readonly codes: readonly string[]
  name(code: string): string
  codeOf(o: Observation): string
}

/** Above this many places the cube is written sparsely. */
const denseLimit = 50_000

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}

function axesOf(
  data: Dataset,
  rows: readonly Observation[],
  language: Language,
  names: CodeNames,
): Axis[] {
  const nl = language === 'nl'
  const occurring = new Set(rows.map((o) => o.period))
  const periods = indexOf(data).periods.filter((period) => occurring.has(period))
  return [
    {
      field: 'definitie',
      label: nl ? 'definitie' : 'definition',
      codes: distinct(rows.map((o) => o.definition)),
      name: (code) => names('definition', code),
      codeOf: (o) => o.definition,
    },
    {
      field: 'periode',
      label: nl ? 'periode' : 'period',
      codes: periods,
      name: (code) => formatPeriod(code, language),
      codeOf: (o) => o.period,
    },
    ...data.dimensions.map((dimension): Axis => {
      const present = new Set(rows.map((o) => o.dimensions[dimension.id]))
      return {
        field: dimensionFields[dimension.id],
        label: dimensionById(dimension.id).label[language],
        codes: dimension.codes.filter((code) => present.has(code)),
        name: (code) => names(dimension.id, code),
        codeOf: (o) => o.dimensions[dimension.id] ?? '',
      }
    }),
  ]
}

function placeOf(axes: readonly Axis[], positions: readonly Map<string, number>[], o: Observation) {
  return axes.reduce(
    (place, axis, i) => place * axis.codes.length + (positions[i]!.get(axis.codeOf(o)) ?? 0),
    0,
  )
}

interface Filled {
  readonly value: (number | null)[] | Record<string, number>
  readonly status: Record<string, string>
}

/** Values and statuses by place in the cube: dense with `null` for no number, or sparse when large. */
function fill(axes: readonly Axis[], rows: readonly Observation[]): Filled {
  const size = axes.reduce((product, axis) => product * axis.codes.length, 1)
  const positions = axes.map((axis) => new Map(axis.codes.map((code, i) => [code, i])))
  const dense = size <= denseLimit
  const value: (number | null)[] | Record<string, number> = dense
    ? new Array<number | null>(size).fill(null)
    : {}
  const status: Record<string, string> = {}
  for (const o of rows) {
    const place = placeOf(axes, positions, o)
    const { cell } = o
    if (hasValue(cell)) (value as Record<number, number>)[place] = cell.value
    status[place] = hasValue(cell) ? statusNames[cell.status] : missingNames[cell.missing]
  }
  return { value, status }
}

function dimensionObject(axis: Axis) {
  return {
    label: axis.label,
    category: {
      index: axis.codes,
      label: Object.fromEntries(axis.codes.map((code) => [code, axis.name(code)])),
    },
  }
}

/**
 * Observations as a JSON-stat 2.0 dataset. The definition is a dimension, so figures of two definitions
 * never share a row. A missing number is `null` with its reason in `status`; a combination that is not
 * published at all is `null` without a status.
 * @see https://json-stat.org/full/
 */
export function jsonStat(
  data: Dataset,
  rows: readonly Observation[],
  language: Language,
  names: CodeNames,
): string {
  const axes = axesOf(data, rows, language, names)
  const { value, status } = fill(axes, rows)
  const geo = axes.some((axis) => axis.field === 'regio') ? { geo: ['regio'] } : {}
  const reasons = Object.entries(missingNames).map(([reason, name]) => [
    name,
    missingExplanations[reason as keyof typeof missingNames][language],
  ])
  return JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: data.indicator.label[language],
    source: distinct(data.sources.map((s) => `${s.publisher}, ${s.title[language]}`)).join('; '),
    note: [data.indicator.definition[language], ...data.indicator.caveats.map((c) => c[language])],
    id: axes.map((axis) => axis.field),
    size: axes.map((axis) => axis.codes.length),
    role: { time: ['periode'], ...geo },
    dimension: Object.fromEntries(axes.map((axis) => [axis.field, dimensionObject(axis)])),
    value,
    status,
    extension: {
      release: data.releaseId,
      eenheid: unitNames[data.indicator.unit],
      redenen: Object.fromEntries(reasons),
    },
  })
}
