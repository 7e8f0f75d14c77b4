import { fill } from '../../messages/messages.ts'
import type { PageContent } from '../../routing/page-route.ts'
import { href, otherLanguageHref, type View } from '../../view.ts'
import { Alert } from '../alert/alert.tsx'
import { Breadcrumbs } from '../breadcrumbs/breadcrumbs.tsx'
import { SiteFooter } from '../site-footer/site-footer.tsx'
import { SiteHeader } from '../site-header/site-header.tsx'

type Props = { readonly view: View; readonly content: PageContent }

function Fonts({ view }: { view: View }) {
  const { fonts, fontFaces } = view.assets
  return (
    <>
      {fonts.map((url) => (
        <link key={url} rel="preload" as="font" type="font/woff2" href={url} crossOrigin="" />
      ))}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, allowed by its hash */}
      <style dangerouslySetInnerHTML={{ __html: fontFaces.text }} />
    </>
  )
}

function DocumentHead({ view, content }: Props) {
  const here = href(view, view.path, Object.fromEntries(view.query))
  const other = view.language === 'nl' ? 'en' : 'nl'
  const { assets, baseUrl, text } = view
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{`${content.title} – ${text.siteName}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={content.description} />
      <meta name="color-scheme" content="light dark" />
      {view.hasFonts && <Fonts view={view} />}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, allowed by its hash */}
      <style dangerouslySetInnerHTML={{ __html: assets.styles.text }} />
      <link rel="icon" type="image/svg+xml" href={assets.icon} />
      <link rel="canonical" href={`${baseUrl}${here}`} />
      <link rel="alternate" hrefLang={other} href={`${baseUrl}${otherLanguageHref(view)}`} />
      <meta property="og:title" content={content.title} />
      <meta property="og:description" content={content.description} />
    </head>
  )
}

/** A module stands in the page without holding it up: it runs when everything has been read. */
function PageScript({ view }: { view: View }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, allowed by its hash
  return <script type="module" dangerouslySetInnerHTML={{ __html: view.assets.script.text }} />
}

function OldRelease({ view }: { view: View }) {
  return (
    <Alert kind="warning">
      <p>
        {fill(view.text.oldRelease, { id: view.releaseId })}{' '}
        <a href={href({ ...view, pinned: false }, view.path)}>{view.text.oldReleaseLink}</a>
      </p>
    </Alert>
  )
}

function SiteFrame({ view, content }: Props) {
  const atHome = content.breadcrumbs.length === 0
  return (
    <body>
      <a className="kr-skip" href="#inhoud">
        {view.text.skipToContent}
      </a>
      <SiteHeader view={view} />
      <div className="kr-wrap">
        {!atHome && <Breadcrumbs view={view} crumbs={content.breadcrumbs} />}
        {view.pinned && <OldRelease view={view} />}
      </div>
      <main id="inhoud" tabIndex={-1} className={`kr-wrap kr-main${atHome ? ' kr-main-home' : ''}`}>
        {content.body}
      </main>
      <SiteFooter view={view} />
      <PageScript view={view} />
    </body>
  )
}

/** The whole document of a page: head, frame and body. Bare pages have neither header nor footer. */
export function PageLayout({ view, content }: Props) {
  return (
    <html lang={view.language}>
      <DocumentHead view={view} content={content} />
      {content.frame === 'bare' ? (
        <body className="kr-bare">
          <main id="inhoud">{content.body}</main>
          <PageScript view={view} />
        </body>
      ) : (
        <SiteFrame view={view} content={content} />
      )}
    </html>
  )
}
