import type { Atlas, Dataset } from '#indicators'

/** A dataset with the atlas that it belongs to. */
export interface OpenedDataset {
  readonly atlas: Atlas
  readonly data: Dataset
}

/**
 * The datasets of one release that were asked for before, to be had without waiting. Those of a release
 * that is asked for next take the place of all others.
 */
export class OpenedDatasets {
  readonly #bySlug = new Map<string, OpenedDataset>()
  #releaseId: string | undefined

  /** The dataset of this slug on this release, when it was learned. */
  find(releaseId: string, slug: string): OpenedDataset | undefined {
    return releaseId === this.#releaseId ? this.#bySlug.get(slug) : undefined
  }

  /** Learns a dataset. */
  learn(atlas: Atlas, data: Dataset): void {
    if (data.releaseId !== this.#releaseId) {
      this.#bySlug.clear()
      this.#releaseId = data.releaseId
    }
    this.#bySlug.set(data.indicator.slug, { atlas, data })
  }
}
