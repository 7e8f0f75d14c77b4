import { fill } from '../../messages/messages.ts'
import { HiddenFields } from '../../schemes/hidden-fields.tsx'
import { QuestionField } from '../../schemes/question-field.tsx'
import { caseQuery } from '../../schemes/read-answers.ts'
import { controls, schemePath } from '../../schemes/scheme-paths.ts'
import { href, type View } from '../../view.ts'
import type { CompareProps } from './props.ts'
import type { ReformField } from './read-reform.ts'

function DayField({ name, label, day }: { name: string; label: string; day: string }) {
  return (
    <div className="kr-question">
      <label htmlFor={name}>
        <span className="kr-question-label">{label}</span>
      </label>
      <span className="kr-entry">
        <input id={name} name={name} type="date" defaultValue={day} />
      </span>
    </div>
  )
}

function Fields({ view, fields }: { view: View; fields: readonly ReformField[] }) {
  return (
    <div className="kr-reform-fields">
      {fields.map(({ name, asked }) => (
        <QuestionField key={name} view={view} asked={asked} showError brief />
      ))}
    </div>
  )
}

/** Whether a number matters for the case: one of the two calculations used it, or it was changed. */
function matters({ left, right }: CompareProps, { parameter, asked }: ReformField): boolean {
  const findings = [...(left?.findings ?? []), ...(right?.findings ?? [])]
  const used = findings.some(({ parameters }) => parameters.some(({ id }) => id === parameter.id))
  return used || (asked.given ?? '') !== ''
}

/** The choice of two days, and of numbers that would be otherwise. */
export function CompareForm(props: CompareProps) {
  const { view, scheme, read, reform } = props
  const { text } = view
  const near = reform.fields.filter((field) => matters(props, field))
  const far = reform.fields.filter((field) => !near.includes(field))
  return (
    <form
      className="kr-compare-form kr-no-print"
      method="get"
      action={href({ ...view, pinned: false }, schemePath(scheme.description.id, 'vergelijken'))}
      noValidate
    >
      <HiddenFields view={view} query={caseQuery(read.asked)} />
      <div className="kr-reform-fields">
        <DayField name={controls.day} label={text.compareLeftDay} day={props.leftDay} />
        <DayField name={controls.otherDay} label={text.compareRightDay} day={props.rightDay} />
      </div>
      {reform.fields.length > 0 && <h2>{text.reformTitle}</h2>}
      {reform.fields.length > 0 && <p>{text.reformText}</p>}
      <Fields view={view} fields={near} />
      {far.length > 0 && (
        <details className="kr-more">
          <summary>{fill(text.reformMore, { count: far.length })}</summary>
          <Fields view={view} fields={far} />
        </details>
      )}
      <p>
        <button type="submit">{text.compareButton}</button>
      </p>
    </form>
  )
}
