import type { Observation } from '#kernel'
import type { Release } from '#store'
import { measureDataset } from './engine/measure-dataset.ts'
import type { Atlas, Dataset, Indicator, RegisterNames } from './model.ts'
import { indicators as shelf } from './shelf.ts'

/**
 * All indicators over one release. A dataset is measured when it is first asked for and then kept, as a
 * release never changes; series are read once, however many indicators use them.
 */
export async function openAtlas(
  release: Release,
  indicators: readonly Indicator[] = shelf,
): Promise<Atlas> {
  const { manifest } = release
  const bySlug = new Map(indicators.map((indicator) => [indicator.slug, indicator]))
  const measured = new Map<string, Promise<Dataset>>()
  const series = new Map<string, Promise<readonly Observation[]>>()

  async function measure(indicator: Indicator): Promise<Dataset> {
    const rows = await readAll(indicator.series, series, release)
    return measureDataset(indicator, seriesReader(rows), manifest.sources, manifest.id)
  }

  async function dataset(slug: string): Promise<Dataset | undefined> {
    const indicator = bySlug.get(slug)
    if (indicator === undefined) return undefined
    const known = measured.get(slug) ?? measure(indicator)
    measured.set(slug, known)
    return known
  }

  return { manifest, indicators, dataset, names: await registerNames(release) }
}

async function readAll(
  names: readonly string[],
  kept: Map<string, Promise<readonly Observation[]>>,
  release: Release,
): Promise<ReadonlyMap<string, readonly Observation[]>> {
  for (const name of names) if (!kept.has(name)) kept.set(name, release.observations(name))
  const rows = await Promise.all(names.map(async (name) => [name, await kept.get(name)!] as const))
  return new Map(rows)
}

/**
 * A reader of series that have been read before.
 * @throws RangeError for a series that was not: the indicator must name it in `series`.
 */
export function seriesReader(
  rows: ReadonlyMap<string, readonly Observation[]>,
): (series: string) => readonly Observation[] {
  return (name) => {
    const found = rows.get(name)
    if (found === undefined) throw new RangeError(`The indicator does not declare series ${name}`)
    return found
  }
}

async function registerNames(release: Release): Promise<RegisterNames> {
  const [institutions, offers] = await Promise.all([
    release.institutions(),
    release.programmeOffers(),
  ])
  return {
    institutions: new Map(institutions.map(({ brin, name }) => [brin, name])),
    programmes: new Map(offers.map(({ crebo, programmeName }) => [crebo, programmeName])),
  }
}
