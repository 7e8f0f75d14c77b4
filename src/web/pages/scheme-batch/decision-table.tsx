import { type Finding, findingText, type Scheme } from '#schemes'
import { Pagination } from '../../components/pagination/pagination.tsx'
import { TableBox } from '../../components/table-box/table-box.tsx'
import { fill } from '../../messages/messages.ts'
import type { BatchDecision } from '../../ports.ts'
import { FindingList } from '../../schemes/finding-list.tsx'
import { euroText } from '../../schemes/value-text.ts'
import type { View } from '../../view.ts'

/** What decided: the conditions that failed, else the last step of the calculation. */
export function decidingFindings(findings: readonly Finding[]): readonly Finding[] {
  const failed = findings.filter(({ outcome }) => outcome === 'notMet')
  return failed.length > 0 ? failed : findings.slice(-1)
}

function Row({ view, scheme, decision }: { view: View; scheme: Scheme; decision: BatchDecision }) {
  const { text, language } = view
  const { line, reference, status, amount, findings } = decision
  return (
    <tr>
      <th scope="row">
        {reference ?? fill(text.batchLine, { line })}
        {reference !== undefined && (
          <span className="kr-sub">{fill(text.batchLine, { line })}</span>
        )}
      </th>
      <td>{text[`decision_${status}`]}</td>
      <td className="kr-numeric">{euroText(amount, language)}</td>
      <td>
        {decidingFindings(findings).map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps of one decision, in fixed order
          <p key={index}>{findingText(scheme, finding, language).text}</p>
        ))}
        <details className="kr-more kr-no-print">
          <summary>{fill(text.batchAllSteps, { count: findings.length })}</summary>
          <FindingList view={view} scheme={scheme} findings={findings} />
        </details>
      </td>
    </tr>
  )
}

/** A page of the decisions of a batch, in the order of its file, each with what decided it. */
export function DecisionTable({
  view,
  scheme,
  decisions,
  page,
  pages,
  hrefOf,
}: {
  view: View
  scheme: Scheme
  decisions: readonly BatchDecision[]
  page: number
  pages: number
  hrefOf: (page: number) => string
}) {
  const { text } = view
  return (
    <>
      <TableBox caption={text.batchDecisions}>
        <thead>
          <tr>
            <th scope="col">{text.batchApplication}</th>
            <th scope="col">{text.batchDecision}</th>
            <th scope="col" className="kr-numeric">
              {text.batchAmount}
            </th>
            <th scope="col">{text.batchWhy}</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((decision) => (
            <Row key={decision.line} view={view} scheme={scheme} decision={decision} />
          ))}
        </tbody>
      </TableBox>
      <Pagination view={view} page={page} pages={pages} hrefOf={hrefOf} />
    </>
  )
}
