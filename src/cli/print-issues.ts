import { type Issue, issuePlace, issueSentence } from '#kernel'
import type { Terminal } from './terminal.ts'

/** The most issues printed in full; the rest is counted. */
const mostPrinted = 50

/** Prints issues, one a line, with place and sentence; the rest beyond fifty as a number. */
export function printIssues(terminal: Terminal, issues: readonly Issue[], to: 'out' | 'say'): void {
  for (const each of issues.slice(0, mostPrinted)) {
    const place = issuePlace(each, 'nl')
    const kind = each.severity === 'error' ? 'fout' : 'let op'
    terminal[to](`${place}${place === '' ? '' : ': '}${kind}: ${issueSentence(each, 'nl')}`)
  }
  const rest = issues.length - mostPrinted
  if (rest > 0) terminal[to](`… en nog ${rest} meldingen`)
}
