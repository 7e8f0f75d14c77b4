import { formatNumber, formatPeriod } from '#kernel'
import type { SourceRecord } from '#store'
import { TableBox } from '../../components/table-box/table-box.tsx'
import { fill } from '../../messages/messages.ts'
import type { PageContent, PageRoute } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'

/** A source with the number of indicators that use it. */
export interface ListedSource {
  readonly source: SourceRecord
  readonly figures: number
}

function Row({ view, listed }: { view: View; listed: ListedSource }) {
  const { source, figures } = listed
  const { text, language } = view
  return (
    <tr>
      <th scope="row">
        <a href={href(view, `/bronnen/${source.id}`)}>{source.title[language]}</a>
        <span className="kr-sub">{source.publisher}</span>
      </th>
      <td>{text[`reliabilityShort_${source.reliability}`]}</td>
      <td>{source.licence.name}</td>
      <td>{source.checkedOn === undefined ? '–' : formatPeriod(source.checkedOn, language)}</td>
      <td className="kr-numeric">{formatNumber(figures, language)}</td>
    </tr>
  )
}

/** Every source of a release, with how far we trust it. */
export function sourcesPage(view: View, listed: readonly ListedSource[]): PageContent {
  const { text } = view
  const lead = fill(text.sourcesLead, { count: listed.length })
  return {
    kind: 'page',
    title: text.sourcesTitle,
    description: lead,
    breadcrumbs: [{ label: text.navSources }],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{text.sourcesTitle}</h1>
          <p className="kr-lead">{lead}</p>
        </div>
        <TableBox caption={text.sourcesCaption}>
          <thead>
            <tr>
              <th scope="col">{text.source}</th>
              <th scope="col">{text.sourceReliability}</th>
              <th scope="col">{text.sourceLicence}</th>
              <th scope="col">{text.sourceSeen}</th>
              <th scope="col" className="kr-numeric">
                {text.sourceFigures}
              </th>
            </tr>
          </thead>
          <tbody>
            {listed.map((one) => (
              <Row key={one.source.id} view={view} listed={one} />
            ))}
          </tbody>
        </TableBox>
      </div>
    ),
  }
}

/** The sources of the release that is shown, by title. */
export const sourcesRoute: PageRoute = {
  path: '/bronnen',
  async load({ view, atlas }) {
    const found = await Promise.all(atlas.indicators.map(({ slug }) => atlas.dataset(slug)))
    const counts = new Map<string, number>()
    for (const { id } of found.flatMap((dataset) => dataset?.sources ?? []))
      counts.set(id, (counts.get(id) ?? 0) + 1)
    const listed = atlas.manifest.sources.map((source) => ({
      source,
      figures: counts.get(source.id) ?? 0,
    }))
    const title = ({ source }: ListedSource) => source.title[view.language]
    return sourcesPage(
      view,
      listed.sort((a, b) => title(a).localeCompare(title(b), view.language)),
    )
  },
}
