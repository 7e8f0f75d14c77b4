import { fill } from '../messages/messages.ts'
import type { View } from '../view.ts'
import { answerText } from './answer-text.ts'
import type { AskedQuestion } from './read-answers.ts'

/** Answers that were given, each with a link to change it. */
export function AnswerList({
  view,
  asked,
  hrefOf,
}: {
  view: View
  asked: readonly AskedQuestion[]
  hrefOf: (name: string) => string
}) {
  return (
    <dl className="kr-answers">
      {asked.map(({ name, question, answer }) => (
        <div key={name}>
          <dt>{question.label[view.language]}</dt>
          <dd>{answerText(question, answer, view.language)}</dd>
          <dd className="kr-no-print">
            <a
              href={hrefOf(name)}
              aria-label={fill(view.text.caseChangeOf, { what: question.label[view.language] })}
            >
              {view.text.caseChange}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  )
}
