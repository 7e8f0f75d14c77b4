import { type Audience, audiences, type IsoDay, type Scheme, schemes } from '#schemes'
import { fill } from '../../messages/messages.ts'
import type { PageContent, PageRoute } from '../../routing/page-route.ts'
import { audienceCode, audienceOf } from '../../schemes/audiences.ts'
import { dutchDay } from '../../schemes/dutch-clock.ts'
import { schemePath } from '../../schemes/scheme-paths.ts'
import { StateTag } from '../../schemes/state-tag.tsx'
import { href, type View } from '../../view.ts'

/** What the list of schemes shows. */
export interface SchemesProps {
  readonly view: View
  readonly schemes: readonly Scheme[]
  /** For whom the list is; everybody when absent. */
  readonly audience?: Audience
  readonly day: IsoDay
}

const kinds = ['subsidy', 'funding', 'fee', 'entitlement', 'duty'] as const

function EntryPoints({ view, audience }: SchemesProps) {
  const { text } = view
  return (
    <nav aria-label={text.schemesFor}>
      <ul className="kr-entries">
        {audiences.map((each) => (
          <li key={each}>
            <a
              href={href(view, '/regelingen', { voor: audienceCode(each) })}
              aria-current={each === audience ? 'page' : undefined}
            >
              <strong>{text[`audience_${each}`]}</strong>
              <span>{text[`audienceText_${each}`]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function SchemeItem({ view, scheme, day }: { view: View; scheme: Scheme; day: IsoDay }) {
  const { id, title, summary } = scheme.description
  const { text, language } = view
  const name = title[language]
  return (
    <article className="kr-scheme">
      <h3>
        <a href={href(view, schemePath(id))}>{name}</a>
      </h3>
      <p>
        <StateTag view={view} description={scheme.description} day={day} />
      </p>
      <p className="kr-prose">{summary[language]}</p>
      <ul className="kr-link-row">
        <li>
          <a
            href={href(view, schemePath(id, 'berekening'))}
            aria-label={fill(text.schemeCalculateOf, { scheme: name })}
          >
            {text.schemeCalculate}
          </a>
        </li>
        {scheme.allocation !== undefined && (
          <li>
            <a
              href={href(view, schemePath(id, 'aanvragen'))}
              aria-label={fill(text.schemeBatchOf, { scheme: name })}
            >
              {text.schemeBatch}
            </a>
          </li>
        )}
      </ul>
    </article>
  )
}

function Kind({ kind, ...props }: SchemesProps & { kind: (typeof kinds)[number] }) {
  const { view, day } = props
  const own = props.schemes.filter(({ description }) => description.kind === kind)
  if (own.length === 0) return null
  return (
    <section className="kr-shelf" aria-labelledby={`soort-${kind}`}>
      <div className="kr-shelf-head">
        <h2 id={`soort-${kind}`}>{view.text[`schemeKind_${kind}`]}</h2>
        <p className="kr-small kr-muted">{view.text[`schemeKindText_${kind}`]}</p>
      </div>
      <div className="kr-schemes">
        {own.map((scheme) => (
          <SchemeItem key={scheme.description.id} view={view} scheme={scheme} day={day} />
        ))}
      </div>
    </section>
  )
}

/** All schemes by kind, or those for one audience, with whether they are in force today. */
export function schemesPage(props: SchemesProps): PageContent {
  const { view, audience } = props
  const { text } = view
  const title = audience === undefined ? text.schemesTitle : text[`schemesTitle_${audience}`]
  const home = { label: text.navSchemes, path: '/regelingen' }
  return {
    kind: 'page',
    title,
    description: text.schemesLead,
    breadcrumbs: audience === undefined ? [home] : [home, { label: text[`audience_${audience}`] }],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{title}</h1>
          <p className="kr-lead">{text.schemesLead}</p>
        </div>
        <EntryPoints {...props} />
        <ul className="kr-link-row">
          {audience !== undefined && (
            <li>
              <a href={href(view, '/regelingen')}>{text.schemesAll}</a>
            </li>
          )}
          <li>
            <a href={href(view, '/kalender')}>{text.calendarLink}</a>
          </li>
        </ul>
        {kinds.map((kind) => (
          <Kind key={kind} kind={kind} {...props} />
        ))}
        <p className="kr-small kr-muted kr-prose">{text.schemesNoRanking}</p>
      </div>
    ),
  }
}

/** The list of schemes, for everybody or for one audience (`?voor=werkgever`). */
export const schemesRoute: PageRoute = {
  path: '/regelingen',
  keep: false,
  async load({ view, ports }) {
    const audience = audienceOf(view.query.get('voor'))
    const shown = schemes.filter(
      ({ description }) => audience === undefined || description.audiences.includes(audience),
    )
    const day = dutchDay(ports.now())
    return schemesPage({
      view,
      schemes: shown,
      day,
      ...(audience === undefined ? {} : { audience }),
    })
  },
}
