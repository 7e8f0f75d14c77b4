import { calculateOn, findScheme } from '#schemes'
import type { PageOutcome, PageRoute } from '../../routing/page-route.ts'
import { caseDay, readDay } from '../../schemes/case-day.ts'
import { dutchDay } from '../../schemes/dutch-clock.ts'
import { readAnswers } from '../../schemes/read-answers.ts'
import { schemeNotFound } from '../../schemes/scheme-not-found.ts'
import { controls } from '../../schemes/scheme-paths.ts'
import { answerPage } from './answer-page.tsx'
import { type CaseProps, isOnePage } from './case-props.ts'
import { onePage } from './one-page.tsx'
import { stepPage } from './step-page.tsx'

function worked(props: CaseProps): PageOutcome {
  const { scheme, read, day } = props
  const answers = read.answers ?? {}
  const lawDay = caseDay(scheme, answers, day)
  return answerPage({ ...props, lawDay, calculation: calculateOn(scheme, answers, lawDay) })
}

/** The calculator of a scheme: the next question, all questions, or the answer, as the address says. */
export const schemeCalculatorRoute: PageRoute = {
  path: '/regelingen/:scheme/berekening',
  keep: false,
  async load({ view, ports, params }) {
    const scheme = findScheme(params.scheme ?? '')
    if (scheme === undefined) return schemeNotFound(view)
    const read = readAnswers(scheme.questions, view.query)
    const chosen = readDay(view.query, controls.day)
    const day = chosen ?? dutchDay(ports.now())
    const props: CaseProps = { view, scheme, read, day, dayChosen: chosen !== undefined }
    const { query } = view
    if (isOnePage(view))
      return read.answers !== undefined && query.has(controls.sent) ? worked(props) : onePage(props)
    const wanted = read.asked.find(({ name }) => name === query.get(controls.step))
    const step = wanted ?? read.next
    return step === undefined ? worked(props) : stepPage(props, step)
  },
}
