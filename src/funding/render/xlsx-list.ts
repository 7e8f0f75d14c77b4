import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre'
import { formatPeriod, issueSentence } from '#kernel'
import { amountText } from './amount-text.ts'
import { type DecisionList, reasonsOf, reasonWriter } from './decision-list.ts'
import { harmlessText } from './harmless-text.ts'
import { decisionWords, listWords } from './words.ts'

/** The most decisions a workbook is made of. */
export const mostInWorkbook = 200_000

const bold: CellStyle = { font: { bold: true } }

function sheet(name: string, heads: readonly string[], rows: readonly CellValue[][]): WriteSheet {
  const safe = (value: CellValue): CellValue =>
    typeof value === 'string' ? harmlessText(value) : value
  const cells = new Map(heads.map((_, column) => [`0,${column}`, { style: bold }]))
  const safeRows = rows.map((row) => row.map(safe))
  return { name, rows: [[...heads], ...safeRows], cells, freezePane: { rows: 1 } }
}

function decisionSheet(list: DecisionList): WriteSheet {
  const { division, language } = list
  const w = listWords
  const write = reasonWriter(list)
  const rows = division.decisions.map((decision): CellValue[] => {
    const { texts, articles } = reasonsOf(decision, write)
    return [
      decision.line,
      decision.reference ?? '',
      decisionWords[decision.status][language],
      decision.amount / 100,
      texts.join('\n'),
      articles.join('; '),
    ]
  })
  const heads = [w.line, w.reference, w.decision, w.euros, w.reasonColumn, w.articles]
  return sheet(
    w.decisions[language],
    heads.map((head) => head[language]),
    rows,
  )
}

function totalSheet({ scheme, division, language }: DecisionList): WriteSheet {
  const w = listWords
  const rows: CellValue[][] = [
    [scheme.description.title[language], ''],
    [w.lawOn[language].replace('{day}', formatPeriod(division.day, language)), ''],
    [w.noRights[language], ''],
    ...(division.unverified ? [[w.unverified[language], '']] : []),
    ...division.amounts.map((amount) => [amount.label[language], amountText(amount, language)]),
    ...Object.entries(division.counts).map(([status, count]) => [
      decisionWords[status as keyof typeof decisionWords][language],
      count,
    ]),
  ]
  return sheet(w.totals[language], [w.what[language], w.value[language]], rows)
}

function issueSheet({ issues, language }: DecisionList): WriteSheet {
  const w = listWords
  const rows = issues.map((each): CellValue[] => [
    each.at.line ?? '',
    each.at.column ?? '',
    issueSentence(each, language),
  ])
  const heads = [w.line[language], w.column[language], w.message[language]]
  return sheet(w.issues[language], heads, rows)
}

/**
 * Decisions as a workbook of three sheets: decisions, totals, rows that were not decided. Texts are never
 * formulas.
 * @throws RangeError for more than 200,000 decisions
 */
export async function xlsxList(list: DecisionList): Promise<Uint8Array> {
  const count = list.division.decisions.length
  if (count > mostInWorkbook) throw new RangeError(`${count} decisions fit in no workbook`)
  return writeXlsx({ sheets: [decisionSheet(list), totalSheet(list), issueSheet(list)] })
}
