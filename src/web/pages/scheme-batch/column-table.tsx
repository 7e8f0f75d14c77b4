import { formatNumber, type Language } from '#kernel'
import type { Question, Questions } from '#schemes'
import { TableBox } from '../../components/table-box/table-box.tsx'
import { fill } from '../../messages/messages.ts'
import { euroText } from '../../schemes/value-text.ts'
import type { View } from '../../view.ts'

function rangeText(question: Question, language: Language): { low: string; high: string } {
  if (question.kind !== 'number' && question.kind !== 'euros') return { low: '', high: '' }
  const show = (value: number): string =>
    question.kind === 'euros' ? euroText(value, language) : formatNumber(value, language)
  return { low: show(question.range[0]), high: show(question.range[1]) }
}

/** What a cell of a column may hold, in words. */
export function columnContent(question: Question, view: View): string {
  const { text, language } = view
  switch (question.kind) {
    case 'number':
      return fill(text.batchNumber, rangeText(question, language))
    case 'euros':
      return fill(text.batchEuros, rangeText(question, language))
    case 'yesNo':
      return 'ja; nee'
    case 'choice':
      return Object.keys(question.choices).join('; ')
    case 'day':
      return text.batchDay
    case 'moment':
      return text.batchMoment
    default:
      return question.expected?.[language] ?? text.batchText
  }
}

function needText({ optional, onlyWhen }: Question, { text }: View): string {
  if (onlyWhen !== undefined)
    return fill(text.batchOnlyWhen, {
      column: onlyWhen.question,
      values: onlyWhen.is
        .map((each) => (each === true ? 'ja' : each === false ? 'nee' : each))
        .join(', '),
    })
  return optional ? text.batchOptional : text.batchRequired
}

/** The columns of a file of applications: head, meaning, what fits, and when it must be filled in. */
export function ColumnTable({ view, columns }: { view: View; columns: Questions }) {
  const { text, language } = view
  return (
    <TableBox caption={text.batchColumns}>
      <thead>
        <tr>
          <th scope="col">{text.batchColumn}</th>
          <th scope="col">{text.batchMeaning}</th>
          <th scope="col">{text.batchContent}</th>
          <th scope="col">{text.batchNeeded}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(columns).map(([name, question]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{question.label[language]}</td>
            <td>{columnContent(question, view)}</td>
            <td>{needText(question, view)}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}
