/** Extra members of a problem that help a caller to repair the request. */
export interface ProblemDetails {
  /** The parameter that is wrong, by its name in the query or path. */
  readonly parameter?: string
  /** What was found there, cut to 100 characters. */
  readonly gevonden?: string
  /** Every value (or, when there are very many, the first hundred) that would have been right. */
  readonly toegestaneWaarden?: readonly string[]
  /** The existing name or value that looks most like what was found. */
  readonly bedoelJe?: string
  /** Every field of a body that is wrong. */
  readonly velden?: readonly WrongField[]
}

/** A field of a body that is wrong: what is the matter, what was found, what is expected. */
export interface WrongField {
  readonly veld?: string | undefined
  readonly melding: string
  readonly gevonden?: string | undefined
  readonly verwacht?: string | undefined
}

/** The media type of RFC 9457. */
export const problemMediaType = 'application/problem+json'

const titles: Readonly<Record<number, string>> = {
  400: 'Ongeldige vraag',
  404: 'Niet gevonden',
  405: 'Methode niet toegestaan',
  406: 'Geen passend formaat',
  408: 'Te lang gewacht',
  413: 'Vraag te groot',
  414: 'Adres te lang',
  415: 'Inhoud niet ondersteund',
  429: 'Te veel vragen',
  431: 'Kopregels te groot',
  500: 'Fout in de dienst',
  503: 'Nog niet beschikbaar',
}

/**
 * A refusal that becomes an RFC 9457 answer in Dutch: `status` is the HTTP status, `detail` one sentence,
 * `details` say which parameter is wrong and what exists.
 */
export class ApiProblem extends Error {
  readonly statusCode: number
  readonly details: ProblemDetails
  readonly headers: Readonly<Record<string, string>>

  constructor(
    statusCode: number,
    detail: string,
    details: ProblemDetails = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail)
    this.name = 'ApiProblem'
    this.statusCode = statusCode
    this.details = details
    this.headers = headers
  }
}

/** The body of a problem as JSON text; `instance` is the path asked for, without its query. */
export function problemBody(problem: ApiProblem, instance: string): string {
  const { parameter, gevonden, toegestaneWaarden, bedoelJe, velden } = problem.details
  return JSON.stringify({
    type: 'about:blank',
    title: titles[problem.statusCode] ?? 'Vraag niet uitgevoerd',
    status: problem.statusCode,
    detail: problem.message,
    instance: instance.slice(0, 200),
    parameter,
    gevonden: gevonden?.slice(0, 100),
    toegestaneWaarden: toegestaneWaarden?.slice(0, 100),
    bedoelJe,
    velden: velden?.slice(0, 100),
  })
}

/** A problem about a parameter whose value does not occur; names the nearest value that does. */
export function unknownValue(
  parameter: string,
  found: string,
  allowed: readonly string[],
): ApiProblem {
  const near = nearest(found, allowed)
  return new ApiProblem(400, `De waarde van '${parameter}' bestaat niet.`, {
    parameter,
    gevonden: found,
    toegestaneWaarden: allowed,
    ...(near === undefined ? {} : { bedoelJe: near }),
  })
}

/** A problem about a resource that does not exist; names the nearest one that does. */
export function unknownResource(
  what: string,
  parameter: string,
  found: string,
  existing: readonly string[],
): ApiProblem {
  const near = nearest(found, existing)
  return new ApiProblem(404, `${what} bestaat niet.`, {
    parameter,
    gevonden: found,
    toegestaneWaarden: existing,
    ...(near === undefined ? {} : { bedoelJe: near }),
  })
}

/**
 * The candidate with the smallest edit distance to the text, ignoring case, when at most a third of the
 * text has to change; `undefined` when nothing comes near or the text is longer than 60 characters.
 */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  if (text.length === 0 || text.length > 60) return undefined
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(text.length / 3)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= bestDistance) continue
    const distance = editDistance(text.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** Levenshtein distance by two rows. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, change))
    }
    previous = row
  }
  return previous[b.length]!
}
