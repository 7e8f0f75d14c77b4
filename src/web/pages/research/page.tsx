import { phases } from '#indicators'
import { type Publication, publications, publicationThemes } from '#reference'
import { BreakdownForm, type SelectField } from '../../components/breakdown-form/breakdown-form.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { capitalised } from '../../figure/labels.ts'
import { fill } from '../../messages/messages.ts'
import type { PageContent, PageRoute } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'
import {
  filterPublications,
  type ResearchFilter,
  readResearchFilter,
} from './filter-publications.ts'

/** What the research library shows. */
export interface ResearchProps {
  readonly view: View
  readonly filter: ResearchFilter
  readonly all: readonly Publication[]
  readonly themes: readonly string[]
}

function themeName(theme: string): string {
  return capitalised(theme.replaceAll('-', ' '))
}

function fieldsOf({ view, filter, all, themes }: ResearchProps): readonly SelectField[] {
  const { text } = view
  const every = { value: '', label: text.researchAll }
  const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => b - a)
  return [
    {
      name: 'thema',
      label: text.researchTheme,
      value: filter.theme ?? '',
      options: [every, ...themes.map((theme) => ({ value: theme, label: themeName(theme) }))],
    },
    {
      name: 'fase',
      label: text.researchPhase,
      value: filter.phase ?? '',
      options: [
        every,
        ...phases.map((phase) => ({ value: phase as string, label: text[`phase_${phase}`] })),
      ],
    },
    {
      name: 'jaar',
      label: text.researchYear,
      value: filter.year === undefined ? '' : String(filter.year),
      options: [every, ...years.map((year) => ({ value: String(year), label: String(year) }))],
    },
  ]
}

function Item({ view, publication }: { view: View; publication: Publication }) {
  const { text, language } = view
  const { slug, title, authors, year, summary, url, themes, unverified } = publication
  return (
    <article className="kr-publication" id={slug}>
      <h2 lang={publication.language}>{url === undefined ? title : <a href={url}>{title}</a>}</h2>
      <p className="kr-small kr-muted">
        {authors.join(', ')}, {year}
        {url === undefined && `. ${text.researchNoLink}`}
      </p>
      {unverified && <p className="kr-tag">{text.researchUnverified}</p>}
      <p className="kr-prose">{summary[language]}</p>
      <ul className="kr-link-row kr-small" lang="nl">
        {themes.map((theme) => (
          <li key={theme}>
            <a href={href(view, '/onderzoek', { thema: theme })}>{themeName(theme)}</a>
          </li>
        ))}
      </ul>
    </article>
  )
}

/** The research library with its filters. */
export function researchPage(props: ResearchProps): PageContent {
  const { view, filter, all } = props
  const { text } = view
  const found = filterPublications(all, filter)
  const address = href(view, '/onderzoek')
  return {
    kind: 'page',
    title: text.researchTitle,
    description: text.researchLead,
    breadcrumbs: [{ label: text.navResearch }],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{text.researchTitle}</h1>
          <p className="kr-lead">{text.researchLead}</p>
        </div>
        <BreakdownForm
          view={view}
          action={address.split('?')[0] ?? address}
          fields={fieldsOf(props)}
          hidden={view.pinned ? { release: view.releaseId } : {}}
          resetHref={address}
          search={{ name: 'tekst', label: text.researchText, value: filter.text }}
        />
        <p className="kr-muted" role="status">
          {fill(text.researchCount, { count: found.length, all: all.length })}
        </p>
        {found.length === 0 && <EmptyState message={text.researchNothing} />}
        <div className="kr-publications">
          {found.map((publication) => (
            <Item key={publication.slug} view={view} publication={publication} />
          ))}
        </div>
      </div>
    ),
  }
}

/** The research library. */
export const researchRoute: PageRoute = {
  path: '/onderzoek',
  load: async ({ view }) =>
    researchPage({
      view,
      filter: readResearchFilter(view.query),
      all: publications(),
      themes: publicationThemes(),
    }),
}
