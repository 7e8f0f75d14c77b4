import type { ReactNode } from 'react'
import type { Question } from '#schemes'
import type { View } from '../view.ts'
import { isYearQuestion } from './answer-text.ts'
import { fieldError } from './field-error.ts'
import type { AskedQuestion } from './read-answers.ts'

interface FieldProps {
  readonly view: View
  readonly asked: AskedQuestion
  /** Whether what is wrong with the answer is said beside the field. */
  readonly showError: boolean
  /** The label is the heading of the page: one question fills it. */
  readonly heading?: boolean
  /** Only the own hint of the question, without how to type: for a form of many like fields. */
  readonly brief?: boolean
}

interface Described extends FieldProps {
  /** Ids of the texts that belong to the field. */
  readonly describedBy: string | undefined
}

/** Id of the (first) control of a question: where the list of errors leads. */
export function fieldId(name: string): string {
  return `vraag-${name}`
}

function optionsOf(question: Question, view: View): readonly (readonly [string, string])[] {
  const { text, language } = view
  const unknown: readonly (readonly [string, string])[] = question.optional
    ? [['', text.caseSkipChoice]]
    : []
  if (question.kind === 'choice')
    return [
      ...Object.entries(question.choices).map(([code, label]) => [code, label[language]] as const),
      ...unknown,
    ]
  return [['ja', text.yes], ['nee', text.no], ...unknown]
}

function Radios({ view, asked }: FieldProps) {
  const { name, question, answer, given } = asked
  const chosen = typeof answer === 'boolean' ? (answer ? 'ja' : 'nee') : given
  const options = optionsOf(question, view)
  return (
    <ul className={`kr-radios${options.length === 2 ? ' kr-radios-inline' : ''}`}>
      {options.map(([code, label], index) => (
        <li key={code}>
          <label>
            <input
              type="radio"
              id={index === 0 ? fieldId(name) : undefined}
              name={name}
              value={code}
              defaultChecked={chosen === code}
            />
            <span>{label}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}

const inputTypes: Readonly<Partial<Record<Question['kind'], string>>> = {
  day: 'date',
  moment: 'datetime-local',
}

function Entry({ view, asked, showError, describedBy }: Described) {
  const { name, question, given } = asked
  const numeric = question.kind === 'number' || question.kind === 'euros'
  const whole = question.kind === 'number' && (question.decimals ?? 0) === 0
  const unit = question.kind === 'number' ? question.unit?.[view.language] : undefined
  return (
    <span className="kr-entry">
      {question.kind === 'euros' && <span aria-hidden="true">€</span>}
      <input
        id={fieldId(name)}
        name={name}
        type={inputTypes[question.kind] ?? 'text'}
        inputMode={numeric ? (whole ? 'numeric' : 'decimal') : undefined}
        className={numeric ? 'kr-entry-number' : undefined}
        defaultValue={given}
        autoComplete="off"
        maxLength={question.kind === 'text' ? 200 : undefined}
        aria-describedby={describedBy}
        aria-invalid={showError || undefined}
      />
      {unit !== undefined && <span aria-hidden="true">{unit}</span>}
    </span>
  )
}

function hintOf(question: Question, view: View, brief: boolean): string {
  const { text, language } = view
  if (brief) return question.help?.[language] ?? ''
  const parts = [question.help?.[language] ?? '']
  if (question.kind === 'number' && question.unit !== undefined)
    parts.push(`${text.fieldIn} ${question.unit[language]}.`)
  if (question.kind === 'euros') parts.push(text.fieldEurosHint)
  if (question.kind === 'number' && (question.decimals ?? 0) > 0) parts.push(text.fieldDecimalsHint)
  if (isYearQuestion(question)) parts.push(text.fieldYearHint)
  if (question.kind === 'text' && question.expected !== undefined)
    parts.push(question.expected[language])
  if (question.optional) parts.push(text.caseMaySkip)
  return parts.filter((part) => part !== '').join(' ')
}

function Title({ heading, children }: { heading: boolean; children: ReactNode }) {
  return heading ? <h1>{children}</h1> : <span className="kr-question-label">{children}</span>
}

/**
 * A question with its control: radio buttons, a date, or a line to type in; with its hint, and with what
 * is wrong beside it. Works without script.
 */
export function QuestionField(props: FieldProps) {
  const { view, asked, heading = false, brief = false } = props
  const { name, question, issue } = asked
  const showError = props.showError && issue !== undefined
  const hint = hintOf(question, view, brief)
  const id = fieldId(name)
  const ids = [hint === '' ? '' : `${id}-uitleg`, showError ? `${id}-fout` : '']
  const describedBy = ids.filter((each) => each !== '').join(' ') || undefined
  const radio = question.kind === 'yesNo' || question.kind === 'choice'
  const label = question.label[view.language]
  const notes = (
    <>
      {hint !== '' && (
        <p id={`${id}-uitleg`} className="kr-question-hint">
          {hint}
        </p>
      )}
      {showError && (
        <p id={`${id}-fout`} className="kr-field-error">
          <span className="kr-visually-hidden">{view.text.caseErrorPrefix} </span>
          {fieldError(question, issue, view)}
        </p>
      )}
    </>
  )
  const className = `kr-question${showError ? ' kr-question-wrong' : ''}`
  if (radio)
    return (
      <fieldset className={className} aria-describedby={describedBy}>
        <legend>
          <Title heading={heading}>{label}</Title>
        </legend>
        {notes}
        <Radios {...props} />
      </fieldset>
    )
  return (
    <div className={className}>
      <label htmlFor={id}>
        <Title heading={heading}>{label}</Title>
      </label>
      {notes}
      <Entry {...props} showError={showError} describedBy={describedBy} />
    </div>
  )
}
