import { fill } from '../../messages/messages.ts'
import type { View } from '../../view.ts'

/** Where in a long list: links to the page before and the page after. Nothing for a single page. */
export function Pagination({
  view,
  page,
  pages,
  hrefOf,
}: {
  view: View
  page: number
  pages: number
  hrefOf: (page: number) => string
}) {
  if (pages < 2) return null
  return (
    <nav className="kr-pagination" aria-label={view.text.paginationLabel}>
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)}>
          {view.text.previousPage}
        </a>
      )}
      <span>{fill(view.text.pageOf, { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)}>
          {view.text.nextPage}
        </a>
      )}
    </nav>
  )
}
