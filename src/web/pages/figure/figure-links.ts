import type { DimensionId } from '#reference'
import type { SourceRecord } from '#store'
import { type FigureChoice, noBreakdown } from '../../figure/figure-choice.ts'
import type { FigureSelection } from '../../figure/figure-selection.ts'
import { dimensionField } from '../../figure/labels.ts'
import { href, type LinkQuery, queryText, type View } from '../../view.ts'
import type { FigureProps } from './figure-props.ts'

function codesQuery(codes: FigureChoice['codes']): LinkQuery {
  const entries = Object.entries(codes) as [DimensionId, readonly string[]][]
  return Object.fromEntries(entries.map(([id, list]) => [dimensionField(id), list.join(',')]))
}

/** A choice as it stands in the address, without what it leaves open; never with a release. */
export function choiceQuery(choice: FigureChoice): LinkQuery {
  const { display, breakdown, definition, period, sort, codes } = choice
  const field =
    breakdown === undefined || breakdown === 'none' ? undefined : dimensionField(breakdown)
  return {
    weergave: display,
    uitsplitsing: breakdown === 'none' ? noBreakdown : field,
    ...codesQuery(codes),
    periode: period,
    definitie: definition,
    sorteer: sort,
  }
}

/** Path of the page of an indicator. */
export function figurePath(slug: string): string {
  return `/cijfers/${slug}`
}

/** The address of the same figure with another choice. */
export function figureHref(props: FigureProps, change: Partial<FigureChoice>): string {
  const { view, dataset, choice } = props
  return href(view, figurePath(dataset.indicator.slug), choiceQuery({ ...choice, ...change }))
}

/** The full address that shows exactly these figures for good: with the release in it. */
export function permalink(props: FigureProps): string {
  const { view, dataset, choice } = props
  const query = choiceQuery(choice)
  const pinned = { language: view.language, pinned: true, releaseId: view.releaseId }
  return view.baseUrl + href(pinned, figurePath(dataset.indicator.slug), query)
}

/** Address of the picture of a choice, in a format. */
export function pictureHref(props: FigureProps, extension: 'svg' | 'png'): string {
  const { view, dataset, choice } = props
  const query = { ...choiceQuery(choice), sorteer: undefined }
  return href(view, `${figurePath(dataset.indicator.slug)}.${extension}`, query)
}

/** The sources behind what is shown, or behind the whole figure when nothing is. */
export function shownSources({ dataset, selection }: FigureProps): readonly SourceRecord[] {
  const used = new Set(selection.rows.flatMap((row) => row.sources))
  return used.size === 0 ? dataset.sources : dataset.sources.filter(({ id }) => used.has(id))
}

/** Who published what is shown, each named once. */
export function publisherNames(props: FigureProps): string {
  return [...new Set(shownSources(props).map(({ publisher }) => publisher))].join(', ')
}

/** The filters of a selection as the API writes them: definition and the fixed codes. */
export function apiQuery(
  selection: FigureSelection,
  choice: FigureChoice,
  view: Pick<View, 'pinned' | 'releaseId'>,
): string {
  const fixed = Object.entries(selection.fixed) as [DimensionId, string][]
  return queryText({
    definitie: selection.definition,
    ...Object.fromEntries(fixed.map(([id, code]) => [dimensionField(id), code])),
    ...codesQuery(choice.codes),
    periode: choice.period,
    release: view.pinned ? view.releaseId : undefined,
  })
}

/** Address of the observations of a selection in the API. */
export function dataHref(props: FigureProps, extension: 'csv' | 'xlsx' | 'json'): string {
  const { dataset, selection, choice, view } = props
  const query = apiQuery(selection, choice, view)
  return `/v1/indicatoren/${dataset.indicator.slug}/waarnemingen.${extension}${query}`
}
