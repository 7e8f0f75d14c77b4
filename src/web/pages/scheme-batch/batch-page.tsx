import { formatNumber, formatPeriod, type Issue, issueSentence } from '#kernel'
import type { Scheme } from '#schemes'
import { Alert } from '../../components/alert/alert.tsx'
import { DownloadList } from '../../components/download-list/download-list.tsx'
import { TableBox } from '../../components/table-box/table-box.tsx'
import { fill } from '../../messages/messages.ts'
import {
  type BatchDecision,
  type BatchStatus,
  type BatchSummary,
  batchFormats,
} from '../../ports.ts'
import type { PageContent } from '../../routing/page-route.ts'
import { AmountList } from '../../schemes/amount-list.tsx'
import { dutchMoment } from '../../schemes/dutch-clock.ts'
import { schemePath } from '../../schemes/scheme-paths.ts'
import { dayText } from '../../schemes/value-text.ts'
import { href, type View } from '../../view.ts'
import { DecisionTable } from './decision-table.tsx'

/** What the page of one batch shows. */
export interface BatchProps {
  readonly view: View
  readonly scheme: Scheme
  readonly status: BatchStatus
  /** Decisions of this page of the list. */
  readonly decisions: readonly BatchDecision[]
  readonly page: number
  readonly pages: number
}

/** Seconds between looks at a batch that is at work. */
const refreshSeconds = 2

/** Parameter that stops a page from refreshing itself. */
export const noRefresh = { vanzelf: 'nee' } as const

function batchPath({ scheme, status }: BatchProps, ...below: readonly string[]): string {
  return schemePath(scheme.description.id, 'aanvragen', status.id, ...below)
}

function Running(props: BatchProps) {
  const { view, status } = props
  const { text, language } = view
  const percent = Math.floor(status.progress * 100)
  const label = fill(text.batchProgress, {
    percent,
    lines: formatNumber(status.lines, language),
  })
  const still = view.query.get('vanzelf') === 'nee'
  return (
    <section className="kr-case" aria-live="polite">
      <div className="kr-progress">
        <p>{label}</p>
        <progress max={100} value={percent} aria-label={label} />
      </div>
      <p>
        {still ? (
          <a href={href(view, batchPath(props))}>{text.batchLookAgain}</a>
        ) : (
          <a href={href(view, batchPath(props), noRefresh)}>{text.batchStopRefresh}</a>
        )}
      </p>
      <form method="post" action={href({ ...view, pinned: false }, batchPath(props, 'stop'))}>
        <button type="submit">{text.batchCancel}</button>
      </form>
    </section>
  )
}

function Counts({ view, summary }: { view: View; summary: BatchSummary }) {
  const { text, language } = view
  const order = ['granted', 'partlyGranted', 'reserve', 'refused'] as const
  return (
    <TableBox caption={text.batchCounts}>
      <thead>
        <tr>
          <th scope="col">{text.batchDecision}</th>
          <th scope="col" className="kr-numeric">
            {text.batchApplications}
          </th>
        </tr>
      </thead>
      <tbody>
        {order
          .filter((status) => summary.counts[status] > 0)
          .map((status) => (
            <tr key={status}>
              <th scope="row">{text[`decision_${status}`]}</th>
              <td className="kr-numeric">{formatNumber(summary.counts[status], language)}</td>
            </tr>
          ))}
      </tbody>
    </TableBox>
  )
}

