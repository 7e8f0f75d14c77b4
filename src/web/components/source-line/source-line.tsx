import { formatPeriod } from '#kernel'
import type { SourceRecord } from '#store'
import { fill } from '../../messages/messages.ts'
import { href, type View } from '../../view.ts'

function Source({ source, view }: { source: SourceRecord; view: View }) {
  const { text, language } = view
  const { checkedOn, reliability } = source
  const seen =
    checkedOn === undefined
      ? []
      : [fill(text.checkedOn, { date: formatPeriod(checkedOn, language) })]
  const how = reliability === 'official' ? [] : [text[`reliability_${reliability}`]]
  const remarks = [...how, ...seen].join(', ')
  return (
    <>
      <a href={href(view, `/bronnen/${source.id}`)}>{source.title[language]}</a>
      {` (${source.publisher}${remarks === '' ? '' : `; ${remarks}`})`}
    </>
  )
}

/** Where figures come from: title linked to its page, publisher, and whether and when we saw it. */
export function SourceLine({ sources, view }: { sources: readonly SourceRecord[]; view: View }) {
  return (
    <p className="kr-source">
      <strong>{sources.length > 1 ? view.text.sources : view.text.source}:</strong>{' '}
      {sources.map((source, index) => (
        <span key={source.id}>
          {index > 0 && '; '}
          <Source source={source} view={view} />
        </span>
      ))}
    </p>
  )
}
