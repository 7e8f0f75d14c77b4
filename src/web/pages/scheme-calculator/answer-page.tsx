import { formatPeriod } from '#kernel'
import { type Calculation, type IsoDay, type Scheme, type UsedParameter, versionOn } from '#schemes'
import { Alert } from '../../components/alert/alert.tsx'
import { TableBox } from '../../components/table-box/table-box.tsx'
import { fill } from '../../messages/messages.ts'
import type { PageContent } from '../../routing/page-route.ts'
import { AmountList } from '../../schemes/amount-list.tsx'
import { AnswerList } from '../../schemes/answer-list.tsx'
import { FindingList, parameterLabel } from '../../schemes/finding-list.tsx'
import { HiddenFields } from '../../schemes/hidden-fields.tsx'
import { UnverifiedMark } from '../../schemes/reference-link.tsx'
import { controls, schemePath } from '../../schemes/scheme-paths.ts'
import { parameterText } from '../../schemes/value-text.ts'
import { href, type LinkQuery, queryText, type View } from '../../view.ts'
import { type CaseProps, calculatorHref, changeHref, keptQuery } from './case-props.ts'

/** A case that was worked out: the day whose law was applied, and what came of it. */
export interface AnswerProps extends CaseProps {
  readonly lawDay: IsoDay
  readonly calculation: Calculation
}

/** Every parameter a calculation used, each once, in the order of its first use. */
export function usedParameters({ findings }: Calculation): readonly UsedParameter[] {
  const all = findings.flatMap(({ parameters }) => parameters)
  return [...new Map(all.map((used) => [`${used.id} ${used.from}`, used])).values()]
}

