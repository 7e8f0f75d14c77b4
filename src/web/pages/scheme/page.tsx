import { schemeWindows } from '#funding'
import { formatPeriod } from '#kernel'
import { findScheme, type IsoDay, type Scheme } from '#schemes'
import { DownloadList } from '../../components/download-list/download-list.tsx'
import { TableBox } from '../../components/table-box/table-box.tsx'
import { fill } from '../../messages/messages.ts'
import type { PageContent, PageRoute } from '../../routing/page-route.ts'
import { audienceCode } from '../../schemes/audiences.ts'
import { dutchDay, dutchMoment } from '../../schemes/dutch-clock.ts'
import { ReferenceLink, UnverifiedMark } from '../../schemes/reference-link.tsx'
import { schemeNotFound } from '../../schemes/scheme-not-found.ts'
import { schemePath } from '../../schemes/scheme-paths.ts'
import { StateTag } from '../../schemes/state-tag.tsx'
import { ValueTable } from '../../schemes/value-table.tsx'
import { windowState, windowText } from '../../schemes/window-text.ts'
import { href, type View } from '../../view.ts'

/** What the page of a scheme shows. */
export interface SchemeProps {
  readonly view: View
  readonly scheme: Scheme
  /** Dutch local time. */
  readonly moment: string
  readonly day: IsoDay
}

function Facts({ view, scheme, day }: SchemeProps) {
  const { text } = view
  const { kind, executor, audiences } = scheme.description
  return (
    <dl className="kr-facts">
      <dt>{text.schemeState}</dt>
      <dd>
        <StateTag view={view} description={scheme.description} day={day} />
      </dd>
      <dt>{text.schemeKind}</dt>
      <dd>{text[`schemeKind_${kind}`]}</dd>
      <dt>{text.schemeExecutor}</dt>
      <dd>{executor}</dd>
      <dt>{text.schemesFor}</dt>
      <dd>
        {audiences.map((audience, index) => (
          <span key={audience}>
            {index > 0 && ', '}
            <a href={href(view, '/regelingen', { voor: audienceCode(audience) })}>
              {text[`audienceShort_${audience}`]}
            </a>
          </span>
        ))}
      </dd>
    </dl>
  )
}

function Actions({ view, scheme }: SchemeProps) {
  const { text } = view
  const { id } = scheme.description
  return (
    <ul className="kr-actions kr-no-print">
      <li>
        <a className="kr-button" href={href(view, schemePath(id, 'berekening'))}>
          {text.schemeCalculate}
        </a>
      </li>
      <li>
        <a href={href(view, schemePath(id, 'vergelijken'))}>{text.caseWhatIf}</a>
      </li>
      {scheme.allocation !== undefined && (
        <li>
          <a href={href(view, schemePath(id, 'aanvragen'))}>{text.schemeBatch}</a>
        </li>
      )}
    </ul>
  )
}

function Versions({ view, scheme }: SchemeProps) {
  const { text, language } = view
  return (
    <section className="kr-section">
      <h2>{text.schemeVersions}</h2>
      <TableBox caption={text.schemeVersionsCaption}>
        <thead>
          <tr>
            <th scope="col">{text.schemeVersion}</th>
            <th scope="col">{text.parameterFrom}</th>
            <th scope="col">{text.parameterTo}</th>
            <th scope="col">{text.parameterArticle}</th>
          </tr>
        </thead>
        <tbody>
          {scheme.description.versions.map(({ from, to, title, reference, unverified }) => (
            <tr key={from}>
              <th scope="row">
                {title[language]}
                {unverified && <UnverifiedMark view={view} />}
              </th>
              <td className="kr-day">{formatPeriod(from, language)}</td>
              <td className="kr-day">
                {to === undefined ? text.parameterOpen : formatPeriod(to, language)}
              </td>
              <td>
                <ReferenceLink reference={reference} full />
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  )
}

function Windows({ view, scheme, moment }: SchemeProps) {
  const { text, language } = view
  const windows = [...schemeWindows(scheme)].reverse()
  return (
    <section className="kr-part">
      <h2>{text.schemeWindows}</h2>
      {windows.length === 0 && <p>{text.schemeNoWindows}</p>}
      <ul className="kr-windows">
        {windows.map((window) => (
          <li key={window.id}>
            <strong>{window.label[language]}</strong>{' '}
            <span className={`kr-state kr-state-${windowState(window, moment)}`}>
              {text[`window_${windowState(window, moment)}`]}
            </span>
            <br />
            {windowText(window, view)} <ReferenceLink reference={window.reference} />
            {window.unverified && <UnverifiedMark view={view} />}
          </li>
        ))}
      </ul>
      <p>
        <a href={href(view, '/kalender')}>{text.calendarLink}</a>
      </p>
    </section>
  )
}

function Caveats({ view, scheme }: SchemeProps) {
  const { caveats } = scheme.description
  if (caveats.length === 0) return null
  return (
    <section className="kr-part kr-unknowns">
      <h2>{view.text.schemeCaveats}</h2>
      <ul>
        {caveats.map((caveat) => (
          <li key={caveat.nl}>{caveat[view.language]}</li>
        ))}
      </ul>
    </section>
  )
}

function Downloads({ view, scheme }: SchemeProps) {
  const { text } = view
  const api = `/v1/regelingen/${scheme.description.id}`
  const downloads = [
    { label: text.schemeApi, href: api },
    { label: text.schemeApiParameters, href: `${api}/parameters` },
  ]
  return (
    <section className="kr-part">
      <h2>{text.schemeDownloads}</h2>
      <DownloadList downloads={downloads} />
    </section>
  )
}

/** What a scheme is, who executes it, how it stands today, and what is not known about it. */
export function schemePage(props: SchemeProps): PageContent {
  const { view, scheme, day } = props
  const { text, language } = view
  const { title, summary } = scheme.description
  const today = formatPeriod(day, language)
  return {
    kind: 'page',
    title: title[language],
    description: summary[language],
    breadcrumbs: [{ label: text.navSchemes, path: '/regelingen' }, { label: title[language] }],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{title[language]}</h1>
          <p className="kr-lead">{summary[language]}</p>
        </div>
        <Actions {...props} />
        <Facts {...props} />
        <div className="kr-place-grid">
          <div className="kr-stack">
            <section className="kr-section">
              <h2>{text.schemeParameters}</h2>
              <ValueTable
                view={view}
                scheme={scheme}
                day={day}
                caption={fill(text.schemeParametersCaption, { day: today })}
              />
            </section>
            <Versions {...props} />
          </div>
          <aside className="kr-place-aside">
            <Caveats {...props} />
            <Windows {...props} />
            <Downloads {...props} />
          </aside>
        </div>
      </div>
    ),
  }
}

/** A scheme as it stands today. */
export const schemeRoute: PageRoute = {
  path: '/regelingen/:scheme',
  keep: false,
  async load({ view, ports, params }) {
    const scheme = findScheme(params.scheme ?? '')
    if (scheme === undefined) return schemeNotFound(view)
    const now = ports.now()
    return schemePage({ view, scheme, day: dutchDay(now), moment: dutchMoment(now) })
  },
}
