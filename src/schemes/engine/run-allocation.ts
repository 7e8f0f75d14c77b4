import type { Issue } from '#kernel'
import { checkAnswers, type RawAnswer } from './check-answers.ts'
import type { AllocationResult, IsoDay, Reform, Scheme } from './model.ts'
import { parametersOn } from './parameter-reader.ts'
import type { AnswersOf, Questions } from './questions.ts'

/** An allocation, or the issues; `rows` tells which input row each decision is about. */
export interface AllocationAnswer {
  readonly result?: AllocationResult
  /** Index in the input of each application that was good enough to decide on. */
  readonly rows: readonly number[]
  readonly issues: readonly Issue[]
}

/**
 * Checks the settings and every application, and divides the budget over the good ones. A bad row becomes
 * issues with its line (row + `firstLine`, the line of row 0 in its file); the good rows are decided.
 * @throws RangeError when the scheme divides nothing; NoValueKnown when the law has no value then.
 */
export function runAllocation(
  scheme: Scheme,
  applications: readonly Readonly<Record<string, RawAnswer>>[],
  rawSettings: Readonly<Record<string, RawAnswer>>,
  today: IsoDay,
  options: { readonly firstLine?: number; readonly file?: string; readonly reform?: Reform } = {},
): AllocationAnswer {
  const { allocation } = scheme
  if (allocation === undefined) throw new RangeError(`${scheme.description.id} divides no budget`)
  const settings = checkAnswers(allocation.settings, rawSettings)
  if (settings.answers === undefined) return { rows: [], issues: settings.issues }
  const { firstLine = 2, file, reform = (parameters) => parameters } = options
  const good: AnswersOf<Questions>[] = []
  const rows: number[] = []
  const issues: Issue[] = []
  applications.forEach((raw, row) => {
    const place = { line: row + firstLine, ...(file === undefined ? {} : { file }) }
    const checked = checkAnswers(allocation.columns, raw, place)
    issues.push(...checked.issues)
    if (checked.answers === undefined) return
    good.push(checked.answers)
    rows.push(row)
  })
  const day = allocation.decisiveDay?.(settings.answers) ?? today
  const parameters = parametersOn(reform(scheme.parameters), day)
  return { result: allocation.allocate(good, settings.answers, parameters), rows, issues }
}
