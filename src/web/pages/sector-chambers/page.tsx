import { type Cell, formatPeriod } from '#kernel'
import type { Code } from '#reference'
import { TableBox } from '../../components/table-box/table-box.tsx'
import { cellText } from '../../figure/cell-text.ts'
import { placeFacts } from '../../places/place-facts.ts'
import { sectorChamberPath } from '../../places/place-routes.ts'
import { sectorChambers } from '../../places/sector-chambers.ts'
import type { PageContent, PageRoute } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'

/** A column of the list: an indicator with its figure per sector chamber. */
export interface ChamberColumn {
  readonly label: string
  readonly path: string
  readonly period: string
  readonly cells: ReadonlyMap<string, Cell>
}

/** What the list of sector chambers shows. */
export interface SectorChambersProps {
  readonly view: View
  readonly chambers: readonly Code[]
  readonly columns: readonly ChamberColumn[]
}

/** The sector chambers, with their main figures side by side. */
export function sectorChambersPage({ view, chambers, columns }: SectorChambersProps): PageContent {
  const { text, language } = view
  return {
    kind: 'page',
    title: text.chambersTitle,
    description: text.chambersLead,
    breadcrumbs: [{ label: text.chambersTitle }],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{text.chambersTitle}</h1>
          <p className="kr-lead">{text.chambersLead}</p>
        </div>
        <TableBox caption={text.chambersCaption}>
          <thead>
            <tr>
              <th scope="col">{text.chamberName}</th>
              {columns.map(({ label, path, period }) => (
                <th key={path} scope="col" className="kr-numeric">
                  <a href={href(view, path, { uitsplitsing: 'sectorkamer' })}>{label}</a>
                  <span className="kr-sub">{formatPeriod(period, language)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chambers.map(({ code, name }) => (
              <tr key={code}>
                <th scope="row">
                  <a href={href(view, sectorChamberPath(code))}>{name[language]}</a>
                </th>
                {columns.map(({ path, cells }) => {
                  const cell = cells.get(code)
                  return (
                    <td key={path} className="kr-numeric">
                      {cell === undefined ? text.missing_notDelivered : cellText(cell, view)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </TableBox>
      </div>
    ),
  }
}

/** Indicators in the list, in order; one without figures per sector chamber is left out. */
const shown = ['studenten-per-sectorkamer', 'instroom-25-plus', 'bbl-instroom-al-aan-het-werk']

/** The list of sector chambers. Each column holds one definition and one period. */
export const sectorChambersRoute: PageRoute = {
  path: '/sectorkamers',
  async load({ view, atlas }) {
    const chambers = sectorChambers()
    const datasets = await Promise.all(shown.map((slug) => atlas.dataset(slug)))
    const columns = datasets.flatMap((dataset) => {
      if (dataset === undefined) return []
      const facts = chambers.map(({ code }) => ({
        code,
        fact: placeFacts(dataset, 'sectorChamber', code)[0],
      }))
      const first = facts.find(({ fact }) => fact?.own !== undefined)?.fact
      if (first === undefined) return []
      const alike = facts.flatMap(({ code, fact }) =>
        fact?.own !== undefined &&
        fact.definition === first.definition &&
        fact.period === first.period
          ? [[code, fact.own.cell] as const]
          : [],
      )
      const { label, slug } = dataset.indicator
      const head = { label: label[view.language], path: `/cijfers/${slug}`, period: first.period }
      return [{ ...head, cells: new Map(alike) }]
    })
    return sectorChambersPage({ view, chambers, columns })
  },
}
