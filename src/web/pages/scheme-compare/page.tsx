import { Alert } from '../../components/alert/alert.tsx'
import { fill } from '../../messages/messages.ts'
import type { PageContent } from '../../routing/page-route.ts'
import { AnswerList } from '../../schemes/answer-list.tsx'
import { ErrorSummary } from '../../schemes/error-summary.tsx'
import { fieldError } from '../../schemes/field-error.ts'
import { fieldId } from '../../schemes/question-field.tsx'
import { caseQuery } from '../../schemes/read-answers.ts'
import { controls, schemePath } from '../../schemes/scheme-paths.ts'
import { href } from '../../view.ts'
import { compareCalculations } from './compare-calculations.ts'
import { CompareForm } from './compare-form.tsx'
import { CauseTable, LawTable, OutcomeTable, ReasonTable } from './comparison-tables.tsx'
import type { CompareProps } from './props.ts'

function errorsOf({ view, reform }: CompareProps) {
  return reform.fields.flatMap(({ name, asked: { question, issue } }) =>
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

function CaseMissing(props: CompareProps) {
  const { view, scheme, read } = props
  const { text } = view
  return (
    <Alert kind="info">
      <p>
        {text.compareNoCase}{' '}
        <a
          href={href(view, schemePath(scheme.description.id, 'berekening'), caseQuery(read.asked))}
        >
          {text.compareToCalculator}
        </a>
      </p>
    </Alert>
  )
}

function Results(props: CompareProps) {
  const { view, scheme, left, right } = props
  const { text } = view
  if (left === undefined) return <CaseMissing {...props} />
  if (right === undefined)
    return (
      <Alert kind="warning">
        <p>{text.compareImpossible}</p>
      </Alert>
    )
  const comparison = compareCalculations(scheme, left, right, view.language)
  return (
    <div className="kr-stack">
      <p className="kr-answer" role="status">
        {comparison.same ? text.compareSame : text.compareDiffers}
      </p>
      <OutcomeTable props={props} comparison={comparison} />
      <CauseTable props={props} pairs={comparison.parameters} />
      <ReasonTable props={props} pairs={comparison.findings} />
    </div>
  )
}

function Case(props: CompareProps) {
  const { view, scheme, read } = props
  const { text } = view
  const path = schemePath(scheme.description.id, 'berekening')
  const given = read.asked.filter(({ done }) => done)
  if (given.length === 0) return null
  return (
    <details className="kr-more">
      <summary>{fill(text.caseGiven, { count: given.length })}</summary>
      <AnswerList
        view={view}
        asked={given}
        hrefOf={(name) => href(view, path, { ...caseQuery(read.asked), [controls.step]: name })}
      />
    </details>
  )
}

/** One case under two laws: those of two days, or one with other numbers; what differs, and why. */
export function comparePage(props: CompareProps): PageContent {
  const { view, scheme } = props
  const { text, language } = view
  const { title, id } = scheme.description
  const name = title[language]
  const errors = errorsOf(props)
  return {
    kind: 'page',
    personal: true,
    title: `${errors.length > 0 ? `${text.caseErrorPrefix} ` : ''}${text.caseWhatIf} – ${name}`,
    description: fill(text.compareLawLead, { scheme: name }),
    breadcrumbs: [
      { label: text.navSchemes, path: '/regelingen' },
      { label: name, path: schemePath(id) },
      { label: text.caseWhatIf },
    ],
    body: (
      <div className="kr-stack">
        <ErrorSummary view={view} errors={errors} />
        <div className="kr-page-head">
          <h1>{text.caseWhatIf}</h1>
          <p className="kr-lead">{fill(text.compareLawLead, { scheme: name })}</p>
        </div>
        <Results {...props} />
        <Case {...props} />
        <CompareForm {...props} />
        <section className="kr-section">
          <h2>{text.compareLaw}</h2>
          <LawTable {...props} />
        </section>
      </div>
    ),
  }
}
