import { fill } from '../../messages/messages.ts'
import type { MessageKey } from '../../messages/nl.ts'
import { href, type View } from '../../view.ts'
import { mainSections } from '../site-header/site-header.tsx'

type Links = readonly (readonly [MessageKey, string])[]

const dataLinks: Links = [
  ['calendarLink', '/kalender'],
  ['navReleases', '/releases'],
  ['navApi', '/v1/openapi.json'],
]
const aboutLinks: Links = [
  ['navAbout', '/over'],
  ['navAccessibility', '/toegankelijkheid'],
  ['navPrivacy', '/privacy'],
]

function LinkColumn({ view, title, links }: { view: View; title: MessageKey; links: Links }) {
  return (
    <div>
      <h2>{view.text[title]}</h2>
      <ul className="kr-link-list">
        {links.map(([key, path]) => (
          <li key={path}>
            <a href={path.startsWith('/v1') ? path : href(view, path)}>{view.text[key]}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The foot of every page: all sections, and which release and version made it. */
export function SiteFooter({ view }: { view: View }) {
  const { text } = view
  return (
    <footer className="kr-footer">
      <div className="kr-wrap">
        <nav id="menu" aria-label={text.footerNavigation}>
          <LinkColumn view={view} title="skipToMenu" links={mainSections} />
          <LinkColumn view={view} title="footerData" links={dataLinks} />
          <LinkColumn view={view} title="footerAbout" links={aboutLinks} />
        </nav>
        <div className="kr-footer-note kr-small kr-muted">
          <p>{text.footerLine}</p>
          <p>{fill(text.footerRelease, { id: view.releaseId, version: view.version })}</p>
        </div>
      </div>
    </footer>
  )
}
