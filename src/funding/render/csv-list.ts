import type { BatchDecision } from '../model.ts'
import { type DecisionList, reasonsOf, reasonWriter } from './decision-list.ts'
import { harmlessText } from './harmless-text.ts'
import { decisionWords, listWords } from './words.ts'

function field(text: string): string {
  const safe = harmlessText(text)
  return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Euro cents as euros with a decimal comma (Dutch) or point, without marks for thousands. */
function eurosText(cents: number, language: DecisionList['language']): string {
  return (cents / 100).toFixed(2).replace('.', language === 'nl' ? ',' : '.')
}

/** Lists longer than this leave out the conditions that were met: a million lines would fill a gigabyte. */
const mostWithAllReasons = 100_000

/** How many lines are joined before they become bytes. */
const chunkLines = 20_000

function withoutMet(decision: BatchDecision): BatchDecision {
  return { ...decision, findings: decision.findings.filter(({ outcome }) => outcome !== 'met') }
}

/**
 * Decisions as CSV: UTF-8 with mark, semicolons, CRLF, so that a Dutch spreadsheet opens it right. No cell
 * is a formula. Of more than 100,000 decisions only the reasons beside met conditions. Built in parts, so that a million decisions never stand in one text.
 */
export function csvList(list: DecisionList): Uint8Array {
  const { division, language } = list
  const write = reasonWriter(list)
  const w = listWords
  const heads = [w.line, w.reference, w.decision, w.euros, w.reasonColumn, w.articles]
  const parts: Buffer[] = []
  let lines = [`\uFEFF${heads.map((head) => field(head[language])).join(';')}`]
  const flush = (): void => {
    parts.push(Buffer.from(`${lines.join('\r\n')}\r\n`))
    lines = []
  }
  const isShort = division.decisions.length > mostWithAllReasons
  for (const decision of division.decisions) {
    const { texts, articles } = reasonsOf(isShort ? withoutMet(decision) : decision, write)
    const cells = [
      String(decision.line),
      decision.reference ?? '',
      decisionWords[decision.status][language],
      eurosText(decision.amount, language),
      texts.join(' '),
      articles.join('; '),
    ]
    lines.push(cells.map(field).join(';'))
    if (lines.length >= chunkLines) flush()
  }
  if (lines.length > 0) flush()
  return Buffer.concat(parts)
}
