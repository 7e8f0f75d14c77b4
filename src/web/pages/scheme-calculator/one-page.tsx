import { Alert } from '../../components/alert/alert.tsx'
import { fill } from '../../messages/messages.ts'
import type { PageContent } from '../../routing/page-route.ts'
import { ErrorSummary } from '../../schemes/error-summary.tsx'
import { fieldError } from '../../schemes/field-error.ts'
import { HiddenFields } from '../../schemes/hidden-fields.tsx'
import { fieldId, QuestionField } from '../../schemes/question-field.tsx'
import type { AskedQuestion } from '../../schemes/read-answers.ts'
import { controls, schemePath } from '../../schemes/scheme-paths.ts'
import { href } from '../../view.ts'
import { type CaseProps, calculatorHref } from './case-props.ts'

/** Which questions stood on the form that was sent; none when the page was only opened. */
function sentQuestions(query: URLSearchParams): ReadonlySet<string> {
  return new Set((query.get(controls.sent) ?? '').split(',').filter((name) => name !== ''))
}

function DayField({ view, day }: CaseProps) {
  return (
    <div className="kr-question">
      <label htmlFor="dag">
        <span className="kr-question-label">{view.text.caseDayQuestion}</span>
      </label>
      <p id="dag-uitleg" className="kr-question-hint">
        {view.text.caseDayHint}
      </p>
      <span className="kr-entry">
        <input
          id="dag"
          name={controls.day}
          type="date"
          defaultValue={day}
          aria-describedby="dag-uitleg"
        />
      </span>
    </div>
  )
}

function Questions({ props, sent }: { props: CaseProps; sent: ReadonlySet<string> }) {
  const { view, scheme, read } = props
  return (
    <form
      className="kr-case-form"
      method="get"
      action={href({ ...view, pinned: false }, schemePath(scheme.description.id, 'berekening'))}
      noValidate
    >
      <HiddenFields
        view={view}
        query={{
          [controls.form]: 'alles',
          [controls.sent]: read.asked.map(({ name }) => name).join(','),
        }}
      />
      {scheme.decisiveDay === undefined && <DayField {...props} />}
      {read.asked.map((asked) => (
        <QuestionField
          key={asked.name}
          view={view}
          asked={asked}
          showError={sent.has(asked.name)}
        />
      ))}
      <p>
        <button type="submit">
          {read.undecided > 0 ? view.text.caseNext : view.text.caseCalculate}
        </button>
      </p>
    </form>
  )
}

function errorsOf(view: CaseProps['view'], asked: readonly AskedQuestion[]) {
  return asked.flatMap(({ name, question, issue }) =>
    issue === undefined
      ? []
      : [
          {
            field: fieldId(name),
            message: `${question.label[view.language]} ${fieldError(question, issue, view)}`,
          },
        ],
  )
}

/** All questions of a calculator on one page; those that hang on others come when these are answered. */
export function onePage(props: CaseProps): PageContent {
  const { view, scheme, read } = props
  const { text, language } = view
  const { title, id, summary } = scheme.description
  const sent = sentQuestions(view.query)
  const errors = errorsOf(
    view,
    read.asked.filter(({ name }) => sent.has(name)),
  )
  const added = sent.size === 0 ? 0 : read.asked.filter(({ name }) => !sent.has(name)).length
  const heading = fill(text.caseTitle, { scheme: title[language] })
  return {
    kind: 'page',
    personal: true,
    title: errors.length > 0 ? `${text.caseErrorPrefix} ${heading}` : heading,
    description: summary[language],
    breadcrumbs: [
      { label: text.navSchemes, path: '/regelingen' },
      { label: title[language], path: schemePath(id) },
      { label: text.schemeCalculate },
    ],
    body: (
      <div className="kr-case">
        <ErrorSummary view={view} errors={errors} />
        <h1>{heading}</h1>
        {added > 0 && (
          <Alert kind="info">
            <p>{fill(text.caseAdded, { count: added })}</p>
          </Alert>
        )}
        <p>
          <a href={calculatorHref(props, { [controls.form]: undefined })}>{text.caseOneByOne}</a>
        </p>
        <Questions props={props} sent={sent} />
        <p className="kr-small kr-muted">{text.casePrivacy}</p>
      </div>
    ),
  }
}
