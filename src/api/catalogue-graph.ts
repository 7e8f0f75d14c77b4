import type { Atlas, Dataset } from '#indicators'
import { startYear } from '#kernel'
import { licenceAddress, licencesOf } from './licences.ts'
import { formats } from './negotiation.ts'

/** The object of a statement: an address, a text in a language, or a typed value. */
export type GraphTerm =
  | { readonly iri: string }
  | { readonly text: string; readonly language?: string; readonly type?: string }

/** A resource with its statements; predicates are prefixed names. */
export interface GraphNode {
  readonly iri: string
  readonly types: readonly string[]
  readonly statements: readonly (readonly [string, GraphTerm])[]
}

/** Prefixes of the names in the graph. */
export const prefixes: Readonly<Record<string, string>> = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const authority = 'http://publications.europa.eu/resource/authority'
const dutch = { iri: `${authority}/language/NLD` }
const publicAccess = { iri: `${authority}/access-right/PUBLIC` }

const fileTypes = {
  json: 'JSON',
  csv: 'CSV',
  xlsx: 'XLSX',
  jsonstat: 'JSON',
} as const

const nl = (text: string): GraphTerm => ({ text, language: 'nl' })
const en = (text: string): GraphTerm => ({ text, language: 'en' })

type Statement = GraphNode['statements'][number]

/** That something may be used under the licences of all these sources. */
function licensed(root: string, data: Dataset): Statement[] {
  return licencesOf(data.sources).map((licence) => [
    'dct:license',
    { iri: licenceAddress(root, licence) },
  ])
}

function distribution(
  address: string,
  format: keyof typeof fileTypes,
  licences: readonly Statement[],
): GraphNode {
  const iri = `${address}.${format}`
  return {
    iri,
    types: ['dcat:Distribution'],
    statements: [
      ['dct:title', nl(`Cijfers als ${format}`)],
      ['dcat:accessURL', { iri: address }],
      ['dcat:downloadURL', { iri }],
      ['dct:format', { iri: `${authority}/file-type/${fileTypes[format]}` }],
      [
        'dcat:mediaType',
        { iri: `https://www.iana.org/assignments/media-types/${formats[format]}` },
      ],
      ...licences,
    ],
  }
}

/** The years a dataset covers, as a node of its own; none for a dataset without periods. */
function temporal(iri: string, data: Dataset): GraphNode[] {
  const years = data.periods.map(startYear)
  if (years.length === 0) return []
  const day = (year: number, end: string): GraphTerm => ({
    text: `${year}-${end}`,
    type: 'xsd:date',
  })
  return [
    {
      iri: `${iri}#periode`,
      types: ['dct:PeriodOfTime'],
      statements: [
        ['dcat:startDate', day(Math.min(...years), '01-01')],
        ['dcat:endDate', day(Math.max(...years), '12-31')],
      ],
    },
  ]
}

function datasetNodes(root: string, data: Dataset): GraphNode[] {
  const { indicator } = data
  const iri = `${root}/indicatoren/${indicator.slug}`
  const licences = licensed(root, data)
  const files = (Object.keys(fileTypes) as (keyof typeof fileTypes)[]).map((format) =>
    distribution(`${iri}/waarnemingen`, format, licences),
  )
  const period = temporal(iri, data)
  const dataset: GraphNode = {
    iri,
    types: ['dcat:Dataset'],
    statements: [
      ['dct:identifier', { text: iri }],
      ['dct:title', nl(indicator.label.nl)],
      ['dct:title', en(indicator.label.en)],
      ['dct:description', nl(indicator.definition.nl)],
      ['dct:description', en(indicator.definition.en)],
      ['dct:publisher', { iri: `${root}/catalogus#uitgever` }],
      ['dct:creator', { iri: `${root}/catalogus#uitgever` }],
      ['dcat:contactPoint', { iri: `${root}/catalogus#contact` }],
      ...licences,
      ['dct:accessRights', publicAccess],
      ['dct:language', dutch],
      ['dct:spatial', { iri: `${authority}/country/NLD` }],
      ['dcat:theme', { iri: `${authority}/data-theme/EDUC` }],
      ...period.map((node) => ['dct:temporal', { iri: node.iri }] as const),
      ...data.sources.map((source) => ['dct:source', { iri: source.url }] as const),
      ...files.map((file) => ['dcat:distribution', { iri: file.iri }] as const),
    ],
  }
  return [dataset, ...period, ...files]
}

function catalogueNodes(root: string, baseUrl: string, slugs: readonly string[]): GraphNode[] {
  const catalogue: GraphNode = {
    iri: `${root}/catalogus`,
    types: ['dcat:Catalog'],
    statements: [
      ['dct:title', nl('Kansrijk: cijfers over mbo en arbeidsmarkt')],
      ['dct:description', nl('Alle cijfers van Kansrijk, één dataset per indicator.')],
      ['dct:publisher', { iri: `${root}/catalogus#uitgever` }],
      ['dcat:contactPoint', { iri: `${root}/catalogus#contact` }],
      ['dct:language', dutch],
      ['foaf:homepage', { iri: `${baseUrl}/` }],
      ...slugs.map((slug) => ['dcat:dataset', { iri: `${root}/indicatoren/${slug}` }] as const),
    ],
  }
  const publisher: GraphNode = {
    iri: `${root}/catalogus#uitgever`,
    types: ['foaf:Agent'],
    statements: [
      ['foaf:name', nl('Kansrijk')],
      ['foaf:homepage', { iri: `${baseUrl}/` }],
    ],
  }
  const contact: GraphNode = {
    iri: `${root}/catalogus#contact`,
    types: ['vcard:Kind'],
    statements: [
      ['vcard:fn', nl('Kansrijk')],
      ['vcard:hasURL', { iri: `${baseUrl}/over` }],
    ],
  }
  return [catalogue, publisher, contact]
}

/** The licences without an address of their own, which the catalogue describes. */
function licenceNodes(root: string, datasets: readonly Dataset[]): GraphNode[] {
  return licencesOf(datasets.flatMap((data) => data.sources))
    .filter(({ url }) => url === undefined)
    .map((licence) => ({
      iri: licenceAddress(root, licence),
      types: ['dct:LicenseDocument'],
      statements: [['dct:title', nl(licence.name)]],
    }))
}

/**
 * The catalogue of all datasets after DCAT-AP-NL 3: per indicator a dataset with its files, publisher,
 * licences (those of all its sources), period, area and contact.
 * @see https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/
 */
export async function catalogueGraph(atlas: Atlas, baseUrl: string): Promise<GraphNode[]> {
  const root = `${baseUrl}/v1`
  const datasets = await Promise.all(atlas.indicators.map(({ slug }) => atlas.dataset(slug)))
  const found = datasets.filter((data): data is Dataset => data !== undefined)
  const slugs = found.map((data) => data.indicator.slug)
  return [
    ...catalogueNodes(root, baseUrl, slugs),
    ...licenceNodes(root, found),
    ...found.flatMap((data) => datasetNodes(root, data)),
  ]
}
