import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { PageLayout } from '../components/page-layout/page-layout.tsx'
import { notFoundPage } from '../pages/not-found/page.tsx'
import type { View } from '../view.ts'
import { visitHeaders } from './has-been-here.ts'
import type { PageContent, PageOutcome } from './page-route.ts'
import type { Rendered } from './rendered-cache.ts'
import { securityHeaders } from './security-headers.ts'
import { prepareRendered } from './send-rendered.ts'

/** A page as an HTML document. */
export function pageHtml(view: View, content: PageContent): string {
  return `<!doctype html>${renderToStaticMarkup(createElement(PageLayout, { view, content }))}`
}

/** Pages may be kept by a browser, but it must ask whether they are still the same. */
const pageCaching = 'public, max-age=0, must-revalidate'

const personalHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
}

function renderContent(view: View, content: PageContent): Rendered {
  return prepareRendered(
    content.status ?? 200,
    'text/html; charset=utf-8',
    pageHtml(view, content),
    {
      'cache-control': content.status === undefined ? pageCaching : 'no-store',
      'content-language': view.language,
      vary: `accept-encoding, ${visitHeaders}`,
      ...securityHeaders(view.assets, content.frame === 'bare'),
      ...(content.personal ? personalHeaders : {}),
      ...(content.refreshAfter === undefined ? {} : { refresh: String(content.refreshAfter) }),
    },
  )
}

/** An outcome as bytes to send; a redirection has none and is left to the caller. */
export function renderOutcome(
  view: View,
  outcome: Exclude<PageOutcome, { kind: 'redirect' }>,
): Rendered {
  if (outcome.kind === 'page') return renderContent(view, outcome)
  if (outcome.kind === 'notFound') return renderContent(view, notFoundPage(view, outcome))
  const saved = outcome.fileName
  return prepareRendered(200, outcome.contentType, outcome.body, {
    'cache-control': pageCaching,
    ...securityHeaders(view.assets, false),
    ...(outcome.personal ? personalHeaders : {}),
    ...(saved === undefined ? {} : { 'content-disposition': `attachment; filename="${saved}"` }),
  })
}
