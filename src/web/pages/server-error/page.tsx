import type { PageContent } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'

/** The page for our own mistakes: says that it is ours, shows nothing of the inside. */
export function serverErrorPage(view: View): PageContent {
  const { text } = view
  return {
    kind: 'page',
    status: 500,
    title: text.errorTitle,
    description: text.errorText,
    breadcrumbs: [{ label: text.errorTitle }],
    body: (
      <div className="kr-prose kr-oops">
        <h1>{text.errorTitle}</h1>
        <p className="kr-lead">{text.errorText}</p>
        <p>
          <a href={href(view, '/')}>{text.navHome}</a>
        </p>
      </div>
    ),
  }
}

/** The page for a site without figures: before the first build. */
export function noDataPage(view: View): PageContent {
  const { text } = view
  return {
    kind: 'page',
    status: 503,
    title: text.noDataTitle,
    description: text.noDataText,
    breadcrumbs: [{ label: text.noDataTitle }],
    body: (
      <div className="kr-prose kr-oops">
        <h1>{text.noDataTitle}</h1>
        <p className="kr-lead">{text.noDataText}</p>
      </div>
    ),
  }
}
