/** What the bench must know of an indicator to ask for its figures. */
export interface Asked {
  readonly slug: string
  readonly perioden: readonly string[]
  readonly dimensies: readonly {
    readonly veld: string
    readonly codes: readonly { code: string }[]
  }[]
}

/** How many of so many questions were never asked before. */
export const neverAskedShare = 20

/** Figures of every fourth indicator as callers ask for them: all, as files, and cut by a breakdown. */
function figureQuestions(indicators: readonly Asked[]): string[] {
  return indicators
    .filter((_, i) => i % 4 === 0)
    .flatMap(({ slug, perioden, dimensies: [first] }) => [
      `/v1/indicatoren/${slug}`,
      `/v1/indicatoren/${slug}/waarnemingen`,
      `/v1/indicatoren/${slug}/waarnemingen?periodeVanaf=${perioden.at(-1)}&sorteer=-waarde`,
      `/v1/indicatoren/${slug}/waarnemingen.csv`,
      `/v1/indicatoren/${slug}/waarnemingen.jsonstat`,
      ...(first === undefined
        ? []
        : [`/v1/indicatoren/${slug}/waarnemingen?${first.veld}=${first.codes[0]?.code}`]),
    ])
}

/** Questions that come back all the time. */
export function knownQuestions(indicators: readonly Asked[]): string[] {
  return [
    '/v1/indicatoren',
    '/v1/indicatoren?pagina=2',
    '/v1/indicatoren?fase=leren&sorteer=naam',
    '/v1/indicatoren?zoek=bbl',
    ...figureQuestions(indicators),
    '/v1/bronnen',
    '/v1/regios?soort=arbeidsmarktregio',
    '/v1/regios/AM01',
    '/v1/regios/AM21',
    '/v1/begrippen',
    '/v1/begrippen?pagina=2',
    '/v1/begrippen/bbl',
    '/v1/releases',
    '/v1/catalogus',
    '/v1/openapi.json',
  ]
}

/** Takes one of a number of choices and leaves the rest of the count for the next choice. */
function dial(count: number): (choices: number) => number {
  let rest = count
  return (choices) => {
    const chosen = rest % choices
    rest = Math.floor(rest / choices)
    return chosen
  }
}

/**
 * A maker of questions that nobody asked before: each time another combination of indicator, breakdown,
 * first period, order and page size. Six in eight ask JSON, one CSV, one JSON-stat.
 */
export function neverAskedQuestions(indicators: readonly Asked[]): () => string {
  let asked = 0
  return () => {
    const take = dial(asked++)
    const { slug, perioden, dimensies } = indicators[take(indicators.length)]!
    const size = 10 + take(991)
    const order = ['periode', '-periode', 'waarde', '-waarde'][take(4)]
    const from = perioden[take(Math.max(1, perioden.length))]
    const cut = dimensies[take(Math.max(1, dimensies.length))]
    const code = cut?.codes[size % cut.codes.length]?.code
    const filter = cut === undefined ? '' : `&${cut.veld}=${code}`
    const suffix = ['', '', '', '.csv', '', '', '', '.jsonstat'][size % 8]
    return `/v1/indicatoren/${slug}/waarnemingen${suffix}?aantalPerPagina=${size}&periodeVanaf=${from}&sorteer=${order}${filter}`
  }
}
