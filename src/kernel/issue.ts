/**
 * Trouble in data or input: collected and returned with what could be used, never thrown. `code` names
 * the kind of trouble, `at` the place, `params` what goes into the sentence; the sentences stand in
 * `cli/messages` and `web/messages`, one per language.
 */
export const issueCodes = [
  'fileUnreadable',
  'fileEmpty',
  'notThisFormat',
  'wrongEncoding',
  'wrongDelimiter',
  'archiveTooLarge',
  'lineTooLong',
  'missingColumn',
  'unknownColumn',
  'wrongColumnCount',
  'unclosedQuote',
  'notANumber',
  'notAPeriod',
  'notADate',
  'unknownCode',
  'duplicateKey',
  'outOfRange',
  'missingValue',
  'changedSchema',
  'tooManyIssues',
  'unknownSource',
  'notReachable',
  'timedOut',
  'httpStatus',
  'truncatedDownload',
  'wrongChecksum',
  'staleCache',
  'personalData',
  'notInForce',
  'noValueKnown',
  'tooManyRows',
] as const
export type IssueCode = (typeof issueCodes)[number]

/** Where trouble was found: file, 1-based line, and column name as the file spells it. */
export interface IssuePlace {
  readonly file?: string
  readonly line?: number
  readonly column?: string
}

/** One trouble. `severity` `error`: the row or file could not be used; `warning`: used, but look. */
export interface Issue {
  readonly code: IssueCode
  readonly severity: 'error' | 'warning'
  readonly at: IssuePlace
  /** What was found and what was expected, as short texts. */
  readonly params: Readonly<Record<string, string | number>>
}

/** An issue, an error unless said otherwise. */
export function issue(
  code: IssueCode,
  at: IssuePlace,
  params: Issue['params'] = {},
  severity: Issue['severity'] = 'error',
): Issue {
  return { code, severity, at, params }
}
