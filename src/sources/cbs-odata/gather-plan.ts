import { type Issue, issue } from '#kernel'
import type { Gathered, GatherPlan, GatherRequest, SourceFile } from '../model.ts'
import { goesBy } from './bind-table.ts'
import type { CbsDimension, CbsMapping, DimensionMapping } from './model.ts'
import type { Sections } from './sections.ts'
import { tableV3 } from './table-v3.ts'
import { tableV4 } from './table-v4.ts'

/** Where the two interfaces of CBS live; the newer one ends in the catalogue, the table id follows. */
export interface CbsAddresses {
  readonly v4: string
  readonly v3: string
  /** The bulk interface of v3, which pages; the other one stops at 10,000 rows. */
  readonly v3Feed: string
}

/** The addresses of Statistics Netherlands. */
export const cbsAddresses: CbsAddresses = {
  v4: 'https://datasets.cbs.nl/odata/v1/CBS',
  v3: 'https://opendata.cbs.nl/ODataApi/OData',
  v3Feed: 'https://opendata.cbs.nl/ODataFeed/OData',
}

/** Longest condition, so that the address stays below the 2,048 characters that some servers allow. */
const longestFilter = 1_200

function condition(dimension: CbsDimension, mapping: DimensionMapping): string | undefined {
  if (mapping.keyStarts !== undefined)
    return mapping.keyStarts.map((start) => `startswith(${dimension.key},'${start}')`).join(' or ')
  const taken = [...mapping.take(dimension.codes).keys()]
  if (taken.length === 0 || taken.length > dimension.codes.length / 2) return undefined
  return taken.map((key) => `startswith(${dimension.key},'${key}')`).join(' or ')
}

/**
 * The `$filter` that asks only for codes the mapping takes, as far as it stays short: the shortest
 * conditions first. What it does not leave out, the reader does. `startswith` because v3 pads its keys.
 */
export function cbsFilter(dimensions: readonly CbsDimension[], mapping: CbsMapping): string {
  const conditions = mapping.dimensions
    .flatMap((each) => {
      const dimension = dimensions.find((it) => !it.isTime && goesBy(it, each.titles))
      const text = dimension === undefined ? undefined : condition(dimension, each)
      return text === undefined ? [] : [`(${text})`]
    })
    .sort((a, b) => a.length - b.length)
  let filter = ''
  for (const each of conditions) {
    const longer = filter === '' ? each : `${filter} and ${each}`
    if (encodeURIComponent(longer).length <= longestFilter) filter = longer
  }
  return filter
}

function sectionsOf({ rows }: Gathered): Sections {
  const byEndpoint = new Map(
    [...rows].map(([endpoint, list]) => [
      endpoint,
      list.map((row) => ({ line: 0, row: row as Record<string, unknown> })),
    ]),
  )
  return { byEndpoint, issues: [] }
}

function missing(sofar: Gathered, requests: readonly GatherRequest[]): GatherRequest[] {
  return requests.filter(({ endpoint }) => !sofar.rows.has(endpoint) && !sofar.absent.has(endpoint))
}

function empty(file: SourceFile, endpoint: string): Issue {
  return issue('changedSchema', { file: file.name }, { expected: endpoint, found: 0 })
}

interface Step {
  readonly requests: readonly GatherRequest[]
  readonly issues: readonly Issue[]
}

function stepV4(file: SourceFile, sofar: Gathered, mapping: CbsMapping, base: string): Step {
  const ask = (endpoint: string, query = ''): GatherRequest => ({
    endpoint,
    url: `${base}/${endpoint}${query}`,
  })
  const heads = missing(sofar, [ask('Dimensions'), ask('MeasureCodes')])
  if (heads.length > 0) return { requests: heads, issues: [] }
  const { dimensions } = tableV4(sectionsOf(sofar))
  if (dimensions.length === 0) return { requests: [], issues: [empty(file, 'Dimensions')] }
  const codes = missing(
    sofar,
    dimensions.map(({ key }) => ask(`${key}Codes`)),
  )
  if (codes.length > 0) return { requests: codes, issues: [] }
  const filter = cbsFilter(dimensions, mapping)
  const query = filter === '' ? '' : `?$filter=${encodeURIComponent(filter)}`
  return { requests: missing(sofar, [ask('Observations', query)]), issues: [] }
}

function stepV3(file: SourceFile, sofar: Gathered, mapping: CbsMapping, at: CbsAddresses): Step {
  const ask = (endpoint: string): GatherRequest => {
    return { endpoint, url: `${at.v3}/${mapping.table}/${endpoint}?$format=json` }
  }
  const heads = missing(sofar, [ask('TableInfos'), ask('DataProperties')])
  if (heads.length > 0) return { requests: heads, issues: [] }
  const { dimensions } = tableV3(sectionsOf(sofar))
  if (dimensions.length === 0) return { requests: [], issues: [empty(file, 'DataProperties')] }
  const codes = missing(
    sofar,
    dimensions.map(({ key }) => ask(key)),
  )
  if (codes.length > 0) return { requests: codes, issues: [] }
  const filter = cbsFilter(dimensions, mapping)
  const query = filter === '' ? '' : `&$filter=${encodeURIComponent(filter)}`
  const url = `${at.v3Feed}/${mapping.table}/TypedDataSet?$format=json${query}`
  return { requests: missing(sofar, [{ endpoint: 'TypedDataSet', url }]), issues: [] }
}

/**
 * How a CBS table is gathered: first what the newer interface says of the table; when it does not have it
 * (404), the same by the older one. Then the code lists, then the figures that the mapping takes.
 */
export function cbsGatherPlan(mapping: CbsMapping, at: CbsAddresses = cbsAddresses): GatherPlan {
  const base = `${at.v4}/${mapping.table}`
  return (file, sofar) => {
    const first = missing(sofar, [
      { endpoint: 'Properties', url: `${base}/Properties`, optional: true },
    ])
    if (first.length > 0) return { requests: first, issues: [] }
    return sofar.absent.has('Properties')
      ? stepV3(file, sofar, mapping, at)
      : stepV4(file, sofar, mapping, base)
  }
}
