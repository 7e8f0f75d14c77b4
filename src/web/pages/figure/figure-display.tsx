import { formatPeriod } from '#kernel'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { ObservationTable } from '../../components/observation-table/observation-table.tsx'
import { Pagination } from '../../components/pagination/pagination.tsx'
import { SourceLine } from '../../components/source-line/source-line.tsx'
import { TabLinks } from '../../components/tab-links/tab-links.tsx'
import { cellText } from '../../figure/cell-text.ts'
import { drawingKind } from '../../figure/draw-figure.ts'
import { type Display, displays } from '../../figure/figure-choice.ts'
import { sortObservations } from '../../figure/sort-observations.ts'
import { fill } from '../../messages/messages.ts'
import { figureHref, shownSources } from './figure-links.ts'
import type { FigureProps } from './figure-props.ts'
import { selectionName } from './selection-name.ts'

const rowsPerPage = 100

const tabLabels = { grafiek: 'tabChart', kaart: 'tabMap', tabel: 'tabTable' } as const

function Tabs(props: FigureProps) {
  const { view, display, mappable } = props
  const shown = displays.filter((name) => name !== 'kaart' || mappable)
  const address = (name: Display) =>
    name === 'kaart'
      ? figureHref(props, { display: name, breakdown: 'region' })
      : figureHref(props, { display: name })
  const tabs = shown.map((name) => ({
    label: view.text[tabLabels[name]],
    href: address(name),
    current: name === display,
  }))
  return <TabLinks label={view.text.tabsLabel} tabs={tabs} />
}

function Table(props: FigureProps) {
  const { view, dataset, selection, names, choice } = props
  const { language, text } = view
  const by = choice.sort ?? '-periode'
  const rows = sortObservations([...selection.rows, ...selection.targets], by)
  const page = Math.min(choice.page, Math.max(1, Math.ceil(rows.length / rowsPerPage)))
  const selectionText = selectionName(selection, names, language)
  const caption = { label: dataset.indicator.label[language], selection: selectionText }
  const pageHref = (number: number) => `${figureHref(props, { display: 'tabel' })}&pagina=${number}`
  return (
    <>
      <ObservationTable
        view={view}
        caption={fill(text.tableCaption, caption)}
        rows={rows.slice((page - 1) * rowsPerPage, page * rowsPerPage)}
        dimensions={selection.breakdown === undefined ? [] : [selection.breakdown]}
        names={names}
        sort={{ by, hrefOf: (sort) => figureHref(props, { display: 'tabel', sort }) }}
      />
      <Pagination
        view={view}
        page={page}
        pages={Math.ceil(rows.length / rowsPerPage)}
        hrefOf={pageHref}
      />
    </>
  )
}

/** One number needs no axes: it stands there large, with what it is about. */
function SingleValue({ view, selection, names }: FigureProps) {
  const row = selection.rows[0]
  if (row === undefined) return null
  return (
    <p className="kr-single">
      <strong>{cellText(row.cell, view)}</strong>
      <span>{selectionName(selection, names, view.language)}</span>
      <span className="kr-small kr-muted">{view.text.onlyOneValue}</span>
    </p>
  )
}

function Drawing({ className, svg }: { className: string; svg: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own charts, which escape texts
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />
}

function Picture(props: FigureProps) {
  const { view, selection, display, picture, names } = props
  const { text, language } = view
  const kind = drawingKind(selection, display)
  if (picture === undefined)
    return kind === 'value' ? <SingleValue {...props} /> : <EmptyState message={text.noMap} />
  const { period } = selection
  const which = kind === 'tiles' ? text.mapPeriod : text.barPeriod
  const onePeriod = kind === 'tiles' || (kind === 'bars' && selection.breakdown !== undefined)
  return (
    <>
      <Drawing className={`kr-picture-wide kr-picture-${kind}`} svg={picture.wide} />
      <Drawing className="kr-picture-narrow" svg={picture.narrow} />
      <figcaption className="kr-small">
        {selectionName(selection, names, language)}.{' '}
        {onePeriod &&
          period !== undefined &&
          fill(which, { period: formatPeriod(period, language) })}
      </figcaption>
    </>
  )
}

/** The dataset as chart, map or table, under tabs that are links, with its source below. */
export function FigureDisplay(props: FigureProps) {
  const { view, selection, display } = props
  const sources = shownSources(props)
  return (
    <div className="kr-figure-main">
      <Tabs {...props} />
      <figure className="kr-figure">
        {selection.rows.length === 0 ? (
          <EmptyState message={view.text.noFigureForChoice} />
        ) : display === 'tabel' ? (
          <Table {...props} />
        ) : (
          <Picture {...props} />
        )}
      </figure>
      {sources.length > 0 && <SourceLine sources={sources} view={view} />}
    </div>
  )
}
