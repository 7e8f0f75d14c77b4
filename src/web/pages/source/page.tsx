import type { Indicator } from '#indicators'
import { formatNumber, formatPeriod } from '#kernel'
import type { SourceRecord } from '#store'
import { Alert } from '../../components/alert/alert.tsx'
import { TableBox } from '../../components/table-box/table-box.tsx'
import { fill } from '../../messages/messages.ts'
import { notFound, type PageContent, type PageRoute } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'

/** A source with the indicators that use it. */
export interface SourceProps {
  readonly view: View
  readonly source: SourceRecord
  readonly indicators: readonly Indicator[]
}

function Facts({ view, source }: Pick<SourceProps, 'view' | 'source'>) {
  const { text, language } = view
  const { publisher, licence, checkedOn, reliability, url } = source
  return (
    <dl className="kr-facts">
      <dt>{text.sourcePublisher}</dt>
      <dd>{publisher}</dd>
      <dt>{text.sourceAddress}</dt>
      <dd>
        <a href={url} rel="external">
          {url}
        </a>
      </dd>
      <dt>{text.sourceLicence}</dt>
      <dd>{licence.url === undefined ? licence.name : <a href={licence.url}>{licence.name}</a>}</dd>
      <dt>{text.sourceSeen}</dt>
      <dd>{checkedOn === undefined ? text.sourceNotSeen : formatPeriod(checkedOn, language)}</dd>
      <dt>{text.sourceReliability}</dt>
      <dd>{text[`reliabilityLong_${reliability}`]}</dd>
    </dl>
  )
}

function Files({ view, source }: Pick<SourceProps, 'view' | 'source'>) {
  const { text, language } = view
  if (source.files.length === 0) return null
  return (
    <TableBox caption={text.sourceFiles}>
      <thead>
        <tr>
          <th scope="col">{text.sourceFile}</th>
          <th scope="col" className="kr-numeric">
            {text.sourceRows}
          </th>
          <th scope="col" className="kr-numeric">
            {text.sourceBytes}
          </th>
          <th scope="col">SHA-256</th>
        </tr>
      </thead>
      <tbody>
        {source.files.map(({ name, rows, bytes, sha256 }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="kr-numeric">{formatNumber(rows, language)}</td>
            <td className="kr-numeric">{formatNumber(bytes, language)}</td>
            <td>
              <code className="kr-checksum">{sha256}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}

/** One source: who published it, how far we trust it, which files were read and what uses it. */
export function sourcePage({ view, source, indicators }: SourceProps): PageContent {
  const { text, language } = view
  const title = source.title[language]
  return {
    kind: 'page',
    title,
    description: `${title}. ${source.publisher}.`,
    breadcrumbs: [{ label: text.navSources, path: '/bronnen' }, { label: title }],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{title}</h1>
        </div>
        {source.reliability === 'none' && (
          <Alert kind="warning">
            <p>{text.unverifiedLong}</p>
          </Alert>
        )}
        <Facts view={view} source={source} />
        <Files view={view} source={source} />
        <section className="kr-section">
          <h2>{fill(text.sourceUsedBy, { count: indicators.length })}</h2>
          <ul className="kr-columns">
            {indicators.map(({ slug, label }) => (
              <li key={slug}>
                <a href={href(view, `/cijfers/${slug}`)}>{label[language]}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    ),
  }
}

/** A source by its id. */
export const sourceRoute: PageRoute = {
  path: '/bronnen/:id',
  async load({ view, atlas, params }) {
    const id = params.id ?? ''
    const source = atlas.manifest.sources.find((known) => known.id === id)
    if (source === undefined) {
      const words = { name: view.text.navSources, value: id.slice(0, 80) }
      const all = { label: view.text.navSources, href: href(view, '/bronnen') }
      return notFound(fill(view.text.badValueText, words), [all])
    }
    const found = await Promise.all(atlas.indicators.map(({ slug }) => atlas.dataset(slug)))
    const users = found.filter((dataset) => dataset?.sources.some((used) => used.id === id))
    const indicators = users.flatMap((dataset) => dataset?.indicator ?? [])
    return sourcePage({ view, source, indicators })
  },
}
