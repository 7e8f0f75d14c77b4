import { foldText } from '#kernel'
import type { Publication } from '#reference'

/** What the address asks of the research library; absent parts do not filter. */
export interface ResearchFilter {
  readonly theme?: string
  readonly phase?: string
  readonly year?: number
  /** Every word must occur in title, authors, summary or themes. */
  readonly words: readonly string[]
  /** The words as typed. */
  readonly text: string
}

/** Reads the filter from the address. A year that is no number filters nothing. */
export function readResearchFilter(query: URLSearchParams): ResearchFilter {
  const text = (query.get('tekst') ?? '').slice(0, 200)
  const given = (name: string) => query.get(name) || undefined
  const theme = given('thema')
  const phase = given('fase')
  const year = Number(given('jaar'))
  return {
    text,
    words: foldText(text)
      .split(' ')
      .filter((word) => word !== ''),
    ...(theme === undefined ? {} : { theme }),
    ...(phase === undefined ? {} : { phase }),
    ...(Number.isSafeInteger(year) ? { year } : {}),
  }
}

function searchable({ title, authors, summary, themes }: Publication): string {
  return foldText([title, ...authors, summary.nl, summary.en, ...themes].join(' '))
}

/** The publications that answer every part of the filter, in the order given. */
export function filterPublications(
  all: readonly Publication[],
  { theme, phase, year, words }: ResearchFilter,
): readonly Publication[] {
  return all.filter(
    (publication) =>
      (theme === undefined || publication.themes.includes(theme)) &&
      (phase === undefined || publication.phases.includes(phase)) &&
      (year === undefined || publication.year === year) &&
      words.every((word) => searchable(publication).includes(word)),
  )
}
