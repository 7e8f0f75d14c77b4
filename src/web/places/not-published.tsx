import { type Dataset, headline } from '#indicators'
import { formatPeriod, hasValue } from '#kernel'
import { cellText } from '../figure/cell-text.ts'
import { fill } from '../messages/messages.ts'
import { href, type View } from '../view.ts'
import type { PlaceDimension } from './place-facts.ts'

/** What was not published for a place, and why. */
export interface NotPublishedProps {
  readonly view: View
  readonly place: PlaceDimension
  readonly placeName: string
  readonly silent: readonly Dataset[]
}

function Item({ dataset, view }: { dataset: Dataset; view: View }) {
  const { cell, latest } = headline(dataset)
  const { slug, label } = dataset.indicator
  const period = latest === undefined ? '' : `, ${formatPeriod(latest.period, view.language)}`
  return (
    <li>
      <a href={href(view, `/cijfers/${slug}`)}>{label[view.language]}</a>
      {hasValue(cell) && (
        <span className="kr-sub">
          {fill(view.text.placeCountryShort, { value: cellText(cell, view) })}
          {period}
        </span>
      )}
    </li>
  )
}

function Items({ datasets, view }: { datasets: readonly Dataset[]; view: View }) {
  return (
    <ul className="kr-columns">
      {datasets.map((dataset) => (
        <Item key={dataset.indicator.slug} dataset={dataset} view={view} />
      ))}
    </ul>
  )
}

/**
 * The figures without a value for a place, with the reason and the national figure instead: those a
 * source does split this way but that are not in this release, and those nobody publishes this way.
 */
export function NotPublished({ view, place, placeName, silent }: NotPublishedProps) {
  const { text } = view
  const fetchable = silent.filter(({ indicator }) => indicator.breakdowns.includes(place))
  const never = silent.filter(({ indicator }) => !indicator.breakdowns.includes(place))
  const kind = place === 'region' ? text.placeKindRegion : text.placeKindChamber
  const words = { place: placeName, kind }
  return (
    <section className="kr-section">
      <h2>{fill(text.placeMissingTitle, words)}</h2>
      {fetchable.length > 0 && (
        <div className="kr-prose">
          <p>{fill(text.placeFetchable, words)}</p>
          <p>
            <code className="kr-formula">kansrijk haal &amp;&amp; kansrijk bouw</code>
          </p>
        </div>
      )}
      {fetchable.length > 0 && <Items datasets={fetchable} view={view} />}
      {never.length > 0 && (
        <details className="kr-more">
          <summary>{fill(text.placeNever, { ...words, count: never.length })}</summary>
          <Items datasets={never} view={view} />
        </details>
      )}
    </section>
  )
}
