import type { RegisterNames } from '#indicators'
import { formatPeriod, type Language } from '#kernel'
import type { DimensionId } from '#reference'
import type { FigureSelection } from '../../figure/figure-selection.ts'
import { codeLabel, definitionLabel, dimensionLabel } from '../../figure/labels.ts'

/** The chosen codes in words: `bbl, niveau 2`. Totals go without saying. */
function fixedName({ fixed }: FigureSelection, names: RegisterNames, language: Language): string[] {
  return Object.entries(fixed)
    .filter(([, code]) => code !== 'total')
    .map(([id, code]) => codeLabel(id as DimensionId, code, names, language))
}

/** What a selection holds, in words: fixed codes, breakdown, periods and definition. */
export function selectionName(
  selection: FigureSelection,
  names: RegisterNames,
  language: Language,
): string {
  const { breakdown, periods, definition } = selection
  const by = language === 'nl' ? 'naar' : 'by'
  const parts = [
    ...fixedName(selection, names, language),
    ...(breakdown === undefined ? [] : [`${by} ${dimensionLabel(breakdown, language)}`]),
    ...periodSpan(periods, language),
    ...(definition === 'as-published' ? [] : [definitionLabel(definition, language)]),
  ]
  return parts.join(', ')
}

/** First and last period in words, or the one there is. */
export function periodSpan(periods: readonly string[], language: Language): readonly string[] {
  const first = periods[0]
  const last = periods.at(-1)
  if (first === undefined || last === undefined) return []
  if (first === last) return [formatPeriod(first, language)]
  return [`${formatPeriod(first, language)} – ${formatPeriod(last, language)}`]
}
