/** Fewest and most characters of a report, after trimming. */
export const minimumReport = 10
export const maximumReport = 2000

/** What a report may be: its text, or why not. */
export type ReportCheck =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: 'tooShort' | 'tooLong'; readonly length: number }

/** Checks what a visitor wrote: control characters and surrounding space go, then the length counts. */
export function checkReport(field: unknown): ReportCheck {
  const raw = typeof field === 'string' ? field : ''
  const text = raw
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .trim()
  const { length } = text
  if (length < minimumReport) return { ok: false, problem: 'tooShort', length }
  if (length > maximumReport) return { ok: false, problem: 'tooLong', length }
  return { ok: true, text }
}
