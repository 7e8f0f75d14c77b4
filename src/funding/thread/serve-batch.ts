import type { MessagePort } from 'node:worker_threads'
import { findScheme, type Scheme } from '#schemes'
import { divideApplications } from '../divide/divide-applications.ts'
import type { DivisionOutcome } from '../model.ts'
import { csvList } from '../render/csv-list.ts'
import type { DecisionList } from '../render/decision-list.ts'
import { mostInPdf, pdfList } from '../render/pdf-list.ts'
import { mostInWorkbook, xlsxList } from '../render/xlsx-list.ts'
import type { Question, Reply, Told, Work } from './messages.ts'

async function render(
  scheme: Scheme,
  { division, issues }: DivisionOutcome,
  { format, language }: Extract<Question, { kind: 'download' }>,
): Promise<Uint8Array | undefined> {
  if (division === undefined) return undefined
  const list: DecisionList = { scheme, division, issues, language }
  const count = division.decisions.length
  if (format === 'csv') return csvList(list)
  if (format === 'xlsx') return count > mostInWorkbook ? undefined : xlsxList(list)
  if (count > mostInPdf) return undefined
  const { printPdf } = await import('./print-pdf.ts')
  return pdfList(list, printPdf)
}

async function reply(scheme: Scheme, outcome: DivisionOutcome, question: Question): Promise<Reply> {
  if (question.kind === 'download') return render(scheme, outcome, question)
  const { from, most } = question
  return outcome.division?.decisions.slice(from, from + most)
}

function doneWith({ division, ...report }: DivisionOutcome): Told {
  if (division === undefined) return { kind: 'done', report }
  const { decisions: _all, ...summary } = division
  return { kind: 'done', report, summary }
}

/**
 * Divides the budget of a batch and keeps what came of it, to answer questions about it: pages of
 * decisions, and files. Runs in a thread, so that a server goes on meanwhile.
 */
export function serveBatch(port: MessagePort, work: Work): void {
  const { schemeId, file, list, settings, today } = work
  const tell = (told: Told): void => port.postMessage(told)
  const scheme = findScheme(schemeId)
  if (scheme === undefined) throw new RangeError(`There is no scheme ${schemeId}`)
  const outcome = divideApplications(
    scheme,
    list === undefined ? { file } : { list },
    settings,
    today,
    (report) => tell({ kind: 'reading', report }),
  )
  port.on('message', (question: Question) => {
    const { ask } = question
    reply(scheme, outcome, question).then(
      (value) => tell({ kind: 'answer', ask, ...(value === undefined ? {} : { value }) }),
      (error: unknown) => tell({ kind: 'answer', ask, error: String(error) }),
    )
  })
  tell(doneWith(outcome))
}
