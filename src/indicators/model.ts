import type { Localised, Observation, Unit } from '#kernel'
import type { DimensionId } from '#reference'
import type { Manifest, SourceRecord } from '#store'

/** The four phases of a student, and the system around them; also the shelves of the Atlas. */
export const phases = ['choice', 'learning', 'transition', 'lifelong', 'system'] as const
export type Phase = (typeof phases)[number]

/**
 * Why the published parts of a dimension differ from its total by more than rounding: a part that the
 * source does not count in its total, or parts that have not been published.
 */
export const notAddingUpReasons = ['partOutsideTotal', 'partsNotPublished'] as const
export type NotAddingUpReason = (typeof notAddingUpReasons)[number]

/** Which observations an indicator reads: all of each named series. */
export type SeriesReader = (series: string) => readonly Observation[]

/** An indicator: what it asks, how it is measured and how to read it. */
export interface Indicator {
  /** Dutch, kebab-case, unique: the address of its page and API resource. */
  readonly slug: string
  readonly phase: Phase
  readonly label: Localised
  /** The question it answers; the title of its page. */
  readonly question: Localised
  readonly definition: Localised
  readonly population: Localised
  readonly unit: Unit
  /** Whether a higher value is better, worse, or neither. */
  readonly direction: 'higherIsBetter' | 'lowerIsBetter' | 'none'
  readonly method: Localised
  /** In words and symbols, for computed indicators only. */
  readonly formula?: Localised
  readonly caveats: readonly Localised[]
  /** Series it reads; a computed indicator inherits all their sources. */
  readonly series: readonly string[]
  readonly breakdowns: readonly DimensionId[]
  /** Breakdowns whose parts do not always add up to the total, and every reason for it that occurs. */
  readonly breakdownsDoNotAddUp?: Readonly<
    Partial<Record<DimensionId, readonly NotAddingUpReason[]>>
  >
  /** The selection whose latest value is the answer in one sentence. */
  readonly headline: {
    readonly definition: string
    readonly dimensions: Readonly<Partial<Record<DimensionId, string>>>
  }
  /** One sentence around the headline; `{value}` and `{period}` are filled in. */
  readonly answer: Localised
  /** Slugs of indicators a reader may want next. */
  readonly related: readonly string[]
  /** Glossary slugs used on the page. */
  readonly terms: readonly string[]
  /** The observations of the indicator, `series` equal to its slug. Pure. */
  measure(read: SeriesReader): readonly Observation[]
}

/** A dimension as it occurs in a dataset, with only the codes that occur, in code-list order. */
export interface DatasetDimension {
  readonly id: DimensionId
  readonly codes: readonly string[]
}

/** An indicator measured on a release. */
export interface Dataset {
  readonly indicator: Indicator
  readonly releaseId: string
  /** Ordered by definition, period, then dimensions in canonical order. */
  readonly observations: readonly Observation[]
  readonly dimensions: readonly DatasetDimension[]
  readonly definitions: readonly string[]
  readonly periods: readonly string[]
  /** Every source behind any of its observations. */
  readonly sources: readonly SourceRecord[]
}

/** Names of codes that live in registers rather than code lists. */
export interface RegisterNames {
  readonly institutions: ReadonlyMap<string, string>
  readonly programmes: ReadonlyMap<string, string>
}

/** All indicators over one release: what the API, the pages and the commands read. */
export interface Atlas {
  readonly manifest: Manifest
  readonly indicators: readonly Indicator[]
  /** `undefined` for an unknown slug; measured once, then kept. */
  dataset(slug: string): Promise<Dataset | undefined>
  readonly names: RegisterNames
}
