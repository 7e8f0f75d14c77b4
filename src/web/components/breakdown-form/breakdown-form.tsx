import type { View } from '../../view.ts'

/** A choice in the form: a list of options, sent under its name. */
export interface SelectField {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** The selection of a figure as a form whose choices end up in the address. */
export interface BreakdownFormProps {
  readonly view: View
  /** Address the form goes to, without query. */
  readonly action: string
  readonly fields: readonly SelectField[]
  /** Sent along unchanged, such as the display. */
  readonly hidden: Readonly<Record<string, string>>
  /** Address without any choice. */
  readonly resetHref: string
  /** A field for words before the lists. */
  readonly search?: { readonly name: string; readonly label: string; readonly value: string }
}

function Field({ field }: { field: SelectField }) {
  const id = `keuze-${field.name}`
  const helpId = `${id}-uitleg`
  return (
    <div className="kr-field">
      <label htmlFor={id}>{field.label}</label>
      <select
        id={id}
        name={field.name}
        defaultValue={field.value}
        aria-describedby={field.help === undefined ? undefined : helpId}
      >
        {field.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {field.help !== undefined && (
        <p id={helpId} className="kr-small kr-muted">
          {field.help}
        </p>
      )}
    </div>
  )
}

function SearchField({ search }: { search: NonNullable<BreakdownFormProps['search']> }) {
  const id = `keuze-${search.name}`
  return (
    <div className="kr-field">
      <label htmlFor={id}>{search.label}</label>
      <input id={id} type="search" name={search.name} defaultValue={search.value} maxLength={200} />
    </div>
  )
}

/** Lists to choose the breakdown, the codes, the period and the definition; sent with a button. */
export function BreakdownForm(props: BreakdownFormProps) {
  const { view, action, fields, hidden, resetHref, search } = props
  if (fields.length === 0) return null
  return (
    <form className="kr-breakdown" method="get" action={action}>
      <h2 className="kr-breakdown-title">{view.text.breakdownLegend}</h2>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {search !== undefined && <SearchField search={search} />}
      {fields.map((field) => (
        <Field key={field.name} field={field} />
      ))}
      <p className="kr-breakdown-send">
        <button type="submit">{view.text.applySelection}</button>
        <a href={resetHref}>{view.text.resetSelection}</a>
      </p>
    </form>
  )
}
