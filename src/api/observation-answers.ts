import type { Atlas, Dataset } from '#indicators'
import type { Language, Observation } from '#kernel'
import type { Answer } from './api-context.ts'
import { ApiProblem } from './api-problem.ts'
import { codeNames } from './code-names.ts'
import { csvLine, csvOf, csvTable } from './formats/csv.ts'
import { csvMetadata } from './formats/csv-metadata.ts'
import { type Column, columnsOf } from './formats/flat-row.ts'
import { jsonStat } from './formats/json-stat.ts'
import { workbook, workbookLimit } from './formats/xlsx.ts'
import type { Format } from './negotiation.ts'
import { observationFields, pickFields } from './observation-fields.ts'
import { pageLinks, pageOf } from './paging.ts'
import { chosenFields, type SelectionQuery, selectObservations } from './selection.ts'

/** Formats of observations. */
export const observationFormats: readonly Format[] = [
  'json',
  'csv',
  'xlsx',
  'jsonstat',
  'csv-metadata.json',
]

/** Query parameters of a question about observations, checked against the schema. */
export type CheckedQuery = SelectionQuery & {
  readonly pagina?: number | undefined
  readonly aantalPerPagina?: number | undefined
  readonly velden?: string | undefined
}

/** What is asked about the observations of one dataset. */
export interface AskedOf {
  readonly atlas: Atlas
  readonly data: Dataset
  readonly query: CheckedQuery
  readonly language: Language
  /** Public address, canonical. */
  readonly url: string
}

/** A question about observations, understood. */
export interface Question extends AskedOf {
  readonly rows: readonly number[]
  readonly fields: readonly string[] | undefined
}

/**
 * A question with the observations and fields that it selects.
 * @throws ApiProblem 400 for a dimension, code, period or field that does not exist here.
 */
export function understand(asked: AskedOf): Question {
  const { data, query } = asked
  const rows = selectObservations(data, query)
  return { ...asked, rows, fields: chosenFields(data, query.velden) }
}

/** Texts of the observations of datasets, each made once per dataset and language. */
class TextPerObservation {
  readonly #known = new WeakMap<Dataset, Partial<Record<Language, string[]>>>()
  readonly #make: (data: Dataset, language: Language, index: number) => string

  constructor(make: (data: Dataset, language: Language, index: number) => string) {
    this.#make = make
  }

  /** The texts of these observations. */
  of({ data, language }: Question, rows: readonly number[]): string[] {
    let perLanguage = this.#known.get(data)
    if (perLanguage === undefined) {
      perLanguage = {}
      this.#known.set(data, perLanguage)
    }
    perLanguage[language] ??= []
    const texts = perLanguage[language]
    return rows.map((index) => {
      texts[index] ??= this.#make(data, language, index)
      return texts[index]
    })
  }
}

const jsonTexts = new TextPerObservation((data, language, index) =>
  JSON.stringify(observationFields(data.observations[index]!, language)),
)

const allColumns = new WeakMap<Dataset, readonly Column[]>()

function columnsIn(data: Dataset, fields?: readonly string[]): readonly Column[] {
  const known = fields === undefined ? allColumns.get(data) : undefined
  if (known !== undefined) return known
  const dimensions = data.dimensions.map((dimension) => dimension.id)
  const columns = columnsOf(dimensions, fields)
  if (fields === undefined) allColumns.set(data, columns)
  return columns
}

const csvTexts = new TextPerObservation((data, language, index) =>
  csvLine(columnsIn(data), data.observations[index]!, language),
)

function jsonAnswer(question: Question): Answer {
  const { data, query, language, fields, rows } = question
  const page = pageOf(rows.length, query)
  const links = pageLinks(question.url, page)
  const shown = rows.slice(page.from, page.to)
  const items =
    fields === undefined
      ? jsonTexts.of(question, shown)
      : shown.map((index) =>
          JSON.stringify(
            pickFields(observationFields(data.observations[index]!, language), fields),
          ),
        )
  const { from: _from, to: _to, ...counts } = page
  const head = JSON.stringify({ release: data.releaseId, ...counts })
  const body = `${head.slice(0, -1)},"waarnemingen":[${items.join(',')}],"_links":${JSON.stringify(links)}}`
  return { format: 'json', body, links }
}

/** The rows of a file: the whole selection, or one page when the query asks for pages. */
function fileRows({ query, rows }: Question): readonly number[] {
  if (query.pagina === undefined && query.aantalPerPagina === undefined) return rows
  const page = pageOf(rows.length, query)
  return rows.slice(page.from, page.to)
}

function fileObservations(question: Question): Observation[] {
  return fileRows(question).map((index) => question.data.observations[index]!)
}

/** The same address in another format, by its suffix. */
function withSuffix(url: string, suffix: string): string {
  const mark = url.indexOf('?')
  return mark < 0 ? `${url}.${suffix}` : `${url.slice(0, mark)}.${suffix}${url.slice(mark)}`
}

function csvAnswer(question: Question, columns: readonly Column[]): Answer {
  const { data, language, fields, url } = question
  const body =
    fields === undefined
      ? csvOf(columns, csvTexts.of(question, fileRows(question)))
      : csvTable(columns, fileObservations(question), language)
  const links = { describedby: { href: withSuffix(url, 'csv-metadata.json') } }
  return { format: 'csv', body, links, filename: `${data.indicator.slug}.csv` }
}

/** The answer to a question in any format but XLSX. */
export function textAnswer(question: Question, format: Exclude<Format, 'xlsx'>): Answer {
  const { data, language, atlas, url, fields } = question
  if (format === 'json') return jsonAnswer(question)
  if (format === 'jsonstat') {
    const names = codeNames(atlas, language)
    return { format, body: jsonStat(data, fileObservations(question), language, names) }
  }
  const columns = columnsIn(data, fields)
  if (format === 'csv') return csvAnswer(question, columns)
  return { format, body: csvMetadata(data, columns, withSuffix(url, 'csv'), language) }
}

/**
 * The answer to a question as a workbook.
 * @throws ApiProblem 400 when there are more rows than a workbook may hold.
 */
export async function workbookAnswer(question: Question): Promise<Answer> {
  const { data, language, fields } = question
  const rows = fileObservations(question)
  if (rows.length > workbookLimit)
    throw new ApiProblem(400, `Een werkmap bevat hoogstens ${workbookLimit} waarnemingen.`, {
      parameter: 'aantalPerPagina',
      gevonden: String(rows.length),
    })
  const body = await workbook(data, columnsIn(data, fields), rows, language)
  return { format: 'xlsx', body, filename: `${data.indicator.slug}.xlsx` }
}
