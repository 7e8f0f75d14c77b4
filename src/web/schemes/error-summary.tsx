import type { View } from '../view.ts'

/** A mistake in a form: what to do, and the id of the field it is about. */
export interface FormError {
  readonly field: string
  readonly message: string
}

/** What must be put right, at the top of a page, with a link to each field; has the focus when it appears. */
export function ErrorSummary({ view, errors }: { view: View; errors: readonly FormError[] }) {
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: without script this is how a reader meets what went wrong
    <div className="kr-error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{view.text.caseErrorsTitle}</h2>
      <ul className="kr-link-list">
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
