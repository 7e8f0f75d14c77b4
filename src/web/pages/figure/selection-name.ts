import type { RegisterNames } from '#indicators'
import { formatPeriod, type Language } from '#kernel'
import type { FigureSelection } from '../../figure/figure-selection.ts'
import { capitalised, codesInWords, definitionLabel, dimensionLabel } from '../../figure/labels.ts'

/** What a selection holds, in words: fixed codes, breakdown, periods and definition. */
export function selectionName(
  selection: FigureSelection,
  names: RegisterNames,
  language: Language,
): string {
  const { breakdown, periods, definition } = selection
  const by = language === 'nl' ? 'naar' : 'by'
  const parts = [
    ...codesInWords(selection.fixed, names, language),
    ...(breakdown === undefined ? [] : [`${by} ${dimensionLabel(breakdown, language)}`]),
    ...periodSpan(periods, language),
    ...(definition === 'as-published' ? [] : [definitionLabel(definition, language)]),
  ]
  return capitalised(parts.join(', '))
}

/** First and last period in words, or the one there is. */
export function periodSpan(periods: readonly string[], language: Language): readonly string[] {
  const first = periods[0]
  const last = periods.at(-1)
  if (first === undefined || last === undefined) return []
  if (first === last) return [formatPeriod(first, language)]
  return [`${formatPeriod(first, language)} – ${formatPeriod(last, language)}`]
}
