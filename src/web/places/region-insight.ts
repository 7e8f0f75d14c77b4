import type { RegisterNames } from '#indicators'
import { formatPeriod, hasValue } from '#kernel'
import { cellText } from '../figure/cell-text.ts'
import { codeLabel } from '../figure/labels.ts'
import { fill } from '../messages/messages.ts'
import type { View } from '../view.ts'
import type { PlaceFact } from './place-facts.ts'

function bySlug(facts: readonly PlaceFact[], slug: string): PlaceFact | undefined {
  return facts.find(({ dataset }) => dataset.indicator.slug === slug)
}

/** How many people work in a region, as a sentence; nothing when that is not known. */
function workers(facts: readonly PlaceFact[], place: string, view: View): readonly string[] {
  const fact = bySlug(facts, 'werkenden-per-beroepsklasse')
  if (fact?.own === undefined || !hasValue(fact.own.cell)) return []
  const period = formatPeriod(fact.period, view.language)
  const value = cellText(fact.own.cell, view)
  return [fill(view.text.regionWorkers, { place, value, period })]
}

/** The occupation class in which a region differs most from the country, as a sentence. */
function standsOut(
  facts: readonly PlaceFact[],
  names: RegisterNames,
  view: View,
): readonly string[] {
  const parts = bySlug(facts, 'locatiequotient-beroepsklasse')?.breakdown?.parts ?? []
  const known = parts.flatMap(({ code, own }) =>
    hasValue(own.cell) ? [{ code, cell: own.cell }] : [],
  )
  const top = known.sort((a, b) => b.cell.value - a.cell.value)[0]
  if (top === undefined || top.cell.value <= 1) return []
  const name = codeLabel('occupation', top.code, names, view.language)
  const occupation = name.charAt(0).toLowerCase() + name.slice(1)
  return [fill(view.text.regionStandsOut, { occupation, value: cellText(top.cell, view) })]
}

/** What stands out about a region, in one or two sentences; how many figures there are when nothing does. */
export function regionInsight(
  facts: readonly PlaceFact[],
  place: string,
  names: RegisterNames,
  view: View,
): string {
  const sentences = [...workers(facts, place, view), ...standsOut(facts, names, view)]
  if (sentences.length > 0) return sentences.join(' ')
  return fill(view.text.regionLead, { place, count: facts.length })
}
