import type { DatasetDimension } from '#indicators'
import { formatPeriod } from '#kernel'
import type { SelectField } from '../../components/breakdown-form/breakdown-form.tsx'
import { noBreakdown } from '../../figure/figure-choice.ts'
import {
  capitalised,
  codeLabel,
  definitionLabel,
  dimensionField,
  dimensionLabel,
} from '../../figure/labels.ts'
import { fill } from '../../messages/messages.ts'
import type { FigureProps } from './figure-props.ts'

/** A longer list is no help in a form; the codes of such a dimension have pages of their own. */
const longestList = 400

/** The first option: we choose. It names what was chosen, so that nothing is hidden. */
function automatic({ view }: FigureProps, chosen: string | undefined) {
  const { automatic, automaticNow } = view.text
  return { value: '', label: chosen === undefined ? automatic : fill(automaticNow, { chosen }) }
}

function breakdownField(props: FigureProps): readonly SelectField[] {
  const { dataset, selection, choice, view } = props
  const { text, language } = view
  const open = dataset.dimensions.filter(({ codes }) => codes.length > 1)
  if (open.length === 0) return []
  const now = selection.breakdown
  const chosen = now === undefined ? text.breakdownNone : dimensionLabel(now, language)
  const { breakdown } = choice
  const options = open.map(({ id }) => ({
    value: dimensionField(id),
    label: dimensionLabel(id, language),
  }))
  return [
    {
      name: 'uitsplitsing',
      label: text.breakdownBy,
      value:
        breakdown === undefined
          ? ''
          : breakdown === 'none'
            ? noBreakdown
            : dimensionField(breakdown),
      options: [
        automatic(props, chosen),
        { value: noBreakdown, label: text.breakdownNone },
        ...options,
      ],
    },
  ]
}

function codesField(props: FigureProps, { id, codes }: DatasetDimension): readonly SelectField[] {
  const { names, selection, view, choice } = props
  if (codes.length < 2 || codes.length > longestList || selection.breakdown === id) return []
  const name = (code: string) => codeLabel(id, code, names, view.language)
  const now = selection.fixed[id]
  return [
    {
      name: dimensionField(id),
      label: capitalised(dimensionLabel(id, view.language)),
      value: choice.codes[id]?.[0] ?? '',
      options: [
        automatic(props, now === undefined ? undefined : name(now)),
        ...codes.map((code) => ({ value: code, label: name(code) })),
      ],
    },
  ]
}

function periodField({ dataset, choice, view }: FigureProps): readonly SelectField[] {
  const { periods } = dataset
  if (periods.length < 2) return []
  const options = [...periods].reverse().map((period) => ({
    value: period,
    label: capitalised(formatPeriod(period, view.language)),
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

function definitionField(props: FigureProps): readonly SelectField[] {
  const { dataset, selection, choice, view } = props
  if (dataset.definitions.length < 2) return []
  const name = (code: string) => definitionLabel(code, view.language)
  return [
    {
      name: 'definitie',
      label: view.text.chooseDefinition,
      help: view.text.chooseDefinitionHelp,
      value: choice.definition ?? '',
      options: [
        automatic(props, name(selection.definition)),
        ...dataset.definitions.map((code) => ({ value: code, label: name(code) })),
      ],
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
