import type { RegisterNames } from '#indicators'
import { formatPeriod, type Observation } from '#kernel'
import { TableBox } from '../components/table-box/table-box.tsx'
import { cellText, statusText } from '../figure/cell-text.ts'
import { definitionLabel } from '../figure/labels.ts'
import { href, type View } from '../view.ts'
import { compareWithWhole } from './compare-with-whole.ts'
import { factDetail, factHref } from './fact-words.ts'
import type { PlaceDimension, PlaceFact } from './place-facts.ts'

/** Figures of one place as a table: value, the whole country beside it, period and source. */
export interface FactTableProps {
  readonly view: View
  readonly names: RegisterNames
  readonly place: PlaceDimension
  readonly code: string
  readonly caption: string
  readonly facts: readonly PlaceFact[]
  /** Whether a column tells by whose definition each figure was counted. */
  readonly withDefinition?: boolean
}

function Sources({ fact, own, view }: { fact: PlaceFact; own: Observation; view: View }) {
  const used = fact.dataset.sources.filter(({ id }) => own.sources.includes(id))
  return used.map(({ id, publisher, title }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <a href={href(view, `/bronnen/${id}`)} title={title[view.language]}>
        {publisher}
      </a>
    </span>
  ))
}

function Row({ fact, own, props }: { fact: PlaceFact; own: Observation; props: FactTableProps }) {
  const { view, names, place, code } = props
  const detail = factDetail(own, place, names, view)
  const status = statusText(own.cell, view)
  return (
    <tr>
      <th scope="row">
        <a href={factHref(fact, place, code, view)}>
          {fact.dataset.indicator.label[view.language]}
        </a>
        {detail !== '' && <span className="kr-sub">{detail}</span>}
        {props.withDefinition && (
          <span className="kr-sub">{definitionLabel(fact.definition, view.language)}</span>
        )}
      </th>
      <td className="kr-numeric">
        <strong>{cellText(own.cell, view)}</strong>
        {status !== '' && <span className="kr-sub">{status}</span>}
      </td>
      <td className="kr-numeric">
        {fact.whole === undefined ? '–' : cellText(fact.whole.cell, view)}
        <span className="kr-sub">{compareWithWhole(own, fact.whole, view)}</span>
      </td>
      <td>{formatPeriod(fact.period, view.language)}</td>
      <td>
        <Sources fact={fact} own={own} view={view} />
      </td>
    </tr>
  )
}

/** The facts of a place that have one figure for the whole of it; nothing when there is none. */
export function FactTable(props: FactTableProps) {
  const { view, caption, facts } = props
  const { text } = view
  if (!facts.some(({ own }) => own !== undefined)) return null
  return (
    <TableBox caption={caption}>
      <thead>
        <tr>
          <th scope="col">{text.placeFigure}</th>
          <th scope="col" className="kr-numeric">
            {text.placeHere}
          </th>
          <th scope="col" className="kr-numeric">
            {text.placeCountry}
          </th>
          <th scope="col">{text.period}</th>
          <th scope="col">{text.source}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) =>
          fact.own === undefined ? null : (
            <Row
              key={`${fact.dataset.indicator.slug} ${fact.definition}`}
              fact={fact}
              own={fact.own}
              props={props}
            />
          ),
        )}
      </tbody>
    </TableBox>
  )
}