function ParameterTable({ view, scheme, calculation }: AnswerProps) {
  const { text, language } = view
  const used = usedParameters(calculation)
  if (used.length === 0) return null
  return (
    <section className="kr-section">
      <h2>{text.caseParameters}</h2>
      <TableBox caption={text.caseParametersCaption}>
        <thead>
          <tr>
            <th scope="col">{text.parameter}</th>
            <th scope="col">{text.parameterValue}</th>
            <th scope="col">{text.parameterFrom}</th>
          </tr>
        </thead>
        <tbody>
          {used.map(({ id, value, unit, from, unverified }) => (
            <tr key={`${id}${from}`}>
              <th scope="row">
                <a href={href(view, schemePath(scheme.description.id, 'parameters', id))}>
                  {parameterLabel(scheme, id, view)}
                </a>
              </th>
              <td>
                {parameterText(value, unit, language)}
                {unverified && <UnverifiedMark view={view} />}
              </td>
              <td className="kr-day">{formatPeriod(from, language)}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  )
}

/** The address that always gives this answer: it names the day where the answers do not decide it. */
export function shareQuery(props: AnswerProps): LinkQuery {
  const { scheme, lawDay } = props
  const own = scheme.decisiveDay === undefined ? { [controls.day]: lawDay } : {}
  const { [controls.form]: _, ...kept } = keptQuery(props)
  return { ...kept, ...own }
}

function Share(props: AnswerProps) {
  const { view, scheme } = props
  const { text, baseUrl } = view
  const path = href({ ...view, pinned: false }, schemePath(scheme.description.id, 'berekening'))
  return (
    <section className="kr-part">
      <h2>{text.caseShare}</h2>
      <p className="kr-small">{text.caseShareText}</p>
      <div className="kr-copy-box">
        <code data-copy={text.copy} data-copied={text.copied}>
          {`${baseUrl}${path}${queryText(shareQuery(props))}`}
        </code>
      </div>
      <p className="kr-no-print kr-small" data-print={text.casePrint}>
        {text.casePrintHint}
      </p>
    </section>
  )
}

function DayChoice(props: AnswerProps) {
  const { view, scheme, lawDay } = props
  const { text } = view
  if (scheme.decisiveDay !== undefined) return null
  const { [controls.day]: _, ...kept } = keptQuery(props)
  return (
    <form
      className="kr-inline-form kr-no-print"
      method="get"
      action={formAction(view, scheme, 'berekening')}
    >
      <HiddenFields view={view} query={kept} />
      <label htmlFor="dag">{text.caseOtherDay}</label>
      <span className="kr-entry">
        <input id="dag" name={controls.day} type="date" defaultValue={lawDay} />
        <button type="submit">{text.caseShow}</button>
      </span>
    </form>
  )
}

function formAction(view: View, scheme: Scheme, page: string): string {
  return href({ ...view, pinned: false }, schemePath(scheme.description.id, page))
}

function WhatIf(props: AnswerProps) {
  const { view, scheme } = props
  const { text } = view
  return (
    <section className="kr-part kr-no-print">
      <h2>{text.caseWhatIf}</h2>
      <p>{text.caseWhatIfText}</p>
      <p>
        <a
          className="kr-action"
          href={href(view, schemePath(scheme.description.id, 'vergelijken'), shareQuery(props))}
        >
          {text.caseWhatIfLink}
        </a>
      </p>
    </section>
  )
}

function Outcome({ view, scheme, calculation, lawDay }: AnswerProps) {
  const { text, language } = view
  const { status, amounts, unverified } = calculation
  const day = formatPeriod(lawDay, language)
  const version = versionOn(scheme, lawDay)
  return (
    <div className={`kr-outcome kr-outcome-${status}`}>
      <p className="kr-answer">{fill(text[`status_${status}`], { day })}</p>
      {amounts.length > 0 && <AmountList view={view} amounts={amounts} />}
      {version !== undefined && (
        <p className="kr-small">
          {fill(text.caseLawDay, { day, version: version.title[language] })}
          {version.unverified && <UnverifiedMark view={view} />}
        </p>
      )}
      {unverified && (
        <Alert kind="warning">
          <p>{text.caseUnverified}</p>
        </Alert>
      )}
      <p className="kr-small kr-muted">
        {fill(text.caseNoDecision, { executor: scheme.description.executor })}
      </p>
    </div>
  )
}

function Given(props: AnswerProps) {
  const { view, read } = props
  const { text } = view
  return (
    <section className="kr-part">
      <h2>{text.caseYourAnswers}</h2>
      <AnswerList view={view} asked={read.asked} hrefOf={(name) => changeHref(props, name)} />
      <p className="kr-no-print">
        <a href={href(view, schemePath(props.scheme.description.id, 'berekening'))}>
          {text.caseStartAgain}
        </a>
      </p>
    </section>
  )
}

function Reasons(props: AnswerProps) {
  const { view, scheme, calculation } = props
  return (
    <div className="kr-stack">
      <section className="kr-section">
        <h2>{view.text.caseReasons}</h2>
        <FindingList view={view} scheme={scheme} findings={calculation.findings} />
      </section>
      <ParameterTable {...props} />
    </div>
  )
}

/** The answer to a case: what it comes to, why, with which values, and how to change, share or print it. */
export function answerPage(props: AnswerProps): PageContent {
  const { view, scheme } = props
  const { text, language } = view
  const { title, id, summary } = scheme.description
  const heading = fill(text.caseAnswerTitle, { scheme: title[language] })
  return {
    kind: 'page',
    personal: true,
    title: heading,
    description: summary[language],
    breadcrumbs: [
      { label: text.navSchemes, path: '/regelingen' },
      { label: title[language], path: schemePath(id) },
      { label: text.schemeCalculate },
    ],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <p>
            <a className="kr-back kr-no-print" href={calculatorHref(props, lastStep(props))}>
              {text.caseBack}
            </a>
          </p>
          <h1>{heading}</h1>
        </div>
        <Outcome {...props} />
        <DayChoice {...props} />
        <div className="kr-place-grid">
          <Reasons {...props} />
          <aside className="kr-place-aside">
            <Given {...props} />
            <WhatIf {...props} />
            <Share {...props} />
          </aside>
        </div>
      </div>
    ),
  }
}

function lastStep({ read, view }: AnswerProps): LinkQuery {
  const last = read.asked.at(-1)
  const onePage = view.query.get(controls.form) === 'alles'
  return last === undefined || onePage ? {} : { [controls.step]: last.name }
}
