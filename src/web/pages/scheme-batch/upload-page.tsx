import type { Allocation, Scheme } from '#schemes'
import { Alert } from '../../components/alert/alert.tsx'
import { DownloadList } from '../../components/download-list/download-list.tsx'
import { fill } from '../../messages/messages.ts'
import type { PageContent } from '../../routing/page-route.ts'
import { ErrorSummary, type FormError } from '../../schemes/error-summary.tsx'
import { fieldError } from '../../schemes/field-error.ts'
import { fieldId, QuestionField } from '../../schemes/question-field.tsx'
import { type ReadCase, readAnswers } from '../../schemes/read-answers.ts'
import { schemePath } from '../../schemes/scheme-paths.ts'
import { href, type View } from '../../view.ts'
import { ColumnTable } from './column-table.tsx'

/** Name and id of the field for the file. */
export const fileField = '_bestand'

/** What the page to upload a file shows. */
export interface UploadProps {
  readonly view: View
  readonly scheme: Scheme
  readonly allocation: Allocation
  /** Largest file in bytes; absent where no files are taken in. */
  readonly largestFile?: number
  /** The settings as sent, when something was wrong with them. */
  readonly sent?: URLSearchParams
  /** What was wrong with the file. */
  readonly fileError?: string
  readonly status?: number
}

/** The size of a file in words, rounded down: `5 MB`, `20 kB`. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.floor(bytes / 1000)} kB`
    : `${Math.floor(bytes / 1_000_000)} MB`
}

function settingErrors(view: View, read: ReadCase): readonly FormError[] {
  return read.asked.flatMap(({ name, question, issue }) =>
    issue === undefined
      ? []
      : [
          {
            field: fieldId(name),
            message: `${question.label[view.language]}: ${fieldError(question, issue, view)}`,
          },
        ],
  )
}

function FileField({ view, largestFile, fileError }: UploadProps & { largestFile: number }) {
  const { text } = view
  const ids = ['bestand-uitleg', ...(fileError === undefined ? [] : ['bestand-fout'])]
  return (
    <div className={`kr-question${fileError === undefined ? '' : ' kr-question-wrong'}`}>
      <label htmlFor={fileField}>
        <span className="kr-question-label">{text.batchFile}</span>
      </label>
      <p id="bestand-uitleg" className="kr-question-hint">
        {fill(text.batchFileHint, { size: sizeText(largestFile) })}
      </p>
      {fileError !== undefined && (
        <p id="bestand-fout" className="kr-field-error">
          <span className="kr-visually-hidden">{text.caseErrorPrefix} </span>
          {fileError}
        </p>
      )}
      <span className="kr-entry">
        <input
          id={fileField}
          name={fileField}
          type="file"
          accept=".csv,text/csv"
          aria-describedby={ids.join(' ')}
        />
      </span>
    </div>
  )
}

function UploadForm({ props, read }: { props: UploadProps; read: ReadCase }) {
  const { view, scheme, largestFile, sent } = props
  if (largestFile === undefined)
    return (
      <Alert kind="info">
        <p>{view.text.batchNotHere}</p>
      </Alert>
    )
  return (
    <form
      className="kr-case-form"
      method="post"
      encType="multipart/form-data"
      action={href({ ...view, pinned: false }, schemePath(scheme.description.id, 'aanvragen'))}
      noValidate
    >
      {read.asked.map((asked) => (
        <QuestionField key={asked.name} view={view} asked={asked} showError={sent !== undefined} />
      ))}
      <FileField {...props} largestFile={largestFile} />
      <p>
        <button type="submit">{view.text.batchStart}</button>
      </p>
      <p className="kr-small kr-muted">{view.text.batchPrivacy}</p>
    </form>
  )
}

/** How many applications are decided at once: the columns of the file, examples, and the form to send it. */
export function uploadPage(props: UploadProps): PageContent {
  const { view, scheme, allocation, fileError } = props
  const { text, language } = view
  const { title, id } = scheme.description
  const name = title[language]
  const read = readAnswers(allocation.settings, props.sent ?? new URLSearchParams())
  const errors = props.sent === undefined ? [] : settingErrors(view, read)
  const all =
    fileError === undefined ? errors : [...errors, { field: fileField, message: fileError }]
  const heading = fill(text.batchTitle, { scheme: name })
  const file = (kind: string) => href(view, schemePath(id, 'aanvragen', `${kind}.csv`))
  return {
    kind: 'page',
    title: all.length > 0 ? `${text.caseErrorPrefix} ${heading}` : heading,
    description: text.batchLead,
    ...(props.status === undefined ? {} : { status: props.status }),
    breadcrumbs: [
      { label: text.navSchemes, path: '/regelingen' },
      { label: name, path: schemePath(id) },
      { label: text.schemeBatch },
    ],
    body: (
      <div className="kr-stack">
        <ErrorSummary view={view} errors={all} />
        <div className="kr-page-head">
          <h1>{heading}</h1>
          <p className="kr-lead">{text.batchLead}</p>
          <p>{allocation.orderMatters ? text.batchOrderMatters : text.batchOrderFree}</p>
        </div>
        <UploadForm props={props} read={read} />
        <section className="kr-section">
          <h2>{text.batchColumnsTitle}</h2>
          <p className="kr-prose">{text.batchColumnsText}</p>
          <DownloadList
            downloads={[
              { label: text.batchTemplate, href: file('sjabloon') },
              { label: text.batchExample, href: file('voorbeeld') },
            ]}
          />
          <ColumnTable view={view} columns={allocation.columns} />
        </section>
      </div>
    ),
  }
}
