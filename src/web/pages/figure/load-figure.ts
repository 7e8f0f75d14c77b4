import type { Dataset } from '#indicators'
import { formatPeriod, periodKind } from '#kernel'
import { dimensionByField } from '#reference'
import { hasTiles } from '../../figure/draw-figure.ts'
import { type Display, type FigureChoice, readFigureChoice } from '../../figure/figure-choice.ts'
import { selectFigure } from '../../figure/figure-selection.ts'
import { codeLabel, definitionLabel } from '../../figure/labels.ts'
import { fill } from '../../messages/messages.ts'
import { type NotFound, notFound, type PageRequest } from '../../routing/page-route.ts'
import { href } from '../../view.ts'
import { figurePath } from './figure-links.ts'
import type { FigureProps } from './figure-props.ts'

/** Most choices named on the page that says a value does not exist. */
const mostChoices = 60

function isMappable(dataset: Dataset): boolean {
  const codes = dataset.dimensions.find(({ id }) => id === 'region')?.codes ?? []
  return codes.filter((code) => code.startsWith('AM')).length > 1
}

function defaultDisplay(choice: FigureChoice, tiled: boolean): Display {
  if (choice.display !== undefined) return choice.display
  return tiled && choice.breakdown === undefined ? 'kaart' : 'grafiek'
}

function valueLabel(name: string, value: string, { atlas, view }: PageRequest): string {
  const id = dimensionByField(name)?.id
  if (id !== undefined) return `${codeLabel(id, value, atlas.names, view.language)} (${value})`
  if (name === 'definitie') return definitionLabel(value, view.language)
  return periodKind(value) === undefined ? value : formatPeriod(value, view.language)
}

function unknownValue(
  request: PageRequest,
  slug: string,
  { name, value, allowed }: { name: string; value: string; allowed: readonly string[] },
): NotFound {
  const { view } = request
  const choices = allowed.slice(0, mostChoices).map((known) => ({
    label: valueLabel(name, known, request),
    href: href(view, figurePath(slug), { [name]: known }),
  }))
  return notFound(fill(view.text.badValueText, { name, value: value.slice(0, 80) }), choices)
}

/** Figures whose slug looks like the one asked for, by shared parts of the word. */
function similarFigures({ atlas, view }: PageRequest, slug: string): NotFound['choices'] {
  const parts = slug.split('-').filter((part) => part.length > 2)
  const alike = atlas.indicators.filter((i) => parts.some((part) => i.slug.includes(part)))
  if (alike.length === 0) return undefined
  return alike.slice(0, 8).map(({ slug: known, question }) => ({
    label: question[view.language],
    href: href(view, figurePath(known)),
  }))
}

async function related({ atlas, view }: PageRequest, dataset: Dataset) {
  const known = new Map(atlas.indicators.map((indicator) => [indicator.slug, indicator]))
  return dataset.indicator.related.flatMap((slug) => {
    const indicator = known.get(slug)
    if (indicator === undefined) return []
    return [{ label: indicator.question[view.language], path: figurePath(slug) }]
  })
}

/**
 * Everything a figure page needs, without its picture: or what to say when the indicator, or a value in
 * the address, does not exist.
 */
export async function loadFigure(
  request: PageRequest,
  slug: string,
): Promise<Omit<FigureProps, 'picture'> | NotFound> {
  const { atlas, view } = request
  const dataset = await atlas.dataset(slug)
  if (dataset === undefined) {
    const message = fill(view.text.badValueText, { name: view.text.navAtlas, value: slug })
    return notFound(message, similarFigures(request, slug))
  }
  const { choice, unknown } = readFigureChoice(view.query, dataset)
  if (unknown[0] !== undefined) return unknownValue(request, slug, unknown[0])
  const asked =
    choice.display === 'kaart' && isMappable(dataset)
      ? { ...choice, breakdown: 'region' as const }
      : choice
  const selection = selectFigure(dataset, asked)
  return {
    view,
    dataset,
    names: atlas.names,
    choice,
    selection,
    display: defaultDisplay(choice, hasTiles(selection)),
    mappable: isMappable(dataset),
    related: await related(request, dataset),
  }
}
