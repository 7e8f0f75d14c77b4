import type { FeatureCollection } from 'geojson'
import { type Atlas, type Dataset, selectObservations } from '#indicators'
import { formatPeriod } from '#kernel'
import type { SelectField } from '../../components/breakdown-form/breakdown-form.tsx'
import { type FigureSelection, selectFigure } from '../../figure/figure-selection.ts'
import { capitalised, codeLabel, dimensionField, dimensionLabel } from '../../figure/labels.ts'
import type { PagePorts } from '../../ports.ts'
import type { View } from '../../view.ts'

/** The figure on the map of regions: what can be chosen, and what was. */
export interface RegionMap {
  readonly dataset: Dataset
  readonly selection: FigureSelection
  readonly fields: readonly SelectField[]
}

function isMappable(dataset: Dataset): boolean {
  const codes = dataset.dimensions.find(({ id }) => id === 'region')?.codes ?? []
  return codes.filter((code) => code.startsWith('AM')).length > 1
}

/** The datasets that hold figures of several labour-market regions, in the order of the Atlas. */
export async function regionalDatasets(atlas: Atlas): Promise<readonly Dataset[]> {
  const found = await Promise.all(atlas.indicators.map(({ slug }) => atlas.dataset(slug)))
  return found.filter((dataset) => dataset !== undefined && isMappable(dataset)) as Dataset[]
}

/** Codes in the address that this dataset holds; what belonged to another figure is left aside. */
function codesAsked(dataset: Dataset, query: URLSearchParams): Record<string, readonly string[]> {
  const asked = dataset.dimensions.flatMap(({ id, codes }) => {
    const code = query.get(dimensionField(id))
    return code !== null && id !== 'region' && codes.includes(code) ? [[id, [code]]] : []
  })
  return Object.fromEntries(asked)
}

function codeFields(
  dataset: Dataset,
  selection: FigureSelection,
  atlas: Atlas,
  view: View,
): readonly SelectField[] {
  const open = dataset.dimensions.filter(({ id, codes }) => id !== 'region' && codes.length > 1)
  return open.map(({ id, codes }) => ({
    name: dimensionField(id),
    label: capitalised(dimensionLabel(id, view.language)),
    value: selection.fixed[id] ?? '',
    options: codes.map((code) => ({
      value: code,
      label: codeLabel(id, code, atlas.names, view.language),
    })),
  }))
}

function periodField(selection: FigureSelection, dataset: Dataset, view: View): SelectField[] {
  const rows = selectObservations(dataset, {
    definition: selection.definition,
    dimensions: { region: selection.shown },
  })
  const periods = [...new Set(rows.map(({ period }) => period))].reverse()
  if (periods.length < 2) return []
  const options = periods.map((value) => ({ value, label: formatPeriod(value, view.language) }))
  return [{ name: 'periode', label: view.text.period, value: selection.period ?? '', options }]
}

/** The figure that stands on the map first. */
const firstShown = 'aandeel-beroepsklasse'

/** Reads which figure to draw from the address; what does not fit the figure is left aside. */
export function chooseRegionMap(
  datasets: readonly Dataset[],
  atlas: Atlas,
  view: View,
): RegionMap | undefined {
  const asked = view.query.get('cijfer')
  const bySlug = (slug: string | null) => datasets.find(({ indicator }) => indicator.slug === slug)
  const dataset = bySlug(asked) ?? bySlug(firstShown) ?? datasets[0]
  if (dataset === undefined) return undefined
  const period = view.query.get('periode')
  const selection = selectFigure(dataset, {
    display: 'kaart',
    breakdown: 'region',
    codes: codesAsked(dataset, view.query),
    page: 1,
    ...(period !== null && dataset.periods.includes(period) ? { period } : {}),
  })
  const figureField: SelectField = {
    name: 'cijfer',
    label: view.text.regionsChooseFigure,
    value: dataset.indicator.slug,
    options: datasets.map(({ indicator }) => ({
      value: indicator.slug,
      label: indicator.label[view.language],
    })),
  }
  const fields = [
    figureField,
    ...codeFields(dataset, selection, atlas, view),
    ...periodField(selection, dataset, view),
  ]
  return { dataset, selection, fields }
}

const outlines = new WeakMap<Atlas, Promise<FeatureCollection | undefined>>()

/** The real outlines of the regions when the release holds them; read once per release. */
export function regionOutlines(
  atlas: Atlas,
  { releases }: Pick<PagePorts, 'releases'>,
): Promise<FeatureCollection | undefined> {
  const known = outlines.get(atlas)
  if (known !== undefined) return known
  const found = (async () => {
    const release = await releases.open(atlas.manifest.id)
    const all = (await release?.boundaries()) ?? []
    return all.find(({ id }) => id === 'labour-market-regions')?.geojson
  })()
  outlines.set(atlas, found)
  return found
}
