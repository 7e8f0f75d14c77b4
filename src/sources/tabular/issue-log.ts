import { type Issue, type IssueCode, issue } from '#kernel'

/** A bounded list of the issues of one file. */
export interface IssueLog {
  /** Adds an error about a line and column (both may be absent for the file as a whole). */
  error(code: IssueCode, place: Place, params?: Issue['params']): void
  /** Adds a warning: what it is about was used all the same. */
  warning(code: IssueCode, place: Place, params?: Issue['params']): void
  /** The issues kept; when there were more, `tooManyIssues` with the count comes last. */
  issues(): readonly Issue[]
}

interface Place {
  readonly line?: number
  readonly column?: string
}

const maxTextLength = 80

/** A text from a file as an issue may show it: without control characters, 80 characters at most. */
export function excerpt(text: string): string {
  const start = text.length > 4 * maxTextLength ? text.slice(0, 4 * maxTextLength) : text
  const printable = start.replace(/\p{Cc}/gu, '\uFFFD')
  return printable.length > maxTextLength ? `${printable.slice(0, maxTextLength)}…` : printable
}

function tidy(params: Issue['params']): Issue['params'] {
  const entries = Object.entries(params)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? excerpt(value) : value]),
  )
}

/** A new, empty log for the file of that name, which keeps the first `max` issues and counts the rest. */
export function issueLog(file: string, max: number): IssueLog {
  const kept: Issue[] = []
  let seen = 0
  const add =
    (severity: Issue['severity']) =>
    (code: IssueCode, place: Place, params: Issue['params'] = {}) => {
      seen += 1
      if (kept.length >= max) return
      const at = place.column === undefined ? place : { ...place, column: excerpt(place.column) }
      kept.push(issue(code, { file, ...at }, tidy(params), severity))
    }
  const tooMany = (): Issue => {
    const params = { found: seen - max, expected: max }
    return issue('tooManyIssues', { file }, params, 'warning')
  }
  return {
    error: add('error'),
    warning: add('warning'),
    issues: () => (seen <= max ? [...kept] : [...kept, tooMany()]),
  }
}
