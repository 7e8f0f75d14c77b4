import type { RegisterNames } from '#indicators'
import { formatPeriod, hasValue } from '#kernel'
import { MissingReason } from '../../components/missing-reason/missing-reason.tsx'
import { TableBox } from '../../components/table-box/table-box.tsx'
import { cellText } from '../../figure/cell-text.ts'
import { capitalised, definitionLabel } from '../../figure/labels.ts'
import { fill } from '../../messages/messages.ts'
import { factDetail } from '../../places/fact-words.ts'
import type { PlaceDimension } from '../../places/place-facts.ts'
import { href, type View } from '../../view.ts'
import type { ComparisonRow } from './compare-places.ts'

/** A place that is compared: its code, its name and the path of its page. */
export interface ComparedPlace {
  readonly code: string
  readonly name: string
  readonly path: string
}

/** Figures of several places side by side. */
export interface ComparisonTableProps {
  readonly view: View
  readonly names: RegisterNames
  readonly place: PlaceDimension
  readonly caption: string
  readonly places: readonly ComparedPlace[]
  readonly rows: readonly ComparisonRow[]
  /** Address that orders the places by an indicator; absent where there is nothing to order. */
  readonly orderHref?: (slug: string) => string
  readonly order?: string
  /** Whether the rows are parts of one figure, named by the part instead of the figure. */
  readonly parts?: boolean
}

function OrderLink({ row, props }: { row: ComparisonRow; props: ComparisonTableProps }) {
  const { view, orderHref, order, places } = props
  if (orderHref === undefined || places.length < 2) return null
  const { slug, label } = row.dataset.indicator
  const down = order !== `-${slug}`
  const words = { figure: label[view.language].toLowerCase() }
  const text = fill(down ? view.text.compareOrderDown : view.text.compareOrderUp, words)
  return (
    <a className="kr-sub kr-no-print" href={orderHref(down ? `-${slug}` : slug)}>
      {text}
    </a>
  )
}

function Row({ row, props }: { row: ComparisonRow; props: ComparisonTableProps }) {
  const { view, names, place, places } = props
  const { language } = view
  const { dataset, definition, example, period, whole, cells } = row
  const detail = factDetail(example, place, names, view)
  const several = dataset.definitions.length > 1
  const name = dataset.indicator.label[language]
  const byPart = props.parts === true && detail !== ''
  const about = [
    ...(detail === '' || byPart ? [] : [detail]),
    formatPeriod(period, language),
    ...(several ? [definitionLabel(definition, language)] : []),
  ]
  return (
    <tr>
      <th scope="row">
        <a href={href(view, `/cijfers/${dataset.indicator.slug}`)}>
          {byPart ? capitalised(detail) : name}
        </a>
        <span className="kr-sub">{about.join(', ')}</span>
        <OrderLink row={row} props={props} />
      </th>
      {places.map(({ code }) => {
        const cell = cells.get(code)
        return (
          <td key={code} className="kr-numeric">
            {cell !== undefined && !hasValue(cell) ? (
              <MissingReason cell={cell} view={view} />
            ) : (
              cell !== undefined && cellText(cell, view)
            )}
          </td>
        )
      })}
      <td className="kr-numeric kr-muted">
        {whole === undefined ? '–' : cellText(whole.cell, view)}
      </td>
    </tr>
  )
}

/** Places as columns, figures as rows; each row holds one definition and one period. */
export function ComparisonTable(props: ComparisonTableProps) {
  const { view, caption, places, rows } = props
  const { text } = view
  return (
    <TableBox caption={caption}>
      <thead>
        <tr>
          <th scope="col">{text.placeFigure}</th>
          {places.map(({ code, name, path }) => (
            <th key={code} scope="col" className="kr-numeric">
              <a href={href(view, path)}>{name}</a>
            </th>
          ))}
          <th scope="col" className="kr-numeric">
            {text.placeCountry}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={`${row.dataset.indicator.slug} ${JSON.stringify(row.example.dimensions)}`}
            row={row}
            props={props}
          />
        ))}
      </tbody>
    </TableBox>
  )
}
