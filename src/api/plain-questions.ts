import type { IncomingMessage } from 'node:http'
import type { Language } from '#kernel'
import { dimensions } from '#reference'
import type { Answer } from './api-context.ts'
import { languageOf } from './cacheable-answers.ts'
import { memoised } from './memoised.ts'
import { type Format, negotiateFormat } from './negotiation.ts'
import {
  type CheckedQuery,
  observationFormats,
  textAnswer,
  understand,
} from './observation-answers.ts'
import type { OpenedDatasets } from './opened-datasets.ts'
import { canonicalUrl } from './paging.ts'

/** An address of observations without anything that has to be decoded. */
const plainAddress =
  /^(\/v1\/indicatoren\/([a-z0-9-]+)\/waarnemingen)(?:\.(json|csv|jsonstat|csv-metadata\.json))?(?:\?([\w.~,:/>&=-]+))?$/

const longestAddress = 2000

const texts = new Set([
  ...dimensions.map(({ field }) => field),
  ...['definitie', 'periode', 'periodeVanaf', 'periodeTot', 'sorteer', 'velden'],
])

/** The largest number each parameter that holds one may have; written without sign or leading zero. */
const numbers: Readonly<Record<string, number>> = { pagina: 1_000_000, aantalPerPagina: 1000 }

const formatOf = memoised((accept) => negotiateFormat(accept, observationFormats))

/** A number of 1 up to the largest allowed, or `undefined` for any other text. */
function plainNumber(name: string, text: string): number | undefined {
  if (!/^[1-9]\d{0,6}$/.test(text)) return undefined
  const value = Number(text)
  return value <= numbers[name]! ? value : undefined
}

/** The parameters of a query that is right beyond doubt, else `undefined`. */
function plainQuery(text: string | undefined): CheckedQuery | undefined {
  const query: Record<string, string | number> = {}
  if (text === undefined) return query
  for (const part of text.split('&')) {
    const mark = part.indexOf('=')
    const name = part.slice(0, mark)
    const written = part.slice(mark + 1)
    if (mark < 1 || written === '' || written.includes('=') || name in query) return undefined
    const value = texts.has(name)
      ? written
      : Object.hasOwn(numbers, name)
        ? plainNumber(name, written)
        : undefined
    if (value === undefined) return undefined
    query[name] = value
  }
  return query
}

/** A question about observations as its address and headers say it. */
interface PlainQuestion {
  readonly slug: string
  readonly format: Exclude<Format, 'xlsx'>
  readonly query: CheckedQuery
  readonly language: Language
  /** Canonical address without suffix, from `/v1` on. */
  readonly url: string
}

function plainQuestion({ url = '', headers }: IncomingMessage): PlainQuestion | undefined {
  const match = url.length > longestAddress ? null : plainAddress.exec(url)
  if (match === null) return undefined
  const [, path, slug, suffix, text] = match as unknown as [
    string,
    string,
    string,
    Format?,
    string?,
  ]
  const format = suffix ?? formatOf(headers.accept)
  const query = plainQuery(text)
  if (query === undefined || format === undefined || format === 'xlsx') return undefined
  const language = languageOf(headers['accept-language'])
  const asked = canonicalUrl(text === undefined ? path : `${path}?${text}`)
  return { slug, format, query, language, url: asked }
}

/**
 * Answers well-formed questions about the observations of datasets that were opened before, without the
 * framework and without waiting. Whatever it does not know for sure, and every refusal, is left to the
 * route, so that there is one wording; what it does answer is what the route would.
 */
export class PlainQuestions {
  readonly #opened: OpenedDatasets
  readonly #baseUrl: string

  constructor(opened: OpenedDatasets, baseUrl: string) {
    this.#opened = opened
    this.#baseUrl = baseUrl
  }

  /** The answer to a request on the current release, or `undefined` when the framework must. */
  answer(request: IncomingMessage, releaseId: string): Answer | undefined {
    const asked = plainQuestion(request)
    if (asked === undefined) return undefined
    const opened = this.#opened.find(releaseId, asked.slug)
    if (opened === undefined) return undefined
    const url = `${this.#baseUrl}${asked.url}`
    try {
      return textAnswer(understand({ ...opened, ...asked, url }), asked.format)
    } catch {
      // The route meets the same error, and has the words and the log for it.
      return undefined
    }
  }
}
