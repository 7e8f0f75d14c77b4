import { schemes } from '#schemes'
import { type NotFound, notFound } from '../routing/page-route.ts'
import { href, type View } from '../view.ts'
import { schemePath } from './scheme-paths.ts'

/** There is no such scheme; these there are. */
export function schemeNotFound(view: View): NotFound {
  return notFound(
    view.text.schemeUnknown,
    schemes.map(({ description: { id, title } }) => ({
      label: title[view.language],
      href: href(view, schemePath(id)),
    })),
  )
}
