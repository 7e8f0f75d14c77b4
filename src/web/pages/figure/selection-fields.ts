import type { DatasetDimension } from '#indicators'
import { formatPeriod } from '#kernel'
import type { SelectField } from '../../components/breakdown-form/breakdown-form.tsx'
import { noBreakdown } from '../../figure/figure-choice.ts'
import { codeLabel, definitionLabel, dimensionField, dimensionLabel } from '../../figure/labels.ts'
import type { FigureProps } from './figure-props.ts'

/** A list longer than this is no help in a form; such a dimension is chosen on its own pages. */
const longestList = 400

function breakdownField({ dataset, selection, view }: FigureProps): readonly SelectField[] {
  const open = dataset.dimensions.filter(({ codes }) => codes.length > 1)
  if (open.length === 0) return []
  const { text, language } = view
  const options = open.map(({ id }) => ({
    value: dimensionField(id),
    label: dimensionLabel(id, language),
  }))
  return [
    {
      name: 'uitsplitsing',
      label: text.breakdownBy,
      value: selection.breakdown === undefined ? noBreakdown : dimensionField(selection.breakdown),
      options: [{ value: noBreakdown, label: text.breakdownNone }, ...options],
    },
  ]
}

/** Codes that occur together with the chosen definition; another definition has its own. */
function codesOfDefinition({ dataset, selection }: FigureProps, { id, codes }: DatasetDimension) {
  const present = new Set(
    dataset.observations.flatMap((o) =>
      o.definition === selection.definition ? (o.dimensions[id] ?? []) : [],
    ),
  )
  return codes.filter((code) => present.has(code))
}

function codesField(props: FigureProps, dimension: DatasetDimension): readonly SelectField[] {
  const { names, selection, view, choice } = props
  const { id } = dimension
  const codes = codesOfDefinition(props, dimension)
  if (codes.length < 2 || codes.length > longestList || selection.breakdown === id) return []
  const asked = choice.codes[id]?.[0]
  const shown = selection.fixed[id]
  return [
    {
      name: dimensionField(id),
      label: capital(dimensionLabel(id, view.language)),
      value: asked ?? shown ?? '',
      options: codes.map((code) => ({
        value: code,
        label: codeLabel(id, code, names, view.language),
      })),
    },
  ]
}

function periodField({ dataset, choice, selection, view }: FigureProps): readonly SelectField[] {
  const ofDefinition = dataset.observations.filter((o) => o.definition === selection.definition)
  const periods = dataset.periods.filter((period) => ofDefinition.some((o) => o.period === period))
  if (periods.length < 2) return []
  const options = [...periods].reverse().map((period) => ({
    value: period,
    label: formatPeriod(period, view.language),
  }))
  return [
    {
      name: 'periode',
      label: view.text.period,
      value: choice.period ?? '',
      options: [{ value: '', label: view.text.allPeriods }, ...options],
    },
  ]
}

function definitionField({ dataset, selection, view }: FigureProps): readonly SelectField[] {
  if (dataset.definitions.length < 2) return []
  const options = dataset.definitions.map((code) => ({
    value: code,
    label: definitionLabel(code, view.language),
  }))
  return [
    {
      name: 'definitie',
      label: view.text.chooseDefinition,
      help: view.text.chooseDefinitionHelp,
      value: selection.definition,
      options,
    },
  ]
}

/** The lists of the selection form: breakdown, each other dimension, period and definition. */
export function selectionFields(props: FigureProps): readonly SelectField[] {
  return [
    ...breakdownField(props),
    ...props.dataset.dimensions.flatMap((dimension) => codesField(props, dimension)),
    ...periodField(props),
    ...definitionField(props),
  ]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
