import { schemeWindows } from '#funding'
import { type ApplicationWindow, type SchemeDescription, schemes } from '#schemes'
import { DownloadList } from '../../components/download-list/download-list.tsx'
import type { PageContent, PageRoute } from '../../routing/page-route.ts'
import { dutchMoment } from '../../schemes/dutch-clock.ts'
import { ReferenceLink, UnverifiedMark } from '../../schemes/reference-link.tsx'
import { schemePath } from '../../schemes/scheme-paths.ts'
import { type WindowState, windowState, windowText } from '../../schemes/window-text.ts'
import { href, type View } from '../../view.ts'

/** A window with the scheme it belongs to. */
export interface SchemeWindow {
  readonly description: SchemeDescription
  readonly window: ApplicationWindow
}

/** Windows by where they stand: the ones to come soonest first, the past ones last closed first. */
export function sortWindows(
  all: readonly SchemeWindow[],
  moment: string,
): Readonly<Record<'open' | 'coming' | 'past', readonly SchemeWindow[]>> {
  const of = (...states: WindowState[]): SchemeWindow[] =>
    all.filter(({ window }) => states.includes(windowState(window, moment)))
  const start = ({ window }: SchemeWindow): string => window.opens ?? window.closes
  const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return {
    open: of('open').sort((a, b) => ascending(a.window.closes, b.window.closes)),
    coming: of('coming', 'unknownStart').sort((a, b) => ascending(start(a), start(b))),
    past: of('past').sort((a, b) => ascending(b.window.closes, a.window.closes)),
  }
}

function WindowItem({ view, item }: { view: View; item: SchemeWindow }) {
  const { description, window } = item
  const { text, language } = view
  return (
    <li>
      <a href={href(view, schemePath(description.id))}>
        <strong>{description.title[language]}</strong>
      </a>
      <br />
      {window.label[language]}: {windowText(window, view)}{' '}
      <ReferenceLink reference={window.reference} />
      {window.unverified && <UnverifiedMark view={view} />}
      {window.opens === undefined && <span className="kr-sub">{text.windowStartUnknown}</span>}
    </li>
  )
}

function Group({
  view,
  group,
  items,
}: {
  view: View
  group: 'open' | 'coming' | 'past'
  items: readonly SchemeWindow[]
}) {
  const { text } = view
  return (
    <section className="kr-shelf" aria-labelledby={`termijn-${group}`}>
      <div className="kr-shelf-head">
        <h2 id={`termijn-${group}`}>{text[`calendar_${group}`]}</h2>
      </div>
      {items.length === 0 ? (
        <p className="kr-muted">{text.calendarNone}</p>
      ) : (
        <ul className="kr-windows">
          {items.map((item) => (
            <WindowItem key={`${item.description.id} ${item.window.id}`} view={view} item={item} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Every period in which one can apply: open now, still to come, and past. */
export function deadlinesPage(
  view: View,
  all: readonly SchemeWindow[],
  moment: string,
): PageContent {
  const { text } = view
  const sorted = sortWindows(all, moment)
  const feed = '/v1/regelingen/kalender.ics'
  return {
    kind: 'page',
    title: text.calendarTitle,
    description: text.calendarLead,
    breadcrumbs: [{ label: text.navSchemes, path: '/regelingen' }, { label: text.calendarShort }],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{text.calendarTitle}</h1>
          <p className="kr-lead">{text.calendarLead}</p>
        </div>
        <section className="kr-alert kr-alert-info kr-no-print">
          <p>{text.calendarFeedText}</p>
          <DownloadList downloads={[{ label: text.calendarFeed, href: feed }]} />
        </section>
        {(['open', 'coming', 'past'] as const).map((group) => (
          <Group key={group} view={view} group={group} items={sorted[group]} />
        ))}
        <p className="kr-small kr-muted kr-prose">{text.calendarCaveat}</p>
      </div>
    ),
  }
}

/** The calendar of all schemes. */
export const deadlinesRoute: PageRoute = {
  path: '/kalender',
  keep: false,
  async load({ view, ports }) {
    const all = schemes.flatMap((scheme) =>
      schemeWindows(scheme).map((window) => ({ description: scheme.description, window })),
    )
    return deadlinesPage(view, all, dutchMoment(ports.now()))
  },
}
