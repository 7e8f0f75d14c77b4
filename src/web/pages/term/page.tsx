import type { Indicator } from '#indicators'
import { formatPeriod } from '#kernel'
import { type Citation, type GlossaryEntry, glossary, glossaryEntry } from '#reference'
import { capitalised } from '../../figure/labels.ts'
import { fill } from '../../messages/messages.ts'
import { notFound, type PageContent, type PageRoute } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'

/** A term with the indicators that use it. */
export interface TermProps {
  readonly view: View
  readonly entry: GlossaryEntry
  readonly indicators: readonly Indicator[]
}

function SourceOf({ view, source }: { view: View; source: Citation }) {
  const { text, language } = view
  const { title, url, checkedOn } = source
  return (
    <p className="kr-source">
      <strong>{text.source}:</strong>{' '}
      <span lang="nl">{url === undefined ? title : <a href={url}>{title}</a>}</span>
      {checkedOn !== undefined &&
        ` (${fill(text.checkedOn, { date: formatPeriod(checkedOn, language) })})`}
      {source.unverified && ` (${text.unverified})`}
    </p>
  )
}

/** One term: what it means, other words for it, who says so and which figures use it. */
export function termPage({ view, entry, indicators }: TermProps): PageContent {
  const { text, language } = view
  const other = language === 'nl' ? 'en' : 'nl'
  const term = capitalised(entry.term[language])
  return {
    kind: 'page',
    title: term,
    description: entry.definition[language],
    breadcrumbs: [{ label: text.navGlossary, path: '/begrippen' }, { label: term }],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{term}</h1>
          <p className="kr-lead">{entry.definition[language]}</p>
          <SourceOf view={view} source={entry.source} />
        </div>
        <dl className="kr-facts">
          <dt>{text.termOtherLanguage}</dt>
          <dd lang={other}>{entry.term[other]}</dd>
          {entry.synonyms.length > 0 && (
            <>
              <dt>{text.termSynonyms}</dt>
              <dd lang="nl">{entry.synonyms.join(', ')}</dd>
            </>
          )}
        </dl>
        {indicators.length > 0 && (
          <section className="kr-section">
            <h2>{text.termFigures}</h2>
            <ul className="kr-columns">
              {indicators.map(({ slug, question }) => (
                <li key={slug}>
                  <a href={href(view, `/cijfers/${slug}`)}>{question[language]}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    ),
  }
}

/** A term by its slug. */
export const termRoute: PageRoute = {
  path: '/begrippen/:slug',
  async load({ view, atlas, params }) {
    const slug = params.slug ?? ''
    const entry = glossaryEntry(slug)
    if (entry !== undefined) {
      const indicators = atlas.indicators.filter(({ terms }) => terms.includes(slug))
      return termPage({ view, entry, indicators })
    }
    const alike = glossary().filter(
      (known) => slug.length > 2 && known.slug.includes(slug.slice(0, 5)),
    )
    const choices = [
      ...alike.slice(0, 8).map((known) => ({
        label: known.term[view.language],
        href: href(view, `/begrippen/${known.slug}`),
      })),
      { label: view.text.glossaryTitle, href: href(view, '/begrippen') },
    ]
    const words = { name: view.text.navGlossary, value: slug.slice(0, 80) }
    return notFound(fill(view.text.badValueText, words), choices)
  },
}
