import type { PageContent } from '../../routing/page-route.ts'
import { href, type LinkQuery, type View } from '../../view.ts'
import { figurePath } from './figure-links.ts'

/** What came of sending a report: thanks, or why it was refused; with the way back. */
export function reportResultPage(
  view: View,
  slug: string,
  selection: LinkQuery,
  refusal?: { readonly reason: string; readonly status: number },
): PageContent {
  const { text } = view
  const title = refusal === undefined ? text.reportThanksTitle : text.reportRefusedTitle
  const message = refusal?.reason ?? text.reportThanksText
  return {
    kind: 'page',
    status: refusal?.status ?? 201,
    title,
    description: message,
    breadcrumbs: [{ label: title }],
    body: (
      <div className="kr-prose kr-oops">
        <h1>{title}</h1>
        <p className="kr-lead">{message}</p>
        <p>
          <a href={href(view, figurePath(slug), selection)}>{text.reportBack}</a>
        </p>
      </div>
    ),
  }
}
