import { href, otherLanguageHref, type View } from '../../view.ts'

/** Main sections of the site in the order of the menu: key of the label, Dutch path. */
export const mainSections = [
  ['navAtlas', '/atlas'],
  ['navRegions', '/regios'],
  ['navSchemes', '/regelingen'],
  ['navCompare', '/vergelijken'],
  ['navResearch', '/onderzoek'],
  ['navGlossary', '/begrippen'],
  ['navSources', '/bronnen'],
] as const

function isCurrent(view: View, path: string): boolean {
  return view.path === path || view.path.startsWith(`${path}/`)
}

function SearchBox({ view }: { view: View }) {
  return (
    <search>
      <form className="kr-search" action={href(view, '/zoeken')} method="get">
        {view.pinned && <input type="hidden" name="release" value={view.releaseId} />}
        <input
          type="search"
          name="q"
          aria-label={view.text.searchLabel}
          placeholder={view.text.searchPlaceholder}
          defaultValue={view.path === '/zoeken' ? (view.query.get('q') ?? '') : ''}
          maxLength={200}
        />
        <button type="submit">{view.text.searchButton}</button>
      </form>
    </search>
  )
}

function Wordmark({ view }: { view: View }) {
  return (
    <a className="kr-wordmark" href={href(view, '/')}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 1 21.5 6.5v11L12 23 2.5 17.5v-11z" />
        <path className="kr-cut" d="M7 16.5v-3h2.4v3zm3.8 0V10h2.4v6.5zm3.8 0V7H17v9.5z" />
      </svg>
      {view.text.siteName}
    </a>
  )
}

/** The head of every page: name, menu (at the foot on small screens), search and the other language. */
export function SiteHeader({ view }: { view: View }) {
  return (
    <header className="kr-header">
      <div className="kr-wrap">
        <Wordmark view={view} />
        <nav className="kr-nav" aria-label={view.text.mainNavigation}>
          <ul>
            {mainSections.map(([key, path]) => (
              <li key={path}>
                <a
                  href={href(view, path)}
                  aria-current={isCurrent(view, path) ? 'page' : undefined}
                >
                  {view.text[key]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="kr-header-links">
          <a className="kr-menu-link" href="#menu">
            {view.text.skipToMenu}
          </a>
          <a
            href={otherLanguageHref(view)}
            hrefLang={view.language === 'nl' ? 'en' : 'nl'}
            lang={view.language === 'nl' ? 'en' : 'nl'}
            aria-label={view.text.otherLanguageLong}
          >
            {view.text.otherLanguage}
          </a>
        </div>
        <SearchBox view={view} />
      </div>
    </header>
  )
}
