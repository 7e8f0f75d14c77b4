import type { Localised } from '#kernel'

/** Where a table of facts comes from. `unverified` when nobody has seen the source. */
export interface Citation {
  readonly title: string
  readonly url?: string
  /** ISO day on which somebody looked. */
  readonly checkedOn?: string
  readonly unverified?: boolean
}

/** One code with its names. `validFrom`/`validTo` are the first and last year it is in use. */
export interface Code {
  readonly code: string
  readonly name: Localised
  readonly validFrom?: number
  readonly validTo?: number
  /** Code of the same list, or of `parentList`, that contains this one. */
  readonly parent?: string
  /** True when its membership could not be settled from the sources. */
  readonly uncertain?: boolean
  readonly description?: Localised
  /** Other spellings found in source files, for recognising them. */
  readonly aliases?: readonly string[]
  /** Where this one code comes from, when it differs from its list. */
  readonly source?: Citation
}

/** A dated list of codes with its official source. */
export interface CodeList {
  readonly id: string
  readonly name: Localised
  readonly source: Citation
  /** The list that holds the parents, when that is another one. */
  readonly parentList?: string
  readonly codes: readonly Code[]
}

/** Ids of the dimensions by which figures are broken down, in canonical column order. */
export const dimensionIds = [
  'region',
  'pathway',
  'level',
  'sectorChamber',
  'fieldOfStudy',
  'programme',
  'institution',
  'sex',
  'age',
  'origin',
  'priorEducation',
  'educationSector',
  'occupation',
  'outflow',
  'workThreshold',
  'moment',
  'position',
  'category',
] as const
export type DimensionId = (typeof dimensionIds)[number]

/** A dimension: its Dutch field name in the API, its label, and the code list that holds its codes. */
export interface Dimension {
  readonly id: DimensionId
  /** Field name in the API, query strings and CSV headers, Dutch camelCase: `leerweg`. */
  readonly field: string
  readonly label: Localised
  /** Id of the code list; absent where codes come from a register (programme, institution). */
  readonly codeList?: string
}

/** A term of the field: Dutch and English word, what it means, and who says so. */
export interface GlossaryEntry {
  readonly slug: string
  readonly term: Localised
  readonly definition: Localised
  readonly synonyms: readonly string[]
  readonly source: Citation
}

/** A municipality in a year, with the regions it lies in. */
export interface Municipality {
  /** CBS code `GM0014`. */
  readonly code: string
  readonly name: string
  readonly labourMarketRegion: string
  readonly province: string
  /** True when its labour-market region could not be settled from the sources. */
  readonly uncertain: boolean
}

/** Place of a labour-market region on the tile map: axial coordinates of a pointy-top hexagon. */
export interface RegionTile {
  readonly region: string
  readonly column: number
  readonly row: number
  /** Abbreviation of at most four letters that fits in the tile. */
  readonly abbreviation: string
}

/** A publication in the research library. */
export interface Publication {
  readonly slug: string
  readonly title: string
  readonly authors: readonly string[]
  readonly year: number
  readonly summary: Localised
  readonly url?: string
  readonly themes: readonly string[]
  readonly phases: readonly string[]
  readonly language: 'nl' | 'en'
  readonly unverified?: boolean
}

/** A sector with too few workers as one scheme names it. */
export interface ShortageSectorMember {
  /** Code of the list `shortageSector`. */
  readonly code: string
  /** The words of the scheme itself, Dutch. */
  readonly wording: string
}

/** The shortage sectors of one scheme or letter, which differ between schemes. */
export interface ShortageSectorScheme {
  readonly scheme: string
  readonly name: Localised
  readonly validFrom: number
  readonly validTo?: number
  readonly source: Citation
  readonly members: readonly ShortageSectorMember[]
}

/** A fixed day or stretch of every school year, such as the count date of 1 October. */
export interface CalendarRule {
  readonly id: CalendarRuleId
  readonly name: Localised
  /** `day` is `MM-DD`; `yearOffset` counts from the calendar year in which the school year starts. */
  readonly from: CalendarDay
  readonly to?: CalendarDay
  readonly source: Citation
}

/** Month and day with the distance in years to the start of the school year. */
export interface CalendarDay {
  readonly day: string
  readonly yearOffset: number
}

/** Ids of the rules of the school calendar. */
export const calendarRuleIds = [
  'schoolYear',
  'firstCount',
  'secondCount',
  'yieldYear',
  'feeAgeTest',
  'labourPosition',
] as const
export type CalendarRuleId = (typeof calendarRuleIds)[number]
