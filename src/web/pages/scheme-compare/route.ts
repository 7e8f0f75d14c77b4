import { type Calculation, calculateOn, findScheme, type Reform, type Scheme } from '#schemes'
import type { PageRoute } from '../../routing/page-route.ts'
import { caseDay, readDay } from '../../schemes/case-day.ts'
import { dutchDay } from '../../schemes/dutch-clock.ts'
import { type ReadCase, readAnswers } from '../../schemes/read-answers.ts'
import { schemeNotFound } from '../../schemes/scheme-not-found.ts'
import { controls } from '../../schemes/scheme-paths.ts'
import { comparePage } from './page.tsx'
import { readReform, reformOf } from './read-reform.ts'

/** A calculation with numbers that somebody made up: rules may refuse them. */
function attempt(
  scheme: Scheme,
  answers: NonNullable<ReadCase['answers']>,
  day: string,
  reform: Reform,
): Calculation | undefined {
  try {
    return calculateOn(scheme, answers, day, reform)
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return undefined
    throw error
  }
}

/** A case under the law of two days (`_dag`, `_dag2`), with numbers changed by hand (`_p.…`). */
export const schemeCompareRoute: PageRoute = {
  path: '/regelingen/:scheme/vergelijken',
  keep: false,
  async load({ view, ports, params }) {
    const scheme = findScheme(params.scheme ?? '')
    if (scheme === undefined) return schemeNotFound(view)
    const { query } = view
    const read = readAnswers(scheme.questions, query)
    const { answers } = read
    const today = dutchDay(ports.now())
    const own = answers === undefined ? today : caseDay(scheme, answers, today)
    const leftDay = readDay(query, controls.day) ?? own
    const rightDay = readDay(query, controls.otherDay) ?? leftDay
    const reform = readReform(scheme, query, rightDay)
    const props = { view, scheme, read, leftDay, rightDay, reform }
    if (answers === undefined) return comparePage(props)
    const left = calculateOn(scheme, answers, leftDay)
    const right = attempt(scheme, answers, rightDay, reformOf(reform.changes, rightDay))
    return comparePage({ ...props, left, ...(right === undefined ? {} : { right }) })
  },
}
