import type { RegisterNames } from '#indicators'
import { formatPeriod, hasValue, type Observation } from '#kernel'
import type { DimensionId } from '#reference'
import { cellText, intervalText, statusText } from '../../figure/cell-text.ts'
import { codeLabel, dimensionField, dimensionLabel } from '../../figure/labels.ts'
import { fill } from '../../messages/messages.ts'
import type { View } from '../../view.ts'
import { MissingReason } from '../missing-reason/missing-reason.tsx'

/** Which column a table is sorted by: a dimension field, `periode` or `waarde`; `-` in front is down. */
export type SortKey = string

/** Figures as rows: period, the dimensions that vary, value, interval and what to know about it. */
export interface ObservationTableProps {
  readonly view: View
  readonly caption: string
  readonly rows: readonly Observation[]
  readonly dimensions: readonly DimensionId[]
  readonly names: RegisterNames
  /** The order of the rows, and the address that sorts by a column; absent for a table as given. */
  readonly sort?: { readonly by: SortKey; readonly hrefOf: (key: SortKey) => string }
}

function sortState(by: string | undefined, field: string): 'ascending' | 'descending' | undefined {
  if (by === field) return 'ascending'
  return by === `-${field}` ? 'descending' : undefined
}

function Column({
  props,
  field,
  label,
  numeric = false,
}: {
  props: ObservationTableProps
  field: string
  label: string
  numeric?: boolean
}) {
  const { sort, view } = props
  const state = sortState(sort?.by, field)
  const next = state === 'ascending' ? `-${field}` : field
  const arrow = state === 'ascending' ? '↑' : state === 'descending' ? '↓' : ''
  return (
    <th scope="col" className={numeric ? 'kr-numeric' : undefined} aria-sort={state}>
      {sort === undefined ? (
        label
      ) : (
        <a href={sort.hrefOf(next)} title={fill(view.text.sortBy, { column: label.toLowerCase() })}>
          {label} <span aria-hidden="true">{arrow}</span>
        </a>
      )}
    </th>
  )
}

function Row({ row, props }: { row: Observation; props: ObservationTableProps }) {
  const { view, dimensions, names } = props
  const { cell, note } = row
  const status = statusText(cell, view)
  return (
    <tr>
      <th scope="row">{formatPeriod(row.period, view.language)}</th>
      {dimensions.map((id) => (
        <td key={id}>{codeLabel(id, row.dimensions[id] ?? 'total', names, view.language)}</td>
      ))}
      <td className="kr-numeric">
        {hasValue(cell) ? cellText(cell, view) : <MissingReason cell={cell} view={view} />}
      </td>
      <td className="kr-numeric">{intervalText(cell, view)}</td>
      <td>
        {status}
        {status !== '' && note !== undefined && '. '}
        {note !== undefined && <span lang="nl">{note}</span>}
      </td>
    </tr>
  )
}

/** A table of figures. The row heading is the period; a missing value shows its reason. */
export function ObservationTable(props: ObservationTableProps) {
  const { view, caption, rows, dimensions } = props
  const { text, language } = view
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="kr-table-box" aria-label={caption} tabIndex={0}>
      <table className="kr-table utrecht-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <Column props={props} field="periode" label={text.period} />
            {dimensions.map((id) => (
              <Column
                key={id}
                props={props}
                field={dimensionField(id)}
                label={capital(dimensionLabel(id, language))}
              />
            ))}
            <Column props={props} field="waarde" label={text.value} numeric />
            <th scope="col" className="kr-numeric">
              {text.interval}
            </th>
            <th scope="col">{text.note}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={JSON.stringify([row.definition, row.period, row.dimensions])}
              row={row}
              props={props}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
