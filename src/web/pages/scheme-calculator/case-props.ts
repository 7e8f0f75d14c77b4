import type { IsoDay, Scheme } from '#schemes'
import { caseQuery, type ReadCase } from '../../schemes/read-answers.ts'
import { controls, schemePath } from '../../schemes/scheme-paths.ts'
import { href, type LinkQuery, type View } from '../../view.ts'

/** What every page of a calculator knows. */
export interface CaseProps {
  readonly view: View
  readonly scheme: Scheme
  readonly read: ReadCase
  /** Chosen in the address, else today. */
  readonly day: IsoDay
  /** Whether the address chose the day. */
  readonly dayChosen: boolean
}

/** All questions on one page, as the address asks. */
export function isOnePage({ query }: View): boolean {
  return query.get(controls.form) === 'alles'
}

/** The parameters of a case: its answers, and the day where somebody chose one. */
export function keptQuery({ view, scheme, read, day, dayChosen }: CaseProps): LinkQuery {
  const chosen = dayChosen && scheme.decisiveDay === undefined
  return {
    ...caseQuery(read.asked),
    ...(chosen ? { [controls.day]: day } : {}),
    ...(isOnePage(view) ? { [controls.form]: 'alles' } : {}),
  }
}

/** Where the calculator of a scheme is, with more or other parameters than the case has. */
export function calculatorHref(props: CaseProps, more: LinkQuery = {}): string {
  const { view, scheme } = props
  return href(view, schemePath(scheme.description.id, 'berekening'), {
    ...keptQuery(props),
    ...more,
  })
}

/** Where an answer is changed: its own page, or its place on the page with all questions. */
export function changeHref(props: CaseProps, name: string): string {
  return isOnePage(props.view)
    ? `${calculatorHref(props)}#vraag-${name}`
    : calculatorHref(props, { [controls.step]: name })
}
