import { fill } from '../../messages/messages.ts'
import type { PageContent } from '../../routing/page-route.ts'
import { AnswerList } from '../../schemes/answer-list.tsx'
import { ErrorSummary } from '../../schemes/error-summary.tsx'
import { fieldError } from '../../schemes/field-error.ts'
import { HiddenFields } from '../../schemes/hidden-fields.tsx'
import { fieldId, QuestionField } from '../../schemes/question-field.tsx'
import type { AskedQuestion } from '../../schemes/read-answers.ts'
import { controls, schemePath } from '../../schemes/scheme-paths.ts'
import { href } from '../../view.ts'
import { type CaseProps, calculatorHref, changeHref, keptQuery } from './case-props.ts'

function Progress({ view, read, number }: CaseProps & { number: number }) {
  const total = read.asked.length + read.undecided
  const text = read.undecided === 0 ? view.text.caseProgress : view.text.caseProgressMost
  const label = fill(text, { number, total })
  return (
    <div className="kr-progress">
      <p>{label}</p>
      <progress max={total} value={number - 1} aria-label={label} />
    </div>
  )
}

/** Back to the question before, or out of the calculator from the first. */
function Back({ props, before }: { props: CaseProps; before: AskedQuestion | undefined }) {
  const { view, scheme } = props
  const to =
    before === undefined
      ? href(view, schemePath(scheme.description.id))
      : calculatorHref(props, { [controls.step]: before.name })
  return (
    <p>
      <a className="kr-back" href={to}>
        {view.text.caseBack}
      </a>
    </p>
  )
}

function StepForm({
  props,
  step,
  wrong,
}: {
  props: CaseProps
  step: AskedQuestion
  wrong: boolean
}) {
  const { view, scheme } = props
  const { [step.name]: _, ...others } = keptQuery(props)
  return (
    <form
      className="kr-case-form"
      method="get"
      action={href({ ...view, pinned: false }, schemePath(scheme.description.id, 'berekening'))}
      noValidate
    >
      <HiddenFields view={view} query={{ ...others, [controls.asked]: step.name }} />
      <QuestionField view={view} asked={step} showError={wrong} heading />
      <p>
        <button type="submit">{view.text.caseNext}</button>
      </p>
    </form>
  )
}

function Given({ props, before }: { props: CaseProps; before: readonly AskedQuestion[] }) {
  const { view } = props
  if (before.length === 0) return null
  return (
    <details className="kr-more kr-case-given">
      <summary>{fill(view.text.caseGiven, { count: before.length })}</summary>
      <AnswerList view={view} asked={before} hrefOf={(name) => changeHref(props, name)} />
    </details>
  )
}

/** One question of a calculator: how far, the question itself, and what was answered before. */
export function stepPage(props: CaseProps, step: AskedQuestion): PageContent {
  const { view, scheme, read } = props
  const { text, language } = view
  const { title, id } = scheme.description
  const place = read.asked.indexOf(step)
  const sent = view.query.get(controls.asked) === step.name
  const wrong = step.issue !== undefined && (sent || (step.given ?? '') !== '')
  const question = step.question.label[language]
  const number = fill(text.caseStepTitle, { number: place + 1 })
  return {
    kind: 'page',
    personal: true,
    title: `${wrong ? `${text.caseErrorPrefix} ` : ''}${question} – ${number}, ${title[language]}`,
    description: scheme.description.summary[language],
    breadcrumbs: [
      { label: text.navSchemes, path: '/regelingen' },
      { label: title[language], path: schemePath(id) },
      { label: text.schemeCalculate },
    ],
    body: (
      <div className="kr-case">
        <Back props={props} before={read.asked[place - 1]} />
        {wrong && step.issue !== undefined && (
          <ErrorSummary
            view={view}
            errors={[
              { field: fieldId(step.name), message: fieldError(step.question, step.issue, view) },
            ]}
          />
        )}
        <Progress {...props} number={place + 1} />
        <StepForm props={props} step={step} wrong={wrong} />
        <Given props={props} before={read.asked.slice(0, place).filter(({ done }) => done)} />
        <p className="kr-small">
          <a href={calculatorHref(props, { [controls.form]: 'alles' })}>{text.caseAllOnOne}</a>
        </p>
        <p className="kr-small kr-muted">{text.casePrivacy}</p>
      </div>
    ),
  }
}