function Done({ props, summary }: { props: BatchProps; summary: BatchSummary }) {
  const { view, scheme, decisions, page, pages } = props
  const { text, language } = view
  const downloads = batchFormats.map((format) => ({
    label: text[`batchDownload_${format}`],
    href: href(view, batchPath(props, `besluiten.${format}`)),
  }))
  return (
    <>
      <div className="kr-outcome">
        <AmountList view={view} amounts={summary.amounts} />
        <p className="kr-small">
          {fill(text.batchLawDay, { day: formatPeriod(summary.day, language) })}
        </p>
        {summary.unverified && (
          <Alert kind="warning">
            <p>{text.caseUnverified}</p>
          </Alert>
        )}
        <p className="kr-small kr-muted">
          {fill(text.caseNoDecision, { executor: scheme.description.executor })}
        </p>
      </div>
      <Counts view={view} summary={summary} />
      <section className="kr-section kr-no-print">
        <h2>{text.batchDownloads}</h2>
        <DownloadList downloads={downloads} />
      </section>
      <section className="kr-section">
        <h2>{text.batchDecisionsTitle}</h2>
        <DecisionTable
          view={view}
          scheme={scheme}
          decisions={decisions}
          page={page}
          pages={pages}
          hrefOf={(to) => href(view, batchPath(props), { pagina: String(to) })}
        />
      </section>
    </>
  )
}

function IssueRow({ view, issue }: { view: View; issue: Issue }) {
  const { line, column } = issue.at
  return (
    <tr>
      <td className="kr-numeric">{line ?? '–'}</td>
      <td>{column === undefined ? '–' : <code>{column}</code>}</td>
      <td>{issueSentence(issue, view.language)}</td>
    </tr>
  )
}

function Issues({ view, status }: BatchProps) {
  const { text, language } = view
  const { issues, issueCount } = status
  if (issueCount === 0) return null
  const left = issueCount - issues.length
  return (
    <section className="kr-section">
      <h2>{fill(text.batchIssues, { count: formatNumber(issueCount, language) })}</h2>
      <p className="kr-prose">{text.batchIssuesText}</p>
      <TableBox caption={text.batchIssuesCaption}>
        <thead>
          <tr>
            <th scope="col" className="kr-numeric">
              {text.batchIssueLine}
            </th>
            <th scope="col">{text.batchColumn}</th>
            <th scope="col">{text.batchIssue}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, in the order of the file
            <IssueRow key={index} view={view} issue={issue} />
          ))}
        </tbody>
      </TableBox>
      {left > 0 && <p>{fill(text.batchIssuesLeft, { count: formatNumber(left, language) })}</p>}
    </section>
  )
}

function stateSentence({ view, status }: BatchProps): string {
  const { text, language } = view
  const count = formatNumber(status.summary?.decisionCount ?? 0, language)
  if (status.state === 'done' && status.summary === undefined) return text.batchNothingUsable
  return fill(text[`batchState_${status.state}`], { file: status.fileName, count })
}

/** One batch: how far it is, or what came of it. */
export function batchPage(props: BatchProps): PageContent {
  const { view, scheme, status } = props
  const { text, language } = view
  const { title, id } = scheme.description
  const heading = fill(text.batchTitle, { scheme: title[language] })
  const running = status.state === 'running'
  const refreshing = running && view.query.get('vanzelf') !== 'nee'
  const until = dayText(dutchMoment(status.keptUntil), language)
  return {
    kind: 'page',
    personal: true,
    ...(refreshing ? { refreshAfter: refreshSeconds } : {}),
    title: heading,
    description: text.batchLead,
    breadcrumbs: [
      { label: text.navSchemes, path: '/regelingen' },
      { label: title[language], path: schemePath(id) },
      { label: text.schemeBatch, path: schemePath(id, 'aanvragen') },
      { label: text.batchOutcome },
    ],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{heading}</h1>
          <p className="kr-answer" role="status">
            {stateSentence(props)}
          </p>
        </div>
        {running && <Running {...props} />}
        {status.summary !== undefined && <Done props={props} summary={status.summary} />}
        {!running && <Issues {...props} />}
        <p className="kr-small kr-muted">{fill(text.batchKeptUntil, { until })}</p>
        {!running && (
          <p className="kr-no-print">
            <a href={href(view, schemePath(id, 'aanvragen'))}>{text.batchAgain}</a>
          </p>
        )}
      </div>
    ),
  }
}
