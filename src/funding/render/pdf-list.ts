import { formatPeriod, type Issue, issueSentence, type Language } from '#kernel'
import type { Finding } from '#schemes'
import { amountText } from './amount-text.ts'
import { type DecisionList, type Reason, reasonWriter } from './decision-list.ts'
import { decisionWords, listWords } from './words.ts'

/** The most decisions one PDF is made of. */
export const mostInPdf = 20_000

/** The most rows that were not decided in one PDF; the workbook has them all. */
const mostIssuesInPdf = 500

/** Turns a Typst text with data into PDF/UA-1. */
export type PdfPrinter = (source: string, data: object) => Uint8Array

/**
 * The document: heading, totals, decisions in tables of 250 rows (a table of thousands takes a
 * typesetter far longer), what was not decided, and the reasons by their number.
 */
const source = `#let d = json("data.json")
#set document(title: d.title)
#set text(lang: d.language, font: "Fira Sans", size: 9pt)
#set page(paper: "a4", margin: 18mm, numbering: "1 / 1")
#set heading(numbering: none)
#set table(stroke: 0.4pt + luma(160), inset: 4pt)
= #d.title
#for line in d.intro [#par(line)]
== #d.totalsHead
#table(columns: (1fr, auto), table.header(..d.totalHeads), ..d.totals.flatten())
== #d.decisionsHead
#for part in d.parts [
  #table(columns: (auto, 1.2fr, 1fr, auto, 1.4fr), table.header(..d.heads), ..part.flatten())
]
#if d.issues.len() > 0 [
  == #d.issuesHead
  #table(columns: (auto, auto, 1fr), table.header(..d.issueHeads), ..d.issues.flatten())
]
== #d.reasonsHead
#for reason in d.reasons [#par(reason)]
`

function numbered(): { number(reason: Reason): string; readonly list: readonly string[] } {
  const numbers = new Map<string, string>()
  return {
    number({ text, article }) {
      const words = article === '' ? text : `${text} (${article})`
      const known = numbers.get(words)
      if (known !== undefined) return known
      const next = String(numbers.size + 1)
      numbers.set(words, next)
      return next
    },
    get list() {
      return [...numbers].map(([words, number]) => `${number}. ${words}`)
    },
  }
}

function partsOf<T>(rows: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, part) =>
    rows.slice(part * size, (part + 1) * size),
  )
}

function issueRows(issues: readonly Issue[], language: Language): readonly string[][] {
  const rows = issues
    .slice(0, mostIssuesInPdf)
    .map((each) => [
      String(each.at.line ?? ''),
      each.at.column ?? '',
      issueSentence(each, language),
    ])
  return rows.map((row) => row.map(printable))
}

/** Control characters have no shape on paper. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ')
}

function decisionRows(list: DecisionList, number: (reason: Reason) => string): readonly string[][] {
  const { division, language } = list
  const write = reasonWriter(list)
  const numberOf = (finding: Finding): string => number(write(finding))
  return division.decisions.map((decision) => [
    String(decision.line),
    printable(decision.reference ?? ''),
    decisionWords[decision.status][language],
    amountText(
      { id: '', label: list.scheme.description.title, value: decision.amount, unit: 'euroCents' },
      language,
    ),
    decision.findings.map(numberOf).join(', '),
  ])
}

/** What the document is filled with. */
function dataOf(list: DecisionList): object {
  const { scheme, division, issues, language } = list
  const word = (name: keyof typeof listWords): string => listWords[name][language]
  const reasons = numbered()
  const rows = decisionRows(list, reasons.number)
  return {
    language,
    title: `${word('decisions')}: ${scheme.description.title[language]}`,
    intro: [
      word('lawOn').replace('{day}', formatPeriod(division.day, language)),
      word('noRights'),
      ...(division.unverified ? [word('unverified')] : []),
    ],
    totalsHead: word('totals'),
    totalHeads: [word('what'), word('value')],
    totals: [
      ...division.amounts.map((each) => [each.label[language], amountText(each, language)]),
      ...Object.entries(division.counts).map(([status, count]) => [
        decisionWords[status as keyof typeof decisionWords][language],
        String(count),
      ]),
    ],
    decisionsHead: word('decisions'),
    heads: [word('line'), word('reference'), word('decision'), word('euros'), word('reasonColumn')],
    parts: partsOf(rows, 250),
    issuesHead: word('issues'),
    issueHeads: [word('line'), word('column'), word('message')],
    issues: issueRows(issues, language),
    reasonsHead: word('reasons'),
    reasons: reasons.list,
  }
}

/**
 * Decisions as PDF/UA-1: totals, every decision with the numbers of its reasons, and the reasons with their
 * articles.
 * @throws RangeError for more than 20,000 decisions
 */
export function pdfList(list: DecisionList, print: PdfPrinter): Uint8Array {
  const count = list.division.decisions.length
  if (count > mostInPdf) throw new RangeError(`${count} decisions fit in no PDF`)
  return print(source, dataOf(list))
}
