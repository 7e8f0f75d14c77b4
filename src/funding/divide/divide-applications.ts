import { type Issue, issue } from '#kernel'
import {
  type Allocation,
  type AnswersOf,
  checkAnswers,
  type Decision,
  type IsoDay,
  NoValueKnown,
  parametersOn,
  type Questions,
  type Scheme,
  versionOn,
} from '#schemes'
import type {
  ApplicationFile,
  BatchDecision,
  Division,
  DivisionOutcome,
  DivisionReport,
  RawAnswers,
} from '../model.ts'
import { keepIssues } from './keep-issues.ts'
import { readApplications } from './read-applications.ts'

/** Applications: a file, or answers one by one, numbered from 1. */
export type Applications =
  | { readonly file: ApplicationFile }
  | { readonly list: readonly RawAnswers[] }

/** A scheme that divides a budget. */
type DividingScheme = Scheme & { readonly allocation: Allocation }

/** After how many applications progress is told. */
const stride = 5000

interface Good {
  readonly answers: AnswersOf<Questions>[]
  readonly lines: number[]
}

function read(
  applications: Applications,
  columns: Questions,
  take: (raw: RawAnswers, line: number) => void,
): readonly Issue[] {
  if ('file' in applications) return readApplications(applications.file, columns, take)
  applications.list.forEach((raw, index) => {
    take(raw, index + 1)
  })
  return []
}

/** The column by which an applicant knows the application: `kenmerk`, else the first text. */
function referenceColumn(columns: Questions): string | undefined {
  if (columns.kenmerk !== undefined) return 'kenmerk'
  return Object.entries(columns).find(([, question]) => question.kind === 'text')?.[0]
}

function countsOf(decisions: readonly Decision[]): Division['counts'] {
  const counts = { granted: 0, partlyGranted: 0, refused: 0, reserve: 0 }
  for (const { status } of decisions) counts[status] += 1
  return counts
}

function decideGood(
  scheme: DividingScheme,
  { answers, lines }: Good,
  settings: AnswersOf<Questions>,
  day: IsoDay,
): Division {
  const { allocation } = scheme
  const result = allocation.allocate(answers, settings, parametersOn(scheme.parameters, day))
  const named = referenceColumn(allocation.columns)
  const decisions = result.decisions.map((decision): BatchDecision => {
    const reference = named === undefined ? undefined : answers[decision.row]?.[named]
    const line = lines[decision.row] ?? 0
    return reference === undefined
      ? { ...decision, line }
      : { ...decision, line, reference: String(reference) }
  })
  return {
    day,
    decisions: decisions.sort((a, b) => a.row - b.row),
    amounts: result.amounts,
    unverified: result.unverified || (versionOn(scheme, day)?.unverified ?? false),
    decisionCount: decisions.length,
    counts: countsOf(decisions),
  }
}

function decide(
  scheme: DividingScheme,
  good: Good,
  settings: AnswersOf<Questions>,
  day: IsoDay,
): Division | Issue {
  const { title } = scheme.description
  if (versionOn(scheme, day) === undefined) return issue('notInForce', {}, { day, what: title.nl })
  try {
    return decideGood(scheme, good, settings, day)
  } catch (error) {
    if (!(error instanceof NoValueKnown)) throw error
    const parameter = scheme.parameters.find(({ id }) => id === error.parameter)
    return issue('noValueKnown', {}, { day, what: parameter?.label.nl ?? error.parameter })
  }
}

/** The scheme as one that divides. @throws RangeError when it divides no budget */
export function dividing(scheme: Scheme): DividingScheme {
  if (scheme.allocation === undefined)
    throw new RangeError(`${scheme.description.id} divides no budget`)
  return scheme as DividingScheme
}

/**
 * Checks every application and divides the budget over the good ones as the law stands on the day that the
 * settings decide, else on `today`. A bad row becomes issues with its line and column; the good ones are
 * decided. `onRead` is told how far the reading is, every five thousand applications.
 * @throws RangeError when the scheme divides no budget
 */
export function divideApplications(
  scheme: Scheme,
  applications: Applications,
  rawSettings: RawAnswers,
  today: IsoDay,
  onRead: (report: DivisionReport) => void = () => undefined,
): DivisionOutcome {
  const { allocation } = dividing(scheme)
  const settings = checkAnswers(allocation.settings, rawSettings)
  if (settings.answers === undefined)
    return { lines: 0, issues: settings.issues, issueCount: settings.issues.length }
  const issues = keepIssues()
  const good: Good = { answers: [], lines: [] }
  let lines = 0
  const report = (most?: number): DivisionReport => {
    const kept = issues.sorted().slice(0, most)
    return { lines, issues: kept, issueCount: issues.count }
  }
  const file = 'file' in applications ? { file: applications.file.name } : {}
  const found = read(applications, allocation.columns, (raw, line) => {
    const checked = checkAnswers(allocation.columns, raw, { ...file, line })
    issues.add(checked.issues)
    if (checked.answers !== undefined) {
      good.answers.push(checked.answers)
      good.lines.push(line)
    }
    lines += 1
    if (lines % stride === 0) onRead(report(100))
  })
  issues.add(found)
  if (good.answers.length === 0) return report()
  const day = allocation.decisiveDay?.(settings.answers) ?? today
  const decided = decide(dividing(scheme), good, settings.answers, day)
  if (!('code' in decided)) return { ...report(), division: decided }
  issues.add([decided])
  return report()
}
