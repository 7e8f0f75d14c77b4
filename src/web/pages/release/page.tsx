import type { Atlas } from '#indicators'
import { formatNumber, formatPeriod, type Observation } from '#kernel'
import type { FigureChange, Manifest } from '#store'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { Pagination } from '../../components/pagination/pagination.tsx'
import { TableBox } from '../../components/table-box/table-box.tsx'
import { cellText } from '../../figure/cell-text.ts'
import { codesInWords } from '../../figure/labels.ts'
import { seriesLabel } from '../../figure/series-label.ts'
import { fill } from '../../messages/messages.ts'
import type { PageContent } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'

/** Figures that changed, per page. */
export const changesPerPage = 50

/** A release and what changed in it. */
export interface ReleaseProps {
  readonly view: View
  /** The release opened: names of its codes and series. */
  readonly atlas: Pick<Atlas, 'indicators' | 'names'>
  readonly manifest: Manifest
  /** The release that was made before it, when there is one. */
  readonly previousId?: string
  readonly changes: readonly FigureChange[]
  /** From 1. */
  readonly page: number
}

function figureName({ series, dimensions }: Observation, { atlas, view }: ReleaseProps): string {
  const label = seriesLabel(series, atlas.indicators, view.language)
  return [label, ...codesInWords(dimensions, atlas.names, view.language)].join(', ')
}

function Change({ change, page }: { change: FigureChange; page: ReleaseProps }) {
  const { view } = page
  const { text, language } = view
  const shown = change.after ?? change.before
  if (shown === undefined) return null
  const cell = (o: Observation | undefined) => (o === undefined ? '–' : cellText(o.cell, view))
  return (
    <tr>
      <th scope="row">
        {figureName(shown, page)}
        <span className="kr-sub">{formatPeriod(shown.period, language)}</span>
      </th>
      <td>{text[`change_${change.kind}`]}</td>
      <td className="kr-numeric">{cell(change.before)}</td>
      <td className="kr-numeric">{cell(change.after)}</td>
      <td>{change.reasons.map((reason) => text[`reason_${reason}`]).join(', ')}</td>
    </tr>
  )
}

function Changes(props: ReleaseProps) {
  const { view, manifest, previousId, changes, page } = props
  const { text } = view
  if (previousId === undefined) return <EmptyState message={text.releaseFirst} />
  if (changes.length === 0) return <EmptyState message={text.releaseSame} />
  const pages = Math.ceil(changes.length / changesPerPage)
  const shown = changes.slice((page - 1) * changesPerPage, page * changesPerPage)
  return (
    <>
      <TableBox caption={fill(text.releaseChanges, { count: changes.length })}>
        <thead>
          <tr>
            <th scope="col">{text.placeFigure}</th>
            <th scope="col">{text.releaseChange}</th>
            <th scope="col" className="kr-numeric">
              {text.releaseBefore}
            </th>
            <th scope="col" className="kr-numeric">
              {text.releaseAfter}
            </th>
            <th scope="col">{text.releaseWhy}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change, index) => (
            <Change
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a document that is written once
              key={index}
              change={change}
              page={props}
            />
          ))}
        </tbody>
      </TableBox>
      <Pagination
        view={view}
        page={page}
        pages={pages}
        hrefOf={(number) => href(view, `/releases/${manifest.id}`, { pagina: String(number) })}
      />
    </>
  )
}

function Facts({ view, manifest }: Pick<ReleaseProps, 'view' | 'manifest'>) {
  const { text, language } = view
  const pinned = { ...view, pinned: true, releaseId: manifest.id }
  const { errors, warnings } = manifest.issues
  return (
    <dl className="kr-facts">
      <dt>{text.releaseFigures}</dt>
      <dd>{formatNumber(manifest.observations, language)}</dd>
      <dt>{text.sources}</dt>
      <dd>
        <a href={href(pinned, '/bronnen')}>{formatNumber(manifest.sources.length, language)}</a>
      </dd>
      <dt>{text.releaseIssues}</dt>
      <dd>{fill(text.releaseIssueCounts, { errors, warnings })}</dd>
      <dt>{text.releaseCode}</dt>
      <dd>
        <code>{manifest.codeVersion}</code>
      </dd>
      <dt>{text.permalink}</dt>
      <dd>
        <a href={href(pinned, '/atlas')}>{text.releaseOpen}</a>
      </dd>
    </dl>
  )
}

/** One release: what is in it, and what changed since the one before. */
export function releasePage(props: ReleaseProps): PageContent {
  const { view, manifest } = props
  const { text } = view
  const title = fill(text.releaseTitle, { id: manifest.id })
  return {
    kind: 'page',
    title,
    description: text.releasesLead,
    breadcrumbs: [{ label: text.navReleases, path: '/releases' }, { label: manifest.id }],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{title}</h1>
        </div>
        <Facts view={view} manifest={manifest} />
        <section className="kr-section">
          <h2>{text.releaseChangedTitle}</h2>
          <Changes {...props} />
        </section>
      </div>
    ),
  }
}
