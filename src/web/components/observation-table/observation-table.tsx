import type { RegisterNames } from '#indicators'
import { formatPeriod, hasValue, type Observation } from '#kernel'
import type { DimensionId } from '#reference'
import { cellText, intervalText, statusText } from '../../figure/cell-text.ts'
import { capitalised, codeLabel, dimensionField, dimensionLabel } from '../../figure/labels.ts'
import { fill } from '../../messages/messages.ts'
import type { View } from '../../view.ts'
import { MissingReason } from '../missing-reason/missing-reason.tsx'
import { type TableNotes, tableNotes } from './table-notes.ts'

/** Figures as rows: period, the dimensions that vary, value, interval and what to know about it. */
export interface ObservationTableProps {
  readonly view: View
  readonly caption: string
  readonly rows: readonly Observation[]
  readonly dimensions: readonly DimensionId[]
  readonly names: RegisterNames
  /**
   * The column the rows are sorted by (a dimension field, `periode` or `waarde`; `-` in front is down),
   * and the address that sorts by another. Absent for a table as given.
   */
  readonly sort?: { readonly by: string; readonly hrefOf: (key: string) => string }
}

interface ColumnProps {
  readonly props: ObservationTableProps
  readonly field: string
  readonly label: string
  readonly numeric?: boolean
}

function sortState(by: string | undefined, field: string): 'ascending' | 'descending' | undefined {
  if (by === field) return 'ascending'
  return by === `-${field}` ? 'descending' : undefined
}

function Column({ props, field, label, numeric = false }: ColumnProps) {
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

function Head({ props, withStatus }: { props: ObservationTableProps; withStatus: boolean }) {
  const { view, dimensions } = props
  const { text, language } = view
  return (
    <tr>
      <Column props={props} field="periode" label={text.period} />
      {dimensions.map((id) => (
        <Column
          key={id}
          props={props}
          field={dimensionField(id)}
          label={capitalised(dimensionLabel(id, language))}
        />
      ))}
      <Column props={props} field="waarde" label={text.value} numeric />
      <th scope="col" className="kr-numeric">
        {text.interval}
      </th>
      {withStatus && <th scope="col">{text.status}</th>}
    </tr>
  )
}

interface RowProps {
  readonly row: Observation
  readonly props: ObservationTableProps
  readonly notes: TableNotes
  readonly withStatus: boolean
}

function Row({ row, props, notes, withStatus }: RowProps) {
  const { view, dimensions, names } = props
  const { cell } = row
  const note = notes.numberOf(row)
  return (
    <tr>
      <th scope="row">{formatPeriod(row.period, view.language)}</th>
      {dimensions.map((id) => (
        <td key={id}>{codeLabel(id, row.dimensions[id] ?? 'total', names, view.language)}</td>
      ))}
      <td className="kr-numeric">
        {hasValue(cell) ? cellText(cell, view) : <MissingReason cell={cell} view={view} />}
        {note !== undefined && <sup> {note}</sup>}
      </td>
      <td className="kr-numeric">{intervalText(cell, view)}</td>
      {withStatus && <td>{statusText(cell, view)}</td>}
    </tr>
  )
}

function Notes({ notes, view }: { notes: TableNotes; view: View }) {
  if (notes.texts.length === 0) return null
  return (
    <ol className="kr-footnotes" aria-label={view.text.footnotes} lang="nl">
      {notes.texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ol>
  )
}

/** A table of figures. The row heading is the period; a missing value shows its reason. */
export function ObservationTable(props: ObservationTableProps) {
  const { view, caption, rows } = props
  const notes = tableNotes(rows)
  const withStatus = rows.some((row) => statusText(row.cell, view) !== '')
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="kr-table-box" aria-label={caption} tabIndex={0}>
        <table className="kr-table utrecht-table">
          <caption>
            <span>{caption}</span>
          </caption>
          <thead>
            <Head props={props} withStatus={withStatus} />
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={JSON.stringify([row.definition, row.period, row.dimensions])}
                {...{ row, props, notes, withStatus }}
              />
            ))}
          </tbody>
        </table>
      </section>
      <Notes notes={notes} view={view} />
    </>
  )
}
