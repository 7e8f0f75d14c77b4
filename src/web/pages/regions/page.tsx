import type { RegisterNames } from '#indicators'
import { type Cell, formatPeriod, missingCell } from '#kernel'
import { type Code, labourMarketRegions, provinces } from '#reference'
import { BreakdownForm } from '../../components/breakdown-form/breakdown-form.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { SourceLine } from '../../components/source-line/source-line.tsx'
import { TabLinks } from '../../components/tab-links/tab-links.tsx'
import { TableBox } from '../../components/table-box/table-box.tsx'
import { cellText } from '../../figure/cell-text.ts'
import { capitalised, codesInWords } from '../../figure/labels.ts'
import { RegionLinks } from '../../places/place-aside.tsx'
import { regionPath } from '../../places/place-routes.ts'
import type { PageContent } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'
import type { RegionMap } from './load-regions.ts'

/** What the page of all regions shows. */
export interface RegionsProps {
  readonly view: View
  readonly names: RegisterNames
  /** Absent when no figure is known per region. */
  readonly map?: RegionMap
  /** The map as SVG text from our own charts. */
  readonly picture?: string
  /** Whether the real outlines of the regions are known, and shown. */
  readonly outlines: 'unknown' | 'known' | 'shown'
}

function cellsOf({ selection, dataset }: RegionMap): (code: string) => Cell {
  const rows = selection.rows.filter(({ period }) => period === selection.period)
  const cells = new Map(rows.map(({ dimensions, cell }) => [dimensions.region, cell]))
  return (code) => cells.get(code) ?? missingCell('notDelivered', dataset.indicator.unit)
}

function mapName({ dataset, selection }: RegionMap, names: RegisterNames, view: View): string {
  const codes = codesInWords(selection.fixed, names, view.language)
  const { period } = selection
  const when = period === undefined ? [] : [formatPeriod(period, view.language)]
  return [dataset.indicator.label[view.language], ...codes, ...when].join(', ')
}

function RegionTable({ view, names, map }: RegionsProps & { readonly map: RegionMap }) {
  const { language, text } = view
  const cellOf = cellsOf(map)
  const byName = (a: Code, b: Code) => a.name[language].localeCompare(b.name[language], 'nl')
  return (
    <TableBox caption={mapName(map, names, view)}>
      <thead>
        <tr>
          <th scope="col">{text.regionsRegion}</th>
          <th scope="col" className="kr-numeric">
            {text.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...labourMarketRegions()].sort(byName).map(({ code, name }) => (
          <tr key={code}>
            <th scope="row">
              <a href={href(view, regionPath(code))}>{name[language]}</a>
            </th>
            <td className="kr-numeric">{cellText(cellOf(code), view)}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}

function MapTabs({ view, outlines }: RegionsProps) {
  if (outlines === 'unknown') return null
  const { kaart: _shown, release: _release, ...query } = Object.fromEntries(view.query)
  const tabs = [
    { label: view.text.regionsTiles, href: href(view, '/regios', query) },
    {
      label: view.text.regionsOutlines,
      href: href(view, '/regios', { ...query, kaart: 'grenzen' }),
    },
  ].map((tab, index) => ({ ...tab, current: (index === 1) === (outlines === 'shown') }))
  return <TabLinks label={view.text.tabsLabel} tabs={tabs} />
}

function RegionPicture(props: RegionsProps & { readonly map: RegionMap }) {
  const { view, names, map, picture, outlines } = props
  const used = new Set(map.selection.rows.flatMap(({ sources }) => sources))
  const sources = map.dataset.sources.filter(({ id }) => used.has(id))
  return (
    <div>
      <h2>{map.dataset.indicator.question[view.language]}</h2>
      <MapTabs {...props} />
      <figure className="kr-figure">
        {picture !== undefined && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own charts, which escape texts
          <div className="kr-picture-tiles" dangerouslySetInnerHTML={{ __html: picture }} />
        )}
        <figcaption className="kr-small">
          {capitalised(mapName(map, names, view))}.{' '}
          {outlines === 'shown' ? '' : view.text.regionsTilesHelp}
        </figcaption>
      </figure>
      <SourceLine view={view} sources={sources} />
    </div>
  )
}

function Lists({ view }: { view: View }) {
  const { text } = view
  return (
    <section className="kr-section">
      <h2>{text.provinces}</h2>
      <RegionLinks view={view} regions={provinces()} />
      <p>
        <a href={href(view, '/sectorkamers')}>{text.regionsToChambers}</a>
      </p>
    </section>
  )
}

function hiddenFields({ view, outlines }: RegionsProps): Readonly<Record<string, string>> {
  return {
    ...(outlines === 'shown' ? { kaart: 'grenzen' } : {}),
    ...(view.pinned ? { release: view.releaseId } : {}),
  }
}

/** All labour-market regions on a map and in a table, and the provinces. */
export function regionsPage(props: RegionsProps): PageContent {
  const { view, map } = props
  const { text } = view
  const address = href(view, '/regios')
  return {
    kind: 'page',
    title: text.regionsTitle,
    description: text.regionsLead,
    breadcrumbs: [{ label: text.navRegions }],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{text.regionsTitle}</h1>
          <p className="kr-lead">{text.regionsLead}</p>
        </div>
        {map === undefined ? (
          <EmptyState message={text.regionsNothing} />
        ) : (
          <>
            <BreakdownForm
              view={view}
              action={address.split('?')[0] ?? address}
              fields={map.fields}
              hidden={hiddenFields(props)}
              resetHref={address}
            />
            <div className="kr-map-grid">
              <RegionPicture {...props} map={map} />
              <RegionTable {...props} map={map} />
            </div>
          </>
        )}
        <Lists view={view} />
      </div>
    ),
  }
}
