import { CopyText } from '../../components/citation/citation.tsx'
import { DownloadList } from '../../components/download-list/download-list.tsx'
import { fill } from '../../messages/messages.ts'
import { maximumReport, minimumReport } from '../../reports/report-text.ts'
import { href } from '../../view.ts'
import {
  choiceQuery,
  dataHref,
  figurePath,
  permalink,
  pictureHref,
  publisherNames,
} from './figure-links.ts'
import type { FigureProps } from './figure-props.ts'
import { periodSpan } from './selection-name.ts'

function Downloads(props: FigureProps) {
  const { text } = props.view
  const pictures = (['svg', 'png'] as const).map((extension) => ({
    label: text[`download_${extension}`],
    href: pictureHref(props, extension),
  }))
  const data = (['csv', 'xlsx', 'json'] as const).map((extension) => ({
    label: text[`download_${extension}`],
    href: dataHref(props, extension),
  }))
  return (
    <section className="kr-part">
      <h2>{text.downloadsTitle}</h2>
      <p className="kr-small kr-muted">{text.downloadsHelp}</p>
      <DownloadList downloads={[...(props.picture === undefined ? [] : pictures), ...data]} />
    </section>
  )
}

function citation(props: FigureProps): string {
  const { view, dataset, selection } = props
  return fill(view.text.citationText, {
    title: dataset.indicator.label[view.language],
    period: periodSpan(selection.periods, view.language)[0] ?? '–',
    source: publisherNames(props),
    release: view.releaseId,
    url: permalink(props),
  })
}

function embedCode({ view, dataset, choice }: FigureProps): string {
  const path = `/insluiten/${dataset.indicator.slug}`
  const src = view.baseUrl + href(view, path, { ...choiceQuery(choice), sorteer: undefined })
  const title = dataset.indicator.question[view.language].replaceAll('"', '&quot;')
  return `<iframe src="${src.replaceAll('&', '&amp;')}" title="${title}" width="100%" height="520" loading="lazy"></iframe>`
}

function Citation(props: FigureProps) {
  const { view } = props
  return (
    <section className="kr-part">
      <h2>{view.text.citationTitle}</h2>
      <CopyText view={view} text={citation(props)} />
      <h3>{view.text.permalink}</h3>
      <p className="kr-small kr-muted">{view.text.permalinkHelp}</p>
      <CopyText view={view} text={permalink(props)} code />
      <details className="kr-details">
        <summary>{view.text.embedTitle}</summary>
        <p className="kr-small kr-muted">{view.text.embedHelp}</p>
        <CopyText view={view} text={embedCode(props)} code />
      </details>
    </section>
  )
}

function ReportForm({ view, dataset, choice }: FigureProps) {
  const { text } = view
  const action = href(view, `${figurePath(dataset.indicator.slug)}/melding`, {
    ...choiceQuery(choice),
  })
  return (
    <details className="kr-details kr-no-print">
      <summary>{text.reportTitle}</summary>
      <form method="post" action={action}>
        <label htmlFor="melding">{text.reportLabel}</label>
        <p id="melding-uitleg" className="kr-small kr-muted">
          {text.reportHelp}
        </p>
        <textarea
          id="melding"
          name="melding"
          required
          minLength={minimumReport}
          maxLength={maximumReport}
          aria-describedby="melding-uitleg"
        />
        <button type="submit">{text.reportSend}</button>
      </form>
    </details>
  )
}

/** What to do with a figure: download, refer to it, embed it, look further, or say that it is wrong. */
export function FigureSharing(props: FigureProps) {
  const { view, related } = props
  return (
    <div className="kr-sharing">
      <Downloads {...props} />
      <Citation {...props} />
      {related.length > 0 && (
        <section className="kr-part kr-no-print">
          <h2>{view.text.relatedTitle}</h2>
          <ul className="kr-link-list">
            {related.map(({ label, path }) => (
              <li key={path}>
                <a href={href(view, path)}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.canReport && <ReportForm {...props} />}
    </div>
  )
}
