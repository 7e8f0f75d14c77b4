import type { SearchHit } from '#algorithms'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { fill } from '../../messages/messages.ts'
import type { PageContent, PageRoute } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'
import { find, type HitGroup, searchIndexOf } from './find.ts'
import { excerpt, markWords } from './mark-words.ts'

/** What the page with search results shows. */
export interface SearchProps {
  readonly view: View
  readonly query: string
  readonly groups: readonly HitGroup[]
}

const excerptLength = 170

function Marked({ text, words, view }: { text: string; words: readonly string[]; view: View }) {
  return markWords(text, words, view.language).map((part, index) =>
    part.marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text that is written once
      <mark key={index}>{part.text}</mark>
    ) : (
      part.text
    ),
  )
}

function Hit({ view, hit }: { view: View; hit: SearchHit }) {
  const { document, matched } = hit
  return (
    <li>
      <a href={href(view, document.href)}>
        <Marked text={document.title} words={matched} view={view} />
      </a>
      <p className="kr-small kr-muted">
        <Marked text={excerpt(document.text, excerptLength)} words={matched} view={view} />
      </p>
    </li>
  )
}

function Group({ view, group }: { view: View; group: HitGroup }) {
  const { kind, hits } = group
  return (
    <section className="kr-hits" aria-labelledby={`groep-${kind}`}>
      <h2 id={`groep-${kind}`}>{view.text[`searchKind_${kind}`]}</h2>
      <ul>
        {hits.map((hit) => (
          <Hit key={hit.document.id} view={view} hit={hit} />
        ))}
      </ul>
    </section>
  )
}

function Suggestions({ view, message }: { view: View; message: string }) {
  const { text } = view
  return (
    <EmptyState message={message}>
      <p>{text.searchTry}</p>
      <ul className="kr-link-row">
        {text.searchExamples.split(';').map((example) => (
          <li key={example}>
            <a href={href(view, '/zoeken', { q: example.trim() })}>{example.trim()}</a>
          </li>
        ))}
        <li>
          <a href={href(view, '/atlas')}>{text.homeAtlas}</a>
        </li>
      </ul>
    </EmptyState>
  )
}

/** Search results in groups, with the words that answer marked; or what to try when there are none. */
export function searchPage({ view, query, groups }: SearchProps): PageContent {
  const { text } = view
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  const title = query === '' ? text.searchTitle : fill(text.searchTitleOf, { query })
  return {
    kind: 'page',
    title,
    description: text.searchLabel,
    breadcrumbs: [{ label: text.searchTitle }],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{title}</h1>
          {count > 0 && (
            <p className="kr-muted" role="status">
              {count === 1 ? text.searchCountOne : fill(text.searchCount, { count })}
            </p>
          )}
        </div>
        {query === '' && <Suggestions view={view} message={text.searchEmpty} />}
        {query !== '' && count === 0 && (
          <Suggestions view={view} message={fill(text.searchNothing, { query })} />
        )}
        <div className="kr-hit-groups">
          {groups.map((group) => (
            <Group key={group.kind} view={view} group={group} />
          ))}
        </div>
      </div>
    ),
  }
}

/** Search over figures, places, terms, research, sources and pages. */
export const searchRoute: PageRoute = {
  path: '/zoeken',
  keep: false,
  async load({ view, atlas }) {
    const query = (view.query.get('q') ?? '').trim().slice(0, 200)
    const groups = query === '' ? [] : find(searchIndexOf(atlas, view.language), query)
    return searchPage({ view, query, groups })
  },
}
